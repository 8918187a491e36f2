import Foundation
import GuidepostCLI
import HelpCenterModel
import Testing

/// `content-example`, our own help center, as a newcomer would publish it, and held against the program.
@Suite struct ContentExampleTests {
    @Test func `has nothing to report, not even a warning`() async throws {
        let folder = try Self.copy()
        let check = await folder.guidepost("check", "--strict")
        #expect(check.status == 0)
        #expect(check.output == "nothing to report\n")
    }

    @Test func `is published whole, and then has nothing to do`() async throws {
        let folder = try Self.copy()
        let apply = try await folder.guidepost("apply", "--env", "sandbox", "--yes", "--format", "json").json()
        #expect(apply.summary?.failed?.int == 0)
        #expect((apply.summary?.applied?.int ?? 0) > 20)
        let plan = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json").json()
        #expect(plan.changes == .array([]))
        #expect(plan.drift == .array([]))
    }

    @Test func `explains every diagnostic under its own heading`() throws {
        let page = try Self.text("reference/diagnostics.md")
        let documented = Set(page.matches(of: /\n### ([a-z0-9-]+) \{#([a-z0-9-]+)\}/).map { String($0.output.1) })
        #expect(documented == Set(DiagnosticID.allCases.map(\.rawValue)))
    }

    @Test func `names every command and option`() throws {
        let page = try Self.text("reference/commands.md")
        for option in Guidepost.documentedOptions { #expect(page.contains("`\(option)"), "\(option) is missing") }
        for command in Guidepost.documentedCommands {
            #expect(page.contains("## \(command) {#"), "\(command) is missing")
        }
    }

    private static var source: URL {
        // Tests/GuidepostCLITests/ContentExampleTests.swift, three levels below the package.
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "content-example")
    }

    private static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: source.appending(path: "articles/\(path)")), as: UTF8.self)
    }

    /// A copy to publish from, without what a demo left in the original.
    private static func copy() throws -> ProjectFolder {
        let folder = try ProjectFolder()
        let names = try #require(FileManager.default.enumerator(atPath: source.path)).compactMap { $0 as? String }
        for name in names where !name.hasPrefix(".guidepost") && !name.hasPrefix("guidepost.lock") {
            let file = source.appending(path: name)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            try folder.write(try Data(contentsOf: file), to: name)
        }
        return folder
    }
}
