import HelpCenterModel
import TestSupport
import Testing

@testable import ContentCompiler

@Suite struct SnippetTests {
    /// Compiles `articles/a.md` of this text beside some snippets.
    private func compile(_ text: String, @TreeBuilder snippets: () -> [any TreeItem]) async throws -> Site {
        let snippets = snippets()
        return try await ContentCompilerTests.compile {
            Folder("articles") {
                TextFile("a.md", "---\ntitle: A\n---\n" + text)
                TextFile("b.md", "# B\n\n## Part\n\nB\n")
            }
            Folder("snippets") { for snippet in snippets { snippet } }
        }
    }

    private func body(_ text: String, @TreeBuilder snippets: () -> [any TreeItem]) async throws -> String? {
        let site = try await compile(text, snippets: snippets)
        #expect(site.findings == [])
        return site.body("articles/a.md")
    }

    @Test(arguments: [
        "{{> snippets/s.md }}", "{{> snippets/s }}", "{{> s.md }}", "{{>s}}", "{{> /snippets/s.md }}",
        "{{> ../snippets/s.md }}",
    ])
    func `finds a snippet from the project's folder, among the snippets and beside the file`(_ text: String)
        async throws
    {
        #expect(try await body(text) { TextFile("s.md", "*One*\n") } == "<p><i>One</i></p>")
    }

