import ContentCompiler
import HelpCenterModel
import Synchronization
import TestSupport
import Testing

@Suite struct BuildOutputTests {
    private func site() async throws -> Site {
        try await compile {
            Folder("articles") {
                Folder("start") {
                    TextFile("_index.md", "# Start “here”\n")
                    TextFile(
                        "install.md",
                        "# Install\n\n[a](../pay/refunds.md#how) [b](../pay) [c](#own) "
                            + "[d](https://example.com)\n\n![x](my window.png)\n\n## Own\n"
                            .replacing("(my window.png)", with: "(<my window.png>)"))
                    TextFile("install.fr.md", "# Installer\n\n[a](install.md) [b](../pay/refunds.md)\n")
                    DataFile("my window.png", .png)
                }
                Folder("pay") {
                    TextFile("refunds.md", "---\norder: 2\n---\nR\n\n## How\n");
                    TextFile("zebra.md", "---\norder: 1\n---\nZ\n")
                }
            }
        }
    }

    private func written(_ site: Site, project: String = "..", width: Int = 2) async throws -> [String: String] {
        let files = Mutex<[String: String]>([:])
        try await BuildOutput(site, project: project).write(width: width) { file throws(FileError) in
            files.withLock { $0[file.path] = String(decoding: file.bytes, as: UTF8.self) }
        }
        return files.withLock { $0 }
    }

    @Test func `writes a file for each article and locale, links bound to each other`() async throws {
        let files = try await written(site())
        #expect(
            files.keys.sorted() == [
                "en/articles/pay/refunds.html", "en/articles/pay/zebra.html", "en/articles/start/install.html",
                "fr/articles/start/install.html", "site.json",
            ])
        let install = try #require(files["en/articles/start/install.html"])
        #expect(install.contains("<a href=\"../pay/refunds.html#how\">a</a>"))
        #expect(install.contains("<a href=\"../pay/\">b</a>"))
        #expect(install.contains("<a href=\"install.html#own\">c</a>"))
        #expect(install.contains("<a href=\"https://example.com\">d</a>"))
        #expect(install.contains("src=\"../../../../articles/start/my%20window.png\""))
        let french = try #require(files["fr/articles/start/install.html"])
        #expect(french.contains("<a href=\"install.html\">a</a>"))
        #expect(french.contains("<a href=\"../../../en/articles/pay/refunds.html\">b</a>"))
    }

    @Test func `leads to images from wherever the output is`() async throws {
        let files = try await written(site(), project: "/home/me/help")
        #expect(
            files["en/articles/start/install.html"]?.contains("src=\"/home/me/help/articles/start/my%20window.png\"")
                == true)
    }

    @Test func `lists every item with the digest of its file`() async throws {
        let files = try await written(site())
        let document = try #require(files["site.json"])
        let html = try #require(files["fr/articles/start/install.html"])
        #expect(
            document.contains(
                """
                    {
                      "description": null,
                      "digest": "\(Digest(of: Array(html.utf8)))",
                      "file": "fr/articles/start/install.html",
                      "kind": "article",
                      "locale": "fr",
                      "path": "articles/start/install.md",
                      "title": "Installer"
                    }
                """))
        #expect(
            document.hasPrefix(
                """
                {
                  "collections": [
                    {
                      "articles": [
                        "articles/pay/zebra.md",
                        "articles/pay/refunds.md"
                      ],
                      "collections": [],
                      "path": "articles/pay",
                      "title": "Pay"
                    },
                """))
        #expect(document.contains("\"title\": \"Start “here”\""))
        #expect(document.hasSuffix("}\n"))
    }

    @Test func `gives equal bytes for equal input`() async throws {
        let first = try await written(site(), width: 1)
        for width in [1, 2, 4] { #expect(try await written(site(), width: width) == first) }
    }

    @Test func `names the folders that it needs, parents first`() async throws {
        let output = BuildOutput(try await site(), project: "..")
        #expect(
            output.folders == [
                "en", "en/articles", "en/articles/pay", "en/articles/start", "fr", "fr/articles", "fr/articles/start",
            ])
    }

    @Test func `goes on after a file that cannot be written, and tells`() async throws {
        let count = Atomic(0)
        let output = BuildOutput(try await site(), project: "..")
        await #expect(throws: FileError.notPermitted(path: "en/articles/pay/refunds.html")) {
            try await output.write(width: 2) { file throws(FileError) in
                count.add(1, ordering: .relaxed)
                if file.path.hasSuffix("refunds.html") { throw .notPermitted(path: file.path) }
            }
        }
        #expect(count.load(ordering: .relaxed) == 4)
    }
}
