import Foundation
import HelpCenterModel
import TestSupport
import Testing

@Suite struct DiscoveryTests {
    @Test func `makes collections of folders and articles of files`() async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("welcome.md", "Hello\n")
                Folder("getting-started") {
                    TextFile(
                        "_index.md", "---\ntitle: Start here\ndescription: First steps\nicon: star\norder: 2\n---\n")
                    TextFile("install.md", "# Install\n")
                    Folder("Store Support") { Folder("deep") { TextFile("a.md", "A\n") } }
                }
                Folder("01-billing") { TextFile("pay.md", "Pay\n") }
                Folder("images") { DataFile("logo.png", .png) }
                Folder("only-a-readme") { TextFile("README.md", "For writers\n") }
            }
        }
        #expect(
            site.collections.map(\.path.string) == [
                "articles/01-billing", "articles/getting-started", "articles/getting-started/Store Support",
                "articles/getting-started/Store Support/deep",
            ])
        #expect(
            site.collections.map { $0.content[.english]?.title } == ["Billing", "Start here", "Store Support", "Deep"])
        #expect(
            site.collections.map(\.parent?.string) == [
                nil, nil, "articles/getting-started", "articles/getting-started/Store Support",
            ])
        #expect(site.collections.map(\.order) == [1, 2, nil, nil])
        #expect(site.collections[1].icon == "star")
        #expect(site.collections[1].content[.english]?.description == "First steps")
        #expect(
            site.articles.map(\.path.string) == [
                "articles/01-billing/pay.md", "articles/getting-started/Store Support/deep/a.md",
                "articles/getting-started/install.md", "articles/welcome.md",
            ])
        #expect(site.articles.map(\.collection?.string).last == .some(nil))
        #expect(site.findings == ["articles/getting-started/install.md: warning: the article has no text [empty-file]"])
    }

    @Test func `leaves out what is ignored`() async throws {
        let site = try await compile {
            TextFile(".guidepostignore", "drafts/\nsecret.md\n")
            Folder("articles") {
                TextFile("a.md", "A\n")
                TextFile("README.md", "x")
                TextFile("Readme.fr.md", "x")
                TextFile("_note.md", "x")
                TextFile(".hidden.md", "x")
                TextFile("secret.md", "x")
                TextFile("notes.txt", "x")
                Folder("_work") { TextFile("b.md", "x") }
                Folder(".git") { TextFile("c.md", "x") }
                Folder("drafts") { TextFile("d.md", "x") }
                Folder("own") {
                    TextFile(".guidepostignore", "old-*\n!old-but-good.md\n")
                    TextFile("old-x.md", "x")
                    TextFile("old-but-good.md", "Good\n")
                }
            }
        }
        #expect(site.articles.map(\.path.string) == ["articles/a.md", "articles/own/old-but-good.md"])
        #expect(site.findings == [])
    }

    @Test func `takes a folder with an index for one article`() async throws {
        let site = try await compile {
            Folder("articles") {
                Folder("install") {
                    TextFile("index.md", "# Install\n\n![x](window.png)\n")
                    TextFile("index.fr.md", "# Installer\n")
                    TextFile("more.md", "x")
                    DataFile("window.png", .png)
                    Folder("parts") { TextFile("part.md", "x") }
                }
            }
        }
        #expect(site.articles.map(\.path.string) == ["articles/install/index.md"])
        #expect(site.articles[0].collection == nil)
        #expect(site.articles[0].content.keys.sorted().map(\.code) == ["en", "fr"])
        #expect(site.collections.isEmpty)
        #expect(
            site.findings.filter { $0.contains("error") } == [
                "articles/install/more.md: error: “more.md” lies in the folder of the article “install/index” "
                    + "[markdown-in-article-folder]",
                "articles/install/parts/part.md: error: “part.md” lies in the folder of the article "
                    + "“install/index” [markdown-in-article-folder]",
            ])
        #expect(site.assets[ProjectPath("articles/install/window.png")]?.byteCount == 67)
    }

    @Test func `refuses a fourth level of collections and keeps the rest`() async throws {
        let site = try await compile {
            Folder("articles") {
                Folder("a") {
                    Folder("b") {
                        Folder("c") {
                            TextFile("ok.md", "See [deep](d/deep.md).\n")
                            Folder("article") { TextFile("index.md", "Fine\n") }
                            Folder("d") {
                                TextFile("deep.md", "x"); Folder("e") { TextFile("deeper.md", "x") }
                            }
                        }
                    }
                }
            }
        }
        #expect(
            site.findings == [
                "articles/a/b/c/d: error: “articles/a/b/c/d” is a fourth level of collections; Intercom has "
                    + "three [too-many-levels]"
            ])
        #expect(site.articles.map(\.path.string) == ["articles/a/b/c/article/index.md", "articles/a/b/c/ok.md"])
        #expect(
            site.faultyPaths.map(\.string).sorted() == ["articles/a/b/c/d/deep.md", "articles/a/b/c/d/e/deeper.md"])
        #expect(site.collections.count == 3)
    }

    @Test func `refuses two files for one item`() async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("a.md", "A\n")
                TextFile("a.en.md", "A\n")
                TextFile("a.fr.md", "# A\n\nA\n")
                TextFile("a.FR.md", "# A\n\nA\n")
                TextFile("b.md", "B\n")
                Folder("b") { TextFile("index.md", "B\n") }
            }
        }
        #expect(
            site.findings == [
                "articles/a.fr.md: warning: “a.fr.md” and “a.FR.md” differ in case only [case-conflict]",
                "articles/a.fr.md: error: “articles/a.FR.md” and “articles/a.fr.md” are the same item in fr "
                    + "[duplicate-path]",
                "articles/a.md: error: “articles/a.en.md” and “articles/a.md” are the same item [duplicate-path]",
                "articles/b/index.md: error: “articles/b.md” and “articles/b/index.md” are the same item "
                    + "[duplicate-path]",
            ])
        #expect(site.faultyPaths.contains(ProjectPath("articles/b.md")))
        #expect(site.faultyPaths.contains(ProjectPath("articles/a.en.md")))
    }

    @Test func `names paths in Unicode's normal form and reads them as the disk spells them`() async throws {
        let decomposed = "Yu\u{301}n"
        let site = try await compile {
            Folder("articles") {
                Folder(decomposed) {
                    TextFile("é.md".decomposedStringWithCanonicalMapping, "![x](\u{E9}.png)\n");
                    DataFile("e\u{301}.png", .png)
                }
            }
        }
        #expect(
            site.articles.map { Array($0.path.string.unicodeScalars) } == [
                Array("articles/Y\u{FA}n/\u{E9}.md".unicodeScalars)
            ])
        #expect(site.findings.filter { $0.contains("error") } == [])
        let asset = try #require(site.assets.values.first)
        #expect(Array(asset.diskPath.unicodeScalars) == Array("articles/\(decomposed)/e\u{301}.png".unicodeScalars))
    }

    @Test func `follows symbolic links within the project only`() async throws {
        let site = try await compile {
            Folder("shared") {
                TextFile("terms.md", "Terms\n"); Folder("legal") { TextFile("b.md", "B\n") }
            }
            Folder("articles") {
                TextFile("a.md", "A\n")
                SymbolicLink("terms.md", to: "shared/terms.md")
                SymbolicLink("legal", to: "shared/legal")
                SymbolicLink("again", to: "shared/legal")
                SymbolicLink("loop", to: "articles")
                SymbolicLink("nowhere.md", to: "gone.md")
            }
        }
        #expect(site.articles.map(\.path.string) == ["articles/a.md", "articles/again/b.md", "articles/terms.md"])
        #expect(
            site.findings == [
                "articles/legal: warning: the symbolic link “articles/legal” leads to a folder that another link "
                    + "leads to already [symbolic-link-loop]",
                "articles/loop: warning: the symbolic link “articles/loop” leads back to a folder around it "
                    + "[symbolic-link-loop]",
                "articles/nowhere.md: error: the symbolic link “articles/nowhere.md” leads nowhere [unreadable-file]",
            ])
    }

    @Test(arguments: [1, 2]) func `follows the nearer of two symbolic links to one folder`(width: Int) async throws {
        let site = try await compile(width: width) {
            Folder("shared") { TextFile("x.md", "X\n") }
            Folder("articles") {
                Folder("a") { SymbolicLink("deep", to: "shared") }
                SymbolicLink("b", to: "shared")
            }
        }
        #expect(site.articles.map(\.path.string) == ["articles/b/x.md"])
        #expect(
            site.findings == [
                "articles/a/deep: warning: the symbolic link “articles/a/deep” leads to a folder that another link "
                    + "leads to already [symbolic-link-loop]"
            ])
    }

    @Test func `tells of a content folder that is not there`() async throws {
        let site = try await compile { TextFile("guidepost.yml", "content: help\n") }
        #expect(site.findings == ["help: error: there is no folder “help” [missing-content-folder]"])
        #expect(site.hasErrors)
    }

    @Test func `takes the project's root for content without the folders that are none`() async throws {
        let site = try await compile {
            TextFile("guidepost.yml", "content: .\n")
            TextFile("a.md", "A\n")
            Folder("news") { TextFile("2026-11-20-x.md", "x") }
            Folder("snippets") { TextFile("s.md", "x") }
            Folder("b") { TextFile("c.md", "C\n") }
        }
        #expect(site.articles.map(\.path.string) == ["a.md", "b/c.md"])
        #expect(site.collections.map(\.path.string) == ["b"])
        #expect(site.news.map(\.path.string) == ["news/2026-11-20-x.md"])
    }
}
