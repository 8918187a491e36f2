import Foundation
import HelpCenterModel
import IntercomSandbox
import Testing

@testable import GuidepostCLI

/// The program at a terminal, which is a pseudo-terminal here.
@Suite struct TerminalTests {
    private static let clear = "\r\u{1B}[K"

    /// A workspace that takes its time, so that there is something to see.
    private static func slowly(
        _ seconds: Double, _ body: (ProjectFolder, [String: String]) async throws -> Void
    ) async throws {
        var files = ["articles/日本語-ドキュメント-とても長い名前のファイル-😀😀😀.md": "# 日本語\n\nText.\n"]
        for number in 1...8 { files["articles/\(number).md"] = "# \(number)\n\nText.\n" }
        let folder = try ProjectFolder(files)
        var configuration = SandboxConfiguration()
        configuration.faults = FaultPlan(rules: [
            FaultRule(path: "/me", count: nil, effect: .delay(seconds: 0.7)),
            FaultRule(method: "POST", count: nil, effect: .delay(seconds: seconds)),
        ])
        try await withSandbox(configuration) { address in
            try await body(
                folder,
                [
                    "INTERCOM_ACCESS_TOKEN": "sandbox", "INTERCOM_BASE_URL": address.baseURL, "TERM": "xterm",
                    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
                ])
        }
    }

    /// Every line that was drawn in place of another, without colours.
    private static func drawn(_ shown: String) -> [String] {
        shown.components(separatedBy: clear).dropFirst().map { String($0.prefix { !$0.isNewline && $0 != "\u{1B}" }) }
    }

    @Test(arguments: [100, 80, 40, 12])
    func `shows how far reading and publishing are, on one line, and takes it away`(width: Int) async throws {
        try await Self.slowly(0.8) { folder, environment in
            let terminal = try PseudoTerminal(
                ["apply", "--yes"], in: folder.url, width: width, environment: environment)
            let (status, shown) = await terminal.end()
            #expect(status == 0, "\(shown)")
            let lines = Self.drawn(shown)
            #expect(lines.contains { $0.contains("Reading") }, "\(shown)")
            #expect(lines.contains { $0.contains("Publish") }, "\(shown)")
            #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) < width }, "\(lines)")
            if width == 100 { #expect(lines.contains { $0.contains("/9") && $0.contains("[") && $0.contains(".md") }) }
            // What stays on the screen begins on a clean line.
            #expect(shown.components(separatedBy: Self.clear).last?.contains("Done: 9 applied") == true, "\(shown)")
        }
    }

    @Test func `shows nothing of it where nobody looks`() async throws {
        try await Self.slowly(0.3) { folder, environment in
            let apply = try await Binary.runAside(["apply", "--yes"], in: folder.url, environment: environment)
            #expect(apply.status == 0)
            #expect(!(apply.output + apply.errors).contains("\u{1B}"))
            #expect(!(apply.output + apply.errors).contains("\r"))
        }
    }

    @Test func `Ctrl-C says what is done, and the next run continues`() async throws {
        try await Self.slowly(0.8) { folder, environment in
            // Its collection is made before the article, so that the article is left.
            try folder.write("# Later\n\nText.\n", to: "articles/guide/later.md")
            let terminal = try PseudoTerminal(
                ["apply", "--yes"], in: folder.url, width: 80, environment: environment)
            _ = await terminal.read(until: "Publishing")
            terminal.interrupt()
            let (_, shown) = await terminal.end()
            let said = try #require(shown.firstRange(of: "Stopping after what is in flight; "), "\(shown)")
            let count = shown[said.upperBound...].prefix { $0.isNumber }
            #expect(Int(count).map { (0...10).contains($0) } == true)
            #expect(shown.contains("of 11 changes are done, and the next run continues"))
            let next = try await Binary.runAside(["apply", "--yes"], in: folder.url, environment: environment)
            #expect(next.status == 0, "\(next.errors)")
            let plan = try await Binary.runAside(
                ["plan", "--detailed-exitcode"], in: folder.url, environment: environment)
            #expect(plan.status == 0, "\(plan.output)")
        }
    }

    @Test func `Ctrl-C while reading says that nothing was written`() async throws {
        try await Self.slowly(0) { folder, environment in
            let terminal = try PseudoTerminal(["plan"], in: folder.url, width: 80, environment: environment)
            _ = await terminal.read(until: "Reading")
            terminal.interrupt()
            let (status, shown) = await terminal.end()
            #expect(status == 130)
            #expect(shown.contains("\(Self.clear)\r\nInterrupted while reading; nothing was written."), "\(shown)")
        }
    }

    @Test func `asks with the counts, and takes the answer that is typed`() async throws {
        try await Self.slowly(0) { folder, environment in
            let terminal = try PseudoTerminal(["apply"], in: folder.url, width: 80, environment: environment)
            #expect(
                await terminal.read(until: "[y/N] ").contains("Apply this to workspace sandbox: 9 to create? [y/N] "))
            try terminal.type("n\n")
            #expect(await terminal.end().status == 3)
        }
    }

    @Test(arguments: [
        ([], [:], true), ([], ["NO_COLOR": "1"], false), ([], ["NO_COLOR": ""], true),
        (["--color", "never"], [:], false), (["--color", "always"], ["NO_COLOR": "1"], true),
    ])
    func `is coloured at a terminal unless told otherwise`(
        options: [String], environment: [String: String], isColored: Bool
    ) async throws {
        let folder = try ProjectFolder(["articles/a.md": "# A\n"])
        let terminal = try PseudoTerminal(
            ["check"] + options, in: folder.url, width: 80, environment: environment.merging(["TERM": "xterm"]) { $1 })
        #expect(await terminal.end().shown.contains("\u{1B}[1m") == isColored)
    }
}
