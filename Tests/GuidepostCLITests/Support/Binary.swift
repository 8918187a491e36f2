import Dispatch
import Foundation

/// The built program, run as a process of its own.
enum Binary {
    /// Beside the test bundle, where the build puts every product.
    static var url: URL {
        let bundle = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
        var folder = bundle
        // On macOS the bundle is a folder with the program three levels below.
        while folder.path.count > 1,
            !FileManager.default.isExecutableFile(atPath: folder.appending(path: "guidepost").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder.appending(path: "guidepost")
    }

    static func run(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws -> CommandLineRun
    {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = environment
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        let complaints = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return CommandLineRun(
            status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
            errors: String(decoding: complaints, as: UTF8.self))
    }

    /// The same without holding a thread that a server in this process may need.
    static func runAside(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:]
    ) async throws -> CommandLineRun {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue(label: "program").async {
                continuation.resume(with: Result { try run(arguments, in: folder, environment: environment) })
            }
        }
    }
}
