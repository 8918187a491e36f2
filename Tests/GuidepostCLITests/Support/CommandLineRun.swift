import Foundation
import GuidepostCLI
import HelpCenterModel
import Synchronization

/// What one command line printed and how it ended.
struct CommandLineRun: Sendable {
    let status: Int32
    let output: String
    let errors: String

    /// Standard output as JSON.
    func json() throws -> JSON { try JSON(output) }
}

/// A project folder on disk in which command lines are run inside this process.
final class ProjectFolder: Sendable {
    let url: URL

    init(_ files: [String: String] = [:]) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "guidepost-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        if files["guidepost.yml"] == nil { try write("", to: "guidepost.yml") }
        for (path, text) in files { try write(text, to: path) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var path: String { url.path }

    func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    func write(_ data: Data, to path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(at: url.appending(path: path)) }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url.appending(path: path).path) }

    /// Runs `guidepost` with these arguments in the folder.
    ///
    /// - Parameters:
    ///   - answer: what is typed when it asks; `nil` when nobody is there to be asked.
    ///   - now: what it takes the time to be; `nil` for what it is.
    @discardableResult
    func guidepost(
        _ arguments: String..., environment: [String: String] = [:], answer: String? = nil, now: Timestamp? = nil
    ) async -> CommandLineRun {
        await guidepost(arguments, environment: environment, answer: answer, now: now)
    }

    /// The same with the arguments as a list.
    @discardableResult
    func guidepost(
        _ arguments: [String], environment: [String: String] = [:], answer: String? = nil, now: Timestamp? = nil
    ) async -> CommandLineRun {
        await run(arguments, environment, now, isInteractive: answer != nil) { answer }
    }

    /// The same with several answers, and the end of input after them.
    @discardableResult
    func guidepost(
        _ arguments: String..., environment: [String: String] = [:], answers: [String]
    ) async -> CommandLineRun {
        await guidepost(arguments, environment: environment, answers: answers)
    }

    @discardableResult
    func guidepost(
        _ arguments: [String], environment: [String: String] = [:], answers: [String]
    ) async -> CommandLineRun {
        let rest = Mutex(answers[...])
        return await run(arguments, environment, nil, isInteractive: true) { rest.withLock { $0.popFirst() } }
    }

    private func run(
        _ arguments: [String], _ environment: [String: String], _ now: Timestamp?, isInteractive: Bool,
        answer: @escaping @Sendable () -> String?
    ) async -> CommandLineRun {
        let printed = Mutex((output: "", errors: ""))
        let console = Console(
            isOutputTerminal: false, isErrorTerminal: false, isInteractive: isInteractive, width: 100,
            writeOutput: { text in printed.withLock { $0.output += text } },
            writeError: { text in printed.withLock { $0.errors += text } },
            ask: { question in
                printed.withLock { $0.errors += question }
                return answer()
            })
        var context = CommandContext(console: console, environment: environment, currentDirectory: path)
        if let now { context.now = { now } }
        let status = await Guidepost.run(arguments, context: context)
        return printed.withLock { CommandLineRun(status: status, output: $0.output, errors: $0.errors) }
    }
}
