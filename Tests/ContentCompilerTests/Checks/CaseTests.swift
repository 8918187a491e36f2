import ContentCompiler
import HelpCenterModel
import TestSupport
import Testing

/// Names that differ in case or in Unicode's form only.
@Suite struct CaseTests {
    @Test(arguments: [
        ("[x](Refunds.md)", "Refunds.md", "refunds.md", "broken-link"),
        ("[x](../Billing/refunds.md#a)", "../Billing/refunds.md", "refunds.md#a", "broken-link"),
        ("![x](images/window.PNG)", "images/window.PNG", "images/Window.png", "missing-image"),
        ("[x](images/WINDOW.png)", "images/WINDOW.png", "images/Window.png", "broken-link"),
    ])
    func `a link in another case is broken everywhere, with the right spelling`(
        link: String, written: String, right: String, id: String
    ) async throws {
        let site = try await compile {
            Folder("articles") {
                Folder("billing") {
                    TextFile("a.md", "Text\n\n\(link)\n")
                    TextFile("refunds.md", "# R\n\n## A\n\nText\n")
                    Folder("images") { DataFile("Window.png", .png) }
                }
            }
        }
        #expect(site.findings == ["articles/billing/a.md:3:1: error: “\(written)” does not exist [\(id)]"])
        #expect(site.diagnostics.first { $0.severity == .error }?.fix == "did you mean “\(right)”?")
    }

    @Test func `says that only the case differs, and nothing of the kind else`() async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("a.md", "[x](B.md)\n\n[x](bb.md)\n")
                TextFile("b.md", "Text\n")
            }
        }
        let found = site.diagnostics.filter { $0.id == .brokenLink }
        #expect(found.map(\.fix) == ["did you mean “b.md”?", "did you mean “b.md”?"])
        #expect(found.map { $0.explanation?.hasPrefix("Upper and lower case differ.") } == [true, nil])
    }

    @Test func `files, folders and images that differ in case are told`() async throws {
        let site = try await compile {
            Folder("articles") {
                Folder("Billing") { TextFile("a.md", "Text\n") }
                Folder("billing") {
                    TextFile("b.md", "Text\n"); TextFile("B.md", "# Other\n\nText\n")
                }
                Folder("images") {
                    DataFile("Ä.png", .png); DataFile("a\u{308}.png", .png)
                }
            }
        }
        #expect(
            site.findings == [
                "articles/billing: warning: “billing” and “Billing” differ in case only [case-conflict]",
                "articles/billing/b.md: warning: “b.md” and “B.md” differ in case only [case-conflict]",
                "articles/images/ä.png: warning: “ä.png” and “Ä.png” differ in case only [case-conflict]",
            ])
    }

    @Test func `a link finds a file in either form of Unicode`() async throws {
        let site = try await compile {
            Folder("articles") {
                Folder("Yu\u{301}n Board") { TextFile("a.md", "Text\n") }
                TextFile("b.md", "[x](Y\u{FA}n%20Board/a.md) [y](<Yu\u{301}n Board/a.md>)\n")
            }
        }
        #expect(site.findings == [])
        let link = "<a href=\"⟨articles/Y\u{FA}n Board/a.md@en⟩\">"
        #expect(site.body("articles/b.md") == "<p>\(link)x</a> \(link)y</a></p>")
    }

    #if os(Linux)
        /// On the disk, because a Mac's and the test's own files in memory cannot hold both.
        @Test func `one name in two forms of Unicode is an error`() async throws {
            try await withTemporaryFolder { folder in
                let files = LocalFiles()
                try files.createFolder(folder + "/articles")
                try files.write(folder + "/articles/e\u{301}.md", Array("Text\n".utf8))
                try files.write(folder + "/articles/\u{E9}.md", Array("Text\n".utf8))
                let compiler = ContentCompiler(files: files, directory: folder)
                let site = await compiler.compile(try compiler.settings().settings)
                #expect(
                    site.findings == [
                        "articles/é.md: error: two names on disk are both “articles/é.md” in Unicode's normal form "
                            + "[duplicate-path]"
                    ])
            }
        }
    #endif
}
