internal import ArgumentParser
internal import Foundation

/// `guidepost man`.
struct ManualCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "man",
        abstract: "Print the manual page.",
        discussion: """
            All commands with their options and examples, in the language of manual pages.

            EXAMPLES
              guidepost man | man -l -
              guidepost man > ~/.local/share/man/man1/guidepost.1
            """)
    static let formats: [FormatName] = [.text]

    @ParentCommand var root: Guidepost
    @OptionGroup var globals: GlobalOptions

    var options: GlobalOptions { globals.merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        session.console.output(try ManualPage(Self.described()).text)
        return .done
    }

    /// The program as ArgumentParser describes it to tools.
    private static func described() throws -> CommandDescription {
        do {
            _ = try Guidepost.parseAsRoot(["--experimental-dump-help"])
        } catch {
            let json = Guidepost.message(for: error)
            return try JSONDecoder().decode(Document.self, from: Data(json.utf8)).command
        }
        throw Failure(.failed, code: "manual", message: "the commands could not be read; please report this")
    }

    private struct Document: Decodable {
        let command: CommandDescription
    }
}

/// One command as ArgumentParser describes it to tools.
struct CommandDescription: Decodable, Sendable {
    struct Argument: Decodable, Sendable {
        struct Name: Decodable, Sendable {
            let kind: String
            let name: String

            /// As it is typed.
            var written: String { kind == "long" ? "--\(name)" : "-\(name)" }
        }

        let kind: String
        let names: [Name]?
        let valueName: String?
        let abstract: String?
        let discussion: String?
        let isOptional: Bool
        let isRepeating: Bool
        let shouldDisplay: Bool
    }

    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [CommandDescription]?
}
