@testable import ContentCompiler
import HelpCenterModel
import TestSupport
import Testing

/// Without the guards most of these take minutes to hours, which the time limit turns into a failure.
@Suite(.serialized, .timeLimit(.minutes(10))) struct SlowInputTests {
    private func compile(_ input: SlowInput, length: Int) async throws -> Site {
        try await ContentCompilerTests.compile {
            Folder("articles") {
                TextFile("a.md", "# Title\n\nText\n\n" + input.text(length))
                TextFile("b.md", "Text\n")
            }
        }
    }

    @Test(arguments: SlowInput.refused)
    func `refuses what would take too long, and goes on`(input: SlowInput) async throws {
        let site = try await compile(input, length: 150_000)
        let bounds = site.diagnostics.filter { $0.id == .tooComplex || $0.id == .tableTooLarge }
        #expect(bounds.map(\.path.string) == ["articles/a.md"])
        #expect(bounds.allSatisfy { $0.severity == .error && ($0.position?.line ?? 0) >= 5 })
        #expect(site.articles.map(\.path.string) == ["articles/b.md"])
    }

    @Test(arguments: SlowInput.refused)
    func `passes over no short text that would be refused`(input: SlowInput) {
        let text = Array(input.text(MarkdownBounds.harmlessLength).utf8)
        guard MarkdownBounds.excess(of: text[...]) == nil else { return }
        var estimate = MarkdownEstimate()
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            #expect(estimate.add(line) == nil)
        }
        #expect(estimate.end() == nil)
        #expect(estimate.longestDefinition * estimate.uses <= MarkdownBounds.expansionLimit(text.count))
    }

    @Test(arguments: [(2_000, nil), (4_000, BoundsExcess.Cause.references)] as [(Int, BoundsExcess.Cause?)])
    func `refuses a short text whose definition is used too often`(length: Int, cause: BoundsExcess.Cause?) {
        let definition = "[a]: https://example.com/" + String(repeating: "x", count: length)
        let text = definition + "\n\n" + String(repeating: "[a] ", count: 40)
        #expect(MarkdownBounds.excess(of: Array(text.utf8)[...])?.cause == cause)
    }

    @Test(arguments: ["*a* ", "+\n"])
    func `refuses more pieces than memory is for`(piece: String) {
        let text = String(repeating: piece, count: 1_200_000 / piece.utf8.count)
        #expect(MarkdownBounds.excess(of: Array(text.utf8)[...])?.cause == .marks)
    }

    @Test(arguments: SlowInput.allowed)
    func `reads what only looks like it`(input: SlowInput) async throws {
        // Debug builds read slowly; this is enough to be refused by a bound that is much too narrow.
        let site = try await compile(input, length: 60_000)
        #expect(!site.diagnostics.contains { $0.id == .tooComplex || $0.id == .tableTooLarge })
        #expect(site.articles.map(\.path.string) == ["articles/a.md", "articles/b.md"])
    }

    @Test(
        arguments: [
            (String(repeating: "a_b ", count: 2_000), nil),
            (String(repeating: "someone@example.com, ", count: 1_000), nil),
            (String(repeating: "\n", count: 9_000) + "a " + String(repeating: "<?b ", count: 20_000), 9_001),
            ("|a|\n|-|\n" + String(repeating: "|b|\n", count: 5_000), nil),
            ("|a\n|" + String(repeating: "-|", count: 500) + "\n" + String(repeating: "b\n", count: 500), 402),
        ] as [(String, Int?)])
    func `says on which line the bound is passed`(text: String, line: Int?) {
        let bounds = RenderedBody(text).diagnostics.filter { $0.id == .tooComplex || $0.id == .tableTooLarge }
        #expect(bounds.map(\.position?.line) == (line.map { [$0] } ?? []))
    }
}
