import Foundation
import GuidepostCLI
import Testing

/// What helps people find their way: help, completions and the manual page.
@Suite struct HelpTests {
    private static let groups = ["state", "sandbox", "new"]

    @Test(arguments: Guidepost.documentedCommands + groups)
    func `the help of every command has an example of it`(command: String) async throws {
        let help = await (try ProjectFolder()).guidepost(command.split(separator: " ").map(String.init) + ["--help"])
        #expect(help.status == 0)
        let examples = try #require(help.output.components(separatedBy: "EXAMPLES").dropFirst().first)
        #expect(examples.split(separator: "\n").first?.contains("guidepost \(command)") == true, "\(examples)")
    }

    @Test(arguments: [("bash", ["-n"]), ("zsh", ["-n"]), ("fish", ["--no-execute"])])
    func `completions are a script that their shell can read`(shell: String, check: [String]) async throws {
        let folder = try ProjectFolder()
        let printed = await folder.guidepost("completions", shell)
        #expect(printed.status == 0)
        for command in ["doctor", "translations"] { #expect(printed.output.contains(command)) }
        try folder.write(printed.output, to: "script")
        let run = try Tool.run(shell, check + [folder.url.appending(path: "script").path])
        // A shell that is not installed cannot be asked; bash always is.
        guard let run else { return #expect(shell != "bash") }
        #expect(run.status == 0 && run.output.isEmpty, "\(run.output)")
    }

    @Test func `bash completes commands and options`() async throws {
        let folder = try ProjectFolder()
        try folder.write(await folder.guidepost("completions", "bash").output, to: "script")
        let script = """
            source "$1"
            COMP_WORDS=(guidepost doc); COMP_CWORD=1; COMP_LINE="guidepost doc"; COMP_POINT=13; COMP_TYPE=9
            _guidepost; echo "${COMPREPLY[*]}"
            """
        let run = try #require(try Tool.run("bash", ["-c", script, "bash", folder.url.appending(path: "script").path]))
        #expect(run.output.contains("doctor"), "\(run.output)")
    }

    @Test func `the manual page has every command and option, and no warning`() async throws {
        let folder = try ProjectFolder()
        let page = await folder.guidepost("man")
        #expect(page.status == 0)
        let plain = page.output.replacing("\\-", with: "-")
        for command in Guidepost.documentedCommands {
            #expect(plain.contains(".SS \"guidepost \(command)"), "\(command)")
        }
        for option in Guidepost.documentedOptions { #expect(plain.contains("\\fB\(option)\\fR"), "\(option)") }
        try folder.write(page.output, to: "guidepost.1")
        let file = folder.url.appending(path: "guidepost.1").path
        if let run = try Tool.run("groff", ["-k", "-man", "-Tutf8", "-ww", "-z", file]) {
            #expect(run.status == 0 && run.output.isEmpty, "\(run.output)")
        }
        if let run = try Tool.run("mandoc", ["-Tlint", "-Werror", file]) { #expect(run.status == 0, "\(run.output)") }
    }
}

/// A program of the machine.
enum Tool {
    /// What it prints on both ways out; `nil` when it is not installed.
    static func run(_ name: String, _ arguments: [String]) throws -> (status: Int32, output: String)? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 127
            ? nil : (process.terminationStatus, String(decoding: printed, as: UTF8.self))
    }
}
