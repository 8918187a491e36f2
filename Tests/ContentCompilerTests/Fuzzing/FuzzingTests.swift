import Foundation
import HelpCenterModel
import TestSupport
import Testing

/// What fuzzing found once, and texts of its kind: the files of `Inputs`, each named after what it did.
@Suite(.timeLimit(.minutes(10))) struct FuzzingTests {
    static let inputs: [URL] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Inputs")
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (files ?? []).sorted { $0.path < $1.path }
    }()

    @Test(arguments: inputs)
    func `holds what must hold for every file`(input: URL) async throws {
        let bytes = [UInt8](try Data(contentsOf: input))
        let site = try await compile {
            Folder("articles") {
                DataFile("a.md", bytes)
                TextFile("b.md", "# B\n\n## Part\n\nText\n")
            }
            Folder("snippets") { TextFile("s.md", "Snippet {{ a }} with [b](../articles/b.md)\n") }
        }
        let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
        #expect(SiteInvariants.faults(of: site, lines: [ProjectPath("articles/a.md"): lines]) == [])
    }

    @Test func `finds its files`() { #expect(Self.inputs.count >= 5) }

    @Test(arguments: [
        ("<script>a</script>", ["<script>"]), ("<p onclick=\"a\">b</p>", ["<p onclick>"]),
        ("<a href=\" java\nscript:a\">b</a>", ["href=\" java\nscript:a\""]),
        ("<p><a href=\"https://a.b\">c</a></p>", []),
        ("<img src=\"data:a\">", ["src=\"data:a\""]), ("<a href=\"data\">b</a>", []),
    ])
    func `sees what must not stand in a body`(html: String, faults: [String]) {
        #expect(SiteInvariants.faults(of: html) == faults)
    }
}
