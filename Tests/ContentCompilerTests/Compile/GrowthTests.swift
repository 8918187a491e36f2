import HelpCenterModel
import TestSupport
import Testing

/// Short files that would become gigabytes.
@Suite(.timeLimit(.minutes(10))) struct GrowthTests {
    private static let value = String(repeating: "x", count: 5_000)

    @Test(arguments: [
        "{{ a }} ", "<b>{{ a }}</b> ", "[b](https://example.com/{{ a }}) ",
    ])
    func `bounds what the values of variables add to an article`(use: String) async throws {
        let text = String(repeating: use, count: 5_000)
        let site = try await compile(article: "---\nvariables: { a: \(Self.value) }\n---\n\(text)\n")
        let found = site.diagnostics.filter { $0.id == .tooComplex }
        #expect(
            found.map(\.summary) == [
                "with this variable the values add more than 5242880 bytes"
            ])
        #expect((site.body("articles/a.md")?.utf8.count ?? 0) < 6_000_000)
    }

    @Test(arguments: [
        "---\ntitle: \"?\"\n", "---\ndescription: \"?\"\n", "---\ntitle: T\n---\n[b](https://example.com/?)\n",
    ])
    func `bounds what they add to one line`(text: String) async throws {
        let placeholders = String(repeating: "{{a}}", count: 1_000)
        let article = text.replacing("?", with: placeholders)
        let rest = article.hasSuffix(")\n") ? "" : "---\nText\n"
        let variables = "---\nvariables: { a: \(Self.value) }\n"
        let site = try await compile(article: variables + article.dropFirst(4) + rest)
        #expect(site.diagnostics.filter { $0.id == .tooComplex }.count == 1)
        #expect((site.body("articles/a.md")?.utf8.count ?? 0) < 110_000)
    }

    @Test func `reads no file of 20 MB`() async throws {
        let bytes = [UInt8](repeating: 0x61, count: 20_000_000)
        let site = try await compile {
            Folder("articles") {
                DataFile("a.md", bytes)
                TextFile("b.md", "{{> big.md }}\n")
            }
            Folder("snippets") { DataFile("big.md", bytes) }
            DataFile("guidepost.yml", bytes)
        }
        let ids = site.diagnostics.filter { $0.severity == .error }.map { "\($0.path) \($0.id.rawValue)" }
        #expect(
            ids == [
                "articles/a.md file-too-large", "articles/b.md missing-snippet",
                "guidepost.yml unreadable-file", "snippets/big.md file-too-large",
            ])
    }
}
