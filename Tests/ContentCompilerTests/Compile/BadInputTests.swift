import ContentCompiler
import HelpCenterModel
import TestSupport
import Testing

@Suite struct BadInputTests {
    /// Everything that can be wrong at once, around one article that is right.
    private func badProject(width: Int = 2) async throws -> Site {
        try await compile(width: width) {
            TextFile("guidepost.yml", "locales: { publish: [en, fr, xx] }\nstates: draft\n")
            Folder("articles") {
                TextFile("good.md", "---\r\ntitle: Good\r\n---\r\n\r\nText\r\n")
                TextFile("mark.md", "\u{FEFF}---\ntitle: With a mark\n---\nText\n")
                UnreadableFile("unreadable.md")
                DataFile("latin.md", Array("# T\n\nCaf".utf8) + [0xE9, 0x0A])
                TextFile("yaml.md", "---\ntitle: A: b\n---\nText\n")
                TextFile("type.md", "---\ntitle: T\norder: soon\n---\nText\n")
                TextFile("open.md", "---\ntitle: T\n")
                TextFile("empty.md", "")
                TextFile("link.md", "Text [x](nowhere.md)\n")
                TextFile("twice.md", "A\n")
                TextFile("twice.en.md", "A\n")
                TextFile("good.xx.md", "Text\n")
                TextFile("orphan.fr.md", "# O\n\nText\n")
                TextFile("huge.md", String(repeating: "x", count: 5 * 1_048_576 + 1))
                TextFile("front.md", "---\n#" + String(repeating: "x", count: 65_536) + "\n---\nText\n")
                Folder("1") { Folder("2") { Folder("3") { Folder("4") { TextFile("deep.md", "Text\n") } } } }
            }
        }
    }

    @Test func `gathers every fault in one run, each at its place`() async throws {
        let site = try await badProject()
        #expect(
            site.findings == [
                "articles/1/2/3/4: error: “articles/1/2/3/4” is a fourth level of collections; Intercom has "
                    + "three [too-many-levels]",
                "articles/empty.md: warning: the article has no text [empty-file]",
                "articles/front.md:1:1: error: the front matter has more than 65536 bytes [front-matter-too-large]",
                "articles/good.xx.md: error: Intercom has no locale “xx” [unknown-locale]",
                "articles/huge.md: error: “articles/huge.md” has more than 5 MB [file-too-large]",
                "articles/latin.md:3:4: error: the file is not UTF-8 text [invalid-utf-8]",
                "articles/link.md:1:6: error: “nowhere.md” does not exist [broken-link]",
                "articles/open.md:1:1: error: the front matter is never closed [unclosed-front-matter]",
                "articles/orphan.fr.md: error: there is no source for the fr translation “articles/orphan.fr.md” "
                    + "[orphaned-translation]",
                "articles/twice.md: error: “articles/twice.en.md” and “articles/twice.md” are the same item "
                    + "[duplicate-path]",
                "articles/type.md:3:8: error: “order” must be a whole number, not “soon” [wrong-type]",
                "articles/unreadable.md: error: no permission to read “articles/unreadable.md” [unreadable-file]",
                "articles/yaml.md:2:9: error: not valid YAML: mapping values are not allowed in this context "
                    + "[invalid-yaml]",
                "guidepost.yml:1:30: error: Intercom has no locale “xx” [unknown-locale]",
                "guidepost.yml:2:1: warning: unknown key “states” [unknown-key]",
            ])
    }

    @Test func `compiles what it can and marks what it cannot`() async throws {
        let site = try await badProject()
        #expect(
            site.articles.map(\.path.string) == [
                "articles/empty.md", "articles/good.md", "articles/link.md", "articles/mark.md", "articles/twice.en.md",
                "articles/type.md",
            ])
        #expect(site.content("articles/good.md")?.title == "Good")
        #expect(site.body("articles/good.md") == "<p>Text</p>")
        #expect(site.content("articles/mark.md")?.title == "With a mark")
        #expect(
            site.faultyPaths.map(\.string).sorted() == [
                "articles/1/2/3/4/deep.md", "articles/front.md", "articles/good.xx.md", "articles/huge.md",
                "articles/latin.md", "articles/link.md", "articles/open.md", "articles/orphan.fr.md",
                "articles/orphan.md",
                "articles/twice.en.md", "articles/twice.md", "articles/type.md", "articles/unreadable.md",
                "articles/yaml.md",
            ])
    }

    @Test func `finds the same whatever the number of tasks`() async throws {
        let one = try await badProject(width: 1)
        for width in [2, 3, 8] {
            let other = try await badProject(width: width)
            #expect(other.diagnostics == one.diagnostics)
            #expect(other.articles == one.articles)
        }
    }

    @Test func `never leaves the project`() async throws {
        let files = MemoryFiles {
            Folder("project") {
                Folder("articles") {
                    TextFile("a.md", "![x](linked.png) ![y](folder/secret.png) ![z](../../secret.png)\n")
                    SymbolicLink("linked.png", to: "secret.png")
                    SymbolicLink("folder", to: "outside")
                    SymbolicLink("sibling.md", to: "project-b/b.md")
                    SymbolicLink("b.md", to: "outside/b.md")
                }
                SymbolicLink("assets", to: "outside")
            }
            Folder("project-b") { TextFile("b.md", "B\n") }
            Folder("outside") {
                TextFile("b.md", "B\n"); DataFile("secret.png", .png)
            }
            DataFile("secret.png", .png)
        }
        let compiler = ContentCompiler(files: files, directory: "project")
        let site = await compiler.compile(ProjectSettings())
        #expect(site.assets.isEmpty)
        #expect(site.articles.map(\.path.string) == ["articles/a.md"])
        let places = site.diagnostics.filter { $0.id == .outsideProject }.map {
            "\($0.path):\($0.position?.column ?? 0)"
        }
        #expect(
            places == [
                "articles/a.md:1", "articles/a.md:18", "articles/a.md:42", "articles/b.md:0", "articles/folder:0",
                "articles/linked.png:0", "articles/sibling.md:0",
            ])
    }
}
