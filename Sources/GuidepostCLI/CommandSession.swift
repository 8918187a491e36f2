internal import Foundation
internal import HelpCenterModel
internal import SyncEngine

/// One run of one command: the world outside and the options of every command.
struct CommandSession: Sendable {
    let context: CommandContext
    let options: GlobalOptions

    var console: Console { context.console }

    var format: OutputFormat {
        switch options.format {
        case .json: .json
        case .text, .markdown, .html, .github, nil: .text
        }
    }

    var findingsFormat: FindingsFormat {
        switch options.format {
        case .json: .json
        case .github: .github
        case .text, .markdown, .html, nil: .text
        }
    }

    /// The style of what goes to standard output.
    var style: Style { Style(isEnabled: usesColor(onTerminal: console.isOutputTerminal)) }

    /// The style of what goes to standard error.
    var noteStyle: Style { Style(isEnabled: usesColor(onTerminal: console.isErrorTerminal)) }

    /// How wide text may be that a person reads at once; `nil` for what goes into a file or another program.
    var textWidth: Int? { console.isOutputTerminal ? console.width : nil }

    var progress: ProgressLine { ProgressLine(console: console, isQuiet: options.quiet || options.verbose) }

    /// Prints one JSON document to standard output: sorted keys, a newline at the end.
    func output(json document: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        console.output(String(decoding: try encoder.encode(document), as: UTF8.self) + "\n")
    }

    /// Prints a sentence that is no data, unless told to be quiet.
    func note(_ text: String) {
        if !options.quiet { console.note(text + "\n") }
    }

    /// Prints why the command failed: a sentence to standard error, and the JSON document where that was asked for.
    func report(_ failure: Failure) {
        console.note("\(noteStyle.red("error:")) \(failure.message)\n")
        guard format == .json else { return }
        let document = FailureDocument(failure)
        do {
            try output(json: document)
        } catch {
            console.note("the error could not be written as JSON: \(error)\n")
        }
    }

    private func usesColor(onTerminal isTerminal: Bool) -> Bool {
        switch options.color ?? .auto {
        case .always: true
        case .never: false
        case .auto: isTerminal && context.environment["NO_COLOR", default: ""].isEmpty
        }
    }
}

/// The JSON form of a command that failed (DESIGN §7).
struct FailureDocument: Encodable {
    struct Content: Encodable {
        let code: String
        let message: String
    }

    let error: Content
    let formatVersion = PlanDocument.formatVersion

    init(_ failure: Failure) {
        error = Content(code: failure.code, message: failure.message)
    }

    enum CodingKeys: String, CodingKey {
        case error
        case formatVersion = "format_version"
    }
}
