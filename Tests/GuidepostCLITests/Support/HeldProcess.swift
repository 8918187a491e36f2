import Foundation

/// The built program as a process that begins on a word, so that its number is known before it sends anything.
struct HeldProcess: Sendable {
    /// How a process ended.
    enum End: Hashable, Sendable {
        case exited(Int32)
        case signalled(Int32)
    }

    private let process = Process()
    private let input = Pipe()
    private let ends: AsyncStream<End>

    /// - Parameter log: the file that everything it prints goes to.
    init(_ arguments: [String], in folder: URL, log: URL, environment: [String: String]) throws {
        let (ends, continuation) = AsyncStream.makeStream(of: End.self)
        self.ends = ends
        try Data().write(to: log)
        let output = try FileHandle(forWritingTo: log)
        // The shell waits for a line and becomes the program then, as the same process.
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "read -r _ && exec \"$0\" \"$@\" </dev/null", Binary.url.path] + arguments
        process.currentDirectoryURL = folder
        process.environment = environment
        process.standardInput = input
        process.standardOutput = output
        process.standardError = output
        process.terminationHandler = { process in
            let status = process.terminationStatus
            continuation.yield(process.terminationReason == .exit ? .exited(status) : .signalled(status))
            continuation.finish()
        }
        try process.run()
    }

    var id: Int32 { process.processIdentifier }

    /// Lets the program begin, and waits until it has ended without holding a thread.
    func run() async throws -> End? {
        try input.fileHandleForWriting.write(contentsOf: Data("\n".utf8))
        try input.fileHandleForWriting.close()
        return await ends.first { _ in true }
    }
}
