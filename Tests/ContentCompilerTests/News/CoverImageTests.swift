import HelpCenterModel
import TestSupport
import Testing

@Suite struct CoverImageTests {
    @Test(
        arguments: [
            ("cover.png", .asset(ProjectPath("news/cover.png")), nil),
            ("https://example.com/a.jpg?x", .url("https://example.com/a.jpg?x"), nil),
            (
                "https://example.com/a.jpeg", nil,
                "“https://example.com/a.jpeg” cannot be the cover of a news item [unsupported-image]"
            ),
            ("covr.png", nil, "“covr.png” does not exist [missing-image]"),
            ("cover.svg", nil, "“cover.svg” cannot be the cover of a news item [unsupported-image]"),
            (
                "http://example.com/a.jpg", nil,
                "the image “http://example.com/a.jpg” comes over plain http [insecure-image]"
            ),
            ("../../a.png", nil, "“../../a.png” leads out of the project [outside-project]"),
        ] as [(String, CoverImage?, String?)])
    func `is a local picture or an address that Intercom takes`(
        written: String, cover: CoverImage?, finding: String?
    ) async throws {
        let site = try await compile {
            TextFile("guidepost.yml", "api: { version: \"2.17\" }\n")
            Folder("articles") {}
            Folder("news") {
                TextFile("2026-11-20-x.md", "---\nnewsfeeds: [A]\ncover_image: \(written)\n---\n# T\n\nText.\n")
                DataFile("cover.png", .png)
                TextFile("cover.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            }
        }
        #expect(site.news.map(\.cover) == [cover])
        let severity = finding?.contains("plain http") == true ? "warning" : "error"
        #expect(site.findings == (finding.map { ["news/2026-11-20-x.md:3:14: \(severity): \($0)"] } ?? []))
        #expect(site.assets.keys.map(\.string) == (written == "cover.png" ? ["news/cover.png"] : []))
    }

    @Test(arguments: ["", "api: { version: \"2.15\" }\n"])
    func `needs a version of the API that has them`(settings: String) async throws {
        let site = try await compile {
            TextFile("guidepost.yml", settings)
            Folder("articles") {}
            Folder("news") {
                TextFile("2026-11-20-x.md", "---\nnewsfeeds: [A]\ncover_image: cover.png\n---\n# T\n\nText.\n")
            }
        }
        #expect(site.news.map(\.cover) == [nil])
        #expect(site.diagnostics.map(\.id) == [.newerVersionNeeded])
        #expect(site.diagnostics.first?.severity == .warning)
    }
}
