internal import Foundation

/// Runs git, to read only.
struct GitCommand: Sendable {
    /// The folder that git begins in, absolute.
    let directory: String
    let environment: [String: String]

    /// What a command of git prints; `nil` when it fails or cannot be run.
    ///
    /// - Parameters:
    ///   - extra: variables of the environment beside the process's own.
    ///   - input: what it reads from standard input.
    func output(
        of arguments: [String], _ extra: [String: String] = [:], input: FileHandle = FileHandle.nullDevice
    ) -> Data? {
        let process = process(arguments, extra)
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = input
        guard (try? process.run()) != nil else { return nil }
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? printed : nil
    }

    /// The only line that a command of git prints; `nil` when it fails or prints nothing.
    func line(of arguments: [String]) -> String? { output(of: arguments)?.line }

    /// A command of git that has not begun; what it complains of goes nowhere.
    func process(_ arguments: [String], _ extra: [String: String] = [:]) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        // A monitor or hook that the repository configures is none of our business.
        process.arguments = ["git", "-C", directory, "-c", "core.fsmonitor=", "-c", "core.quotePath=off"] + arguments
        process.environment = environment.merging(["GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"]) { $1 }
            .merging(extra) { $1 }
        process.standardError = FileHandle.nullDevice
        return process
    }
}

extension Data {
    /// The text without the newline at its end; `nil` when there is nothing else.
    var line: String? {
        let text = String(decoding: self, as: UTF8.self).trimmingCharacters(in: .newlines)
        return text.isEmpty ? nil : text
    }
}