    @Test func `a paragraph becomes a part of the text, blocks part it`() async throws {
        let body = try await body("x {{> p.md }} y\n\nx {{> b.md }} y\n\n- {{> b.md }}\n\n{{> b.md }}\n") {
            TextFile("p.md", "one **two**\n")
            TextFile("b.md", "> [!TIP]\n> Tip\n\n1. one\n")
        }
        let blocks = callout(.tip, "<p>Tip</p>") + "<ol><li>one</li></ol>"
        #expect(
            body == "<p>x one <b>two</b> y</p><p>x</p>\(blocks)<p>y</p><ul><li>\(blocks)</li></ul>\(blocks)")
    }

    @Test func `is never taken in within code, and braces can be escaped`() async throws {
        let body = try await body("`{{> s.md }}` \\{{> s.md }}\n\n    {{> s.md }}\n") { TextFile("s.md", "S\n") }
        #expect(
            body == "<p><code>{{&gt; s.md }}</code> {{&gt; s.md }}</p><pre><code>{{&gt; s.md }}</code></pre>")
    }

    @Test func `takes arguments, which go before all other variables`() async throws {
        let body = try await body("{{> s.md name=\"A & B\" url=https://x.example/a }}\n") {
            TextFile("s.md", "{{ name }} {{> t.md }} [go]({{url}})\n")
            TextFile("t.md", "({{ name }})\n")
        }
        #expect(body == "<p>A &amp; B (A &amp; B) <a href=\"https://x.example/a\">go</a></p>")
    }

    @Test func `is there in the readers' locale, else in the source's with a word`() async throws {
        let site = try await ContentCompilerTests.compile {
            Folder("articles") {
                TextFile("a.md", "# A\n\n{{> s.md }} {{> t.md }}\n")
                TextFile("a.fr.md", "# A\n\n{{> s.md }} {{> t.md }}\n")
            }
            Folder("snippets") {
                TextFile("s.md", "One\n"); TextFile("s.fr.md", "Un\n"); TextFile("t.md", "Two\n")
            }
        }
        #expect(site.body("articles/a.md") == "<p>One Two</p>")
        #expect(site.body("articles/a.md", LocaleCode(test: "fr")) == "<p>Un Two</p>")
        #expect(
            site.findings == [
                "articles/a.fr.md:3:13: warning: the snippet “snippets/t.md” has no fr version, so readers see the "
                    + "source's [untranslated-text]"
            ])
    }

    @Test func `has its translations where the layout says`() async throws {
        let site = try await ContentCompilerTests.compile {
            TextFile("guidepost.yml", "locales: { layout: \"{locale}/{path}.md\" }\n")
            Folder("articles") {
                Folder("en") { TextFile("a.md", "# A\n\n{{> s.md }}\n") }
                Folder("fr") { TextFile("a.md", "# A\n\n{{> s.md }}\n") }
            }
            Folder("snippets") {
                Folder("en") { TextFile("s.md", "One\n") }
                Folder("fr") { TextFile("s.md", "Un\n") }
            }
        }
        #expect(site.findings == [])
        #expect(site.body("articles/en/a.md") == "<p>One</p>")
        #expect(site.body("articles/en/a.md", LocaleCode(test: "fr")) == "<p>Un</p>")
    }

    @Test func `its links and images are relative to itself, its headings are the article's`() async throws {
        let site = try await compile("{{> deep/s.md }}\n\n[down](#in-s)\n") {
            Folder("deep") {
                TextFile("s.md", "## In S\n\n[b](../../articles/b.md#part) [up](#in-s)\n\n![i](i.png)\n")
                DataFile("i.png", .png)
            }
        }
        #expect(
            site.content("articles/a.md")?.body.references.map(\.description) == [
                "articles/b.md@en#part", "articles/a.md@en#in-s", "snippets/deep/i.png",
            ])
        #expect(site.content("articles/a.md")?.anchors == ["in-s"])
        #expect(site.findings.filter { $0.contains("error") && !$0.contains("image") } == [])
    }

    @Test func `names faults of a snippet in the snippet, once, and all who use it are faulty`() async throws {
        let site = try await compile("{{> s.md }}\n\n{{> s.md }}\n") {
            TextFile("s.md", "---\nnote: x\n---\nüü [b](c.md)\n\n- {{ y }}\n\n<p onclick=\"x\">z</p>\n")
        }
        #expect(
            site.findings == [
                "snippets/s.md:4:4: error: “c.md” does not exist [broken-link]",
                "snippets/s.md:6:3: error: there is no variable “y” [unknown-variable]",
                "snippets/s.md:8:4: warning: the attribute “onclick” of “<p>” is removed [removed-attribute]",
            ])
        let unknown = site.diagnostics.first { $0.id == .unknownVariable }
        #expect(unknown?.explanation?.contains("articles/a.md:4:1") == true)
        #expect(unknown?.excerpt == "- {{ y }}")
        #expect(site.faultyPaths == [ProjectPath("articles/a.md")])
    }

    @Test(arguments: [
        (
            "{{> sgn-in.md }}", "error: there is no snippet “sgn-in.md” [missing-snippet]",
            "did you mean `{{> sign-in.md }}`?"
        ),
        ("{{> snippets/nowhere.md }}", "error: there is no snippet “snippets/nowhere.md” [missing-snippet]", nil),
        ("{{> ../../secret.md }}", "error: “../../secret.md” leads out of the project [outside-project]", nil),
        ("{{> /../secret.md }}", "error: “/../secret.md” leads out of the project [outside-project]", nil),
        (
            "{{> bad.md }}",
            "error: the snippet “bad.md” cannot be read: the front matter is never closed [missing-snippet]", nil
        ),
    ])
    func `refuses what it cannot use and leaves it as written`(_ text: String, _ finding: String, _ fix: String?)
        async throws
    {
        let site = try await compile("x " + text) {
            TextFile("sign-in.md", "S\n")
            TextFile("bad.md", "---\na: b\n")
        }
        #expect(site.findings.first { $0.hasPrefix("articles") } == "articles/a.md:4:3: " + finding)
        #expect(site.diagnostics.first { $0.path == ProjectPath("articles/a.md") && $0.position != nil }?.fix == fix)
        #expect(site.body("articles/a.md")?.contains("{{&gt;") == true)
    }

    @Test func `finds circles`() async throws {
        let site = try await compile("{{> s.md }}\n") {
            TextFile("s.md", "S {{> t.md }}\n")
            TextFile("t.md", "T {{> s.md }}\n")
        }
        #expect(
            site.findings == [
                "snippets/t.md:1:3: error: “snippets/s.md” is a part of itself: “snippets/s.md” → “snippets/t.md” → "
                    + "“snippets/s.md” [snippet-cycle]"
            ])
    }

    @Test func `goes ten deep and no deeper`() async throws {
        let site = try await compile("{{> 1.md }}\n") {
            for number in 1...11 { TextFile("\(number).md", "\(number) {{> \(number + 1).md }}\n") }
        }
        #expect(
            site.findings == [
                "snippets/10.md:1:4: error: snippets stand more than 10 deep in one another here [snippet-limit]"
            ])
    }

    @Test(.timeLimit(.minutes(10))) func `ends when snippets multiply`() async throws {
        let site = try await compile("{{> 1.md }}\n") {
            for number in 1...8 {
                TextFile("\(number).md", String(repeating: "{{> \(number + 1).md }}\n\n", count: 50))
            }
            TextFile("9.md", String(repeating: "word ", count: 2000))
        }
        #expect(site.findings.allSatisfy { $0.contains("[snippet-limit]") || $0.contains("[nesting") })
        #expect(!site.findings.isEmpty)
    }

    @Test func `nesting of the text around a snippet counts`() async throws {
        let site = try await compile(String(repeating: "> ", count: 60) + "{{> s.md }}\n") {
            TextFile("s.md", String(repeating: "> ", count: 60) + "deep\n")
        }
        #expect(site.findings.map { $0.hasSuffix("[nesting-too-deep]") } == [true])
    }

    @Test func `footnotes of snippets stand with the article's, numbered in the order of the text`() async throws {
        let body = try await body("x {{> s.md }} y[^a]\n\n[^a]: Own\n") {
            TextFile("s.md", "s[^b] {{> t.md }}\n\n[^b]: Of S\n")
            TextFile("t.md", "t[^c]\n\n[^c]: Of T\n")
        }
        #expect(
            body == "<p>x s[1] t[2] y[3]</p><ol><li>Of S</li><li>Of T</li><li>Own</li></ol>")
    }
}
