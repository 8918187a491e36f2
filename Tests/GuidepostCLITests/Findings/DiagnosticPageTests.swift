import Foundation
import HelpCenterModel
import TestSupport
import Testing

/// The page that explains the diagnostics shows what the program prints.
@Suite struct DiagnosticPageTests {
    @Test(arguments: DiagnosticExample.all)
    func `shows an example of each, to the letter`(example: DiagnosticExample) async throws {
        let folder = try ProjectFolder(example.files)
        for (path, bytes) in example.data { try folder.write(Data(bytes), to: path) }
        let arguments = example.command
        let run = await folder.guidepost(arguments)
        // The reason and the fix stand in the page's own words.
        let finding = run.output.components(separatedBy: "\n\n").first { block in
            block.split(separator: "\n").first?.hasSuffix("[\(example.id.rawValue)]") == true
        }
        let lines = try #require(finding, "\(run.output)").split(separator: "\n", omittingEmptySubsequences: false)
        let shown = lines.prefix { !$0.hasPrefix("  why:") && !$0.hasPrefix("  fix:") }.joined(separator: "\n")
        let section = try Self.section(of: example.id)
        #expect(section.contains("```text\n\(shown)\n```"), "the page must show for \(example.id.rawValue):\n\(shown)")
    }

    @Test func `has an example of every diagnostic but few`() {
        let shown = Set(DiagnosticExample.all.map(\.id))
        #expect(shown.union(DiagnosticExample.others) == Set(DiagnosticID.allCases))
        #expect(shown.isDisjoint(with: DiagnosticExample.others))
    }

    @Test(arguments: DiagnosticID.allCases)
    func `says its severity`(id: DiagnosticID) throws {
        let word = id.severity == .error ? "Error" : "Warning"
        #expect(try Self.section(of: id).contains("\n\n\(word)"))
    }

    /// The page from the diagnostic's heading to the next one.
    private static func section(of id: DiagnosticID) throws -> Substring {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "content-example/articles/reference/diagnostics.md")
        let page = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let start = try #require(page.range(of: "\n### \(id.rawValue) {#\(id.rawValue)}"))
        let rest = page[start.upperBound...]
        return rest[..<(rest.range(of: "\n### ")?.lowerBound ?? rest.endIndex)]
    }
}
