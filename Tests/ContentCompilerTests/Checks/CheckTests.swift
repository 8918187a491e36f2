import ContentCompiler
import HelpCenterModel
import TestSupport
import Testing

@Suite struct CheckTests {
    @Test func `tells of equal titles in one collection and locale`() async throws {
        let site = try await compile {
            Folder("articles") {
                Folder("a") {
                    TextFile("x.md", "# Install\n\nX\n")
                    TextFile("y.md", "---\ntitle: install\n---\nY\n")
                    TextFile("y.fr.md", "# Install\n\nY\n")
                    TextFile("_index.fr.md", "---\ntitle: A\n---\n")
                }
                Folder("b") { TextFile("z.md", "# Install\n\nZ\n") }
            }
        }
        #expect(
            site.findings == [
                "articles/a/y.md:2:8: warning: “install” is also the title of “articles/a/x.md” [duplicate-title]"
            ])
        #expect(site.diagnostics.first { $0.id == .duplicateTitle }?.excerpt == "title: install")
    }

    @Test func `tells of collections without a name in a locale in which they hold published articles`() async throws {
        let site = try await compile {
            Folder("articles") {
                Folder("a") {
                    Folder("b") {
                        TextFile("x.md", "# X\n\nX\n")
                        TextFile("x.fr.md", "# Le X\n\nX\n")
                        TextFile("y.md", "# Y\n\nY\n")
                        TextFile("y.fr.md", "# Le Y\n\nY\n")
                        TextFile("z.md", "# Z\n\nZ\n")
                        TextFile("z.de.md", "---\nstate: draft\n---\n# Das Z\n\nZ\n")
                        TextFile("_index.fr.md", "---\ntitle: Le B\n---\n")
                    }
                }
                Folder("c") { TextFile("x.md", "# X\n\nX\n") }
            }
        }
        // What is a draft in a locale is hidden there anyhow, and a name in the middle does not help the one above.
        #expect(
            site.findings == [
                "articles/a: warning: “articles/a” has no name in fr, which hides 2 published articles there "
                    + "[untranslated-collection]"
            ])
    }

    @Test(arguments: [
        (255, []),
        (
            256,
            [
                "articles/a.md:2:8: error: the title “\(String(repeating: "é", count: 40))…” has 256 characters; Intercom takes 255 [title-too-long]"
            ]
        ),
    ])
    func `bounds titles`(_ count: Int, _ findings: [String]) async throws {
        let site = try await compile(article: "---\ntitle: \(String(repeating: "é", count: count))\n---\nText\n")
        #expect(site.findings == findings)
    }

    @Test func `tells of keys that a translation cannot have`() async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("a.md", "---\nauthor: x\norder: 1\n---\nText\n")
                TextFile("a.fr.md", "---\ntitle: A\nauthor: x\norder: 2\nprotected: true\n---\nText\n")
            }
        }
        #expect(
            site.findings == [
                "articles/a.fr.md:4:8: warning: “order” has no effect in a translation [misplaced-key]",
                "articles/a.fr.md:5:12: warning: “protected” has no effect in a translation [misplaced-key]",
            ])
    }

    @Test func `tells of each missing description where there are some`() async throws {
        let site = try await compile {
            Folder("articles") {
                for name in 10..<40 { TextFile("\(name).md", "---\ndescription: D\n---\nText\n") }
                TextFile("a.md", "Text\n")
                TextFile("a.fr.md", "# A\n\nText\n")
            }
        }
        #expect(
            site.diagnostics.map(\.description) == [
                "articles/a.md: warning: the article has no description [missing-description]"
            ])
    }

    @Test func `tells once of a project without descriptions`() async throws {
        let site = try await compile {
            Folder("articles") { for name in 10..<30 { TextFile("\(name).md", "Text\n") } }
        }
        #expect(
            site.diagnostics.map(\.description) == [
                "articles: warning: 20 of 20 articles have no description [missing-description]"
            ])
    }

    @Test func `tells of images above the limit, of downloads not`() async throws {
        let bytes: [UInt8] = .png + [UInt8](repeating: 0, count: 10 * 1_048_576 - 66)
        let site = try await compile {
            Folder("articles") {
                TextFile("a.md", "[x](x.png)\n")
                TextFile("b.md", "Text ![x](x.png)\n")
                DataFile("x.png", bytes)
            }
        }
        #expect(
            site.findings.filter { $0.contains("error") } == [
                "articles/b.md:1:6: error: the image “articles/x.png” has 10.0 MB; Intercom takes 10 MB "
                    + "[image-too-large]"
            ])
        #expect(site.faultyPaths == [ProjectPath("articles/b.md")])
    }

    @Test func `tells once that files have nowhere to be published`() async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("a.md", "Text\n")
                TextFile("b.md", "![x](x.png)\n\n![y](y.png)\n")
                TextFile("c.md", "[x](x.png)\n")
                DataFile("x.png", .png)
                DataFile("y.png", .png)
            }
        }
        #expect(
            AssetChecks.unpublishable(site).map(\.description) == [
                "articles/b.md:1:1: error: “articles/x.png” and 1 more local files have nowhere to be published "
                    + "[unpublishable-asset]"
            ])
        #expect(AssetChecks.itemsWithAssets(site).map(\.string).sorted() == ["articles/b.md", "articles/c.md"])
        #expect(AssetChecks.unpublishable(try await compile(article: "Text\n")).isEmpty)
    }
}
