import HelpCenterModel
import TestSupport
import Testing

@testable import ContentCompiler

@Suite struct VariableTests {
    private static let scope = VariableScope(
        locale: .english, source: .english,
        layers: [["product": .text("Acme"), "host": .text("acme.example"), "odd": .text("<b> & *c*\n")]])

    @Test(arguments: [
        ("Use {{ product }}.", "<p>Use Acme.</p>"),
        ("**{{product}}** s", "<p><b>Acme</b> s</p>"),
        ("`{{ product }}` and ``{{product}}``", "<p><code>{{ product }}</code> and <code>{{product}}</code></p>"),
        ("    {{ product }}", "<pre><code>{{ product }}</code></pre>"),
        ("```\n{{ product }}\n```", "<pre><code>{{ product }}</code></pre>"),
        ("\\{{ product }}", "<p>{{ product }}</p>"),
        ("\\{\\{ product }}", "<p>{{ product }}</p>"),
        ("{{ odd }}", "<p>&lt;b&gt; &amp; *c*</p>"),
        ("# {{ product }} {#x}", "<h1>Acme</h1>"),
        (
            "| {{ product }} |\n| --- |\n| ~~x~~ {{ product }} |",
            "<table><tr><td><b>Acme</b></td></tr><tr><td>x Acme</td></tr></table>"
        ),
        (
            "[{{ product }}](https://{{host}}/a?b={{product}})",
            "<p><a href=\"https://acme.example/a?b=Acme\">Acme</a></p>"
        ),
        ("[a](https://{{ host }}/a \"t\")", "<p><a href=\"https://acme.example/a\">a</a></p>"),
        ("https://a.b/{{ product }}.", "<p><a href=\"https://a.b/Acme\">https://a.b/Acme</a>.</p>"),
        ("[a]: https://{{  host }}/\n\n[a]", "<p><a href=\"https://acme.example/\">a</a></p>"),
        ("[a](<https://{{ host }}/a>)", "<p><a href=\"https://acme.example/a\">a</a></p>"),
        ("<https://{{host}}/a>", "<p><a href=\"https://acme.example/a\">https://acme.example/a</a></p>"),
        ("[a]\n\n[a]: https://{{host}}/", "<p><a href=\"https://acme.example/\">a</a></p>"),
        (
            "![{{ product }}](https://{{host}}/a.png \"The {{ product }}\")",
            "<img src=\"https://acme.example/a.png\" alt=\"Acme\"><p class=\"intercom-align-center\"><i>The Acme</i></p>"
        ),
        ("<p>Use {{ product }}, not \\{{ product }}.</p>", "<p>Use Acme, not {{ product }}.</p>"),
        ("<a href=\"https://{{ host }}/\">x</a>", "<p><a href=\"https://acme.example/\">x</a></p>"),
        ("<pre>{{ product }}</pre>", "<pre><code>{{ product }}</code></pre>"),
        ("> [!NOTE]\n> {{ product }}", callout(.note, "<p>Acme</p>")),
        ("{{ product }}{width=3}", "<p>Acme{width=3}</p>"),
    ])
    func `puts values in text, addresses and titles, never in code`(_ markdown: String, _ html: String) {
        let body = RenderedBody(markdown, scope: Self.scope)
        #expect(body.html == html)
        #expect(body.findings.filter { !$0.contains("struck") } == [])
    }

    @Test(arguments: [
        (
            "a {{ prodct }}", "1:3: error: there is no variable “prodct” [unknown-variable]",
            "did you mean `{{ product }}`?"
        ),
        (
            "> - x\n>   {{ y }} z", "2:5: error: there is no variable “y” [unknown-variable]",
            PlaceholderFault.literalFix
        ),
        (
            "<div>\n<p>ü {{ y }}</p></div>", "2:6: error: there is no variable “y” [unknown-variable]",
            PlaceholderFault.literalFix
        ),
        (
            "ü [a](https://{{y}}/)", "1:15: error: there is no variable “y” [unknown-variable]",
            PlaceholderFault.literalFix
        ),
        (
            "| a | {{ y }} |\n| - | - |", "1:7: error: there is no variable “y” [unknown-variable]",
            PlaceholderFault.literalFix
        ),
        (
            "a\n{{#if b}}",
            "2:1: warning: “{{#if b}}” is neither a variable nor a snippet, so readers see it as it stands "
                + "[malformed-placeholder]", PlaceholderFault.literalFix
        ),
        (
            "![a](https://a.b/c.png \"{{> d }}\")",
            "1:25: warning: the snippet “{{> d }}” cannot stand here [malformed-placeholder]",
            "use a variable, or put the snippet into the text"
        ),
    ])
    func `leaves what it does not know and says so at the very place`(
        _ markdown: String, _ finding: String, _ fix: String
    ) {
        let body = RenderedBody(markdown, scope: Self.scope)
        #expect(body.findings == [finding])
        #expect(body.diagnostics.first?.fix == fix)
        #expect(body.html.contains("{{"))
    }

    @Test func `values by locale, front matter before the project, the source's before the translation lacks it`()
        async throws
    {
        let french = LocaleCode(test: "fr")
        let site = try await compile {
            TextFile(
                "guidepost.yml",
                "variables:\n  product: Acme\n  hours: { en: 9–5, FR: 9h–17h }\n  phone: { en: '1' }\n  plan: Free\n")
            Folder("articles") {
                TextFile(
                    "a.md",
                    "---\ntitle: \"{{ product }} {{ plan }}\"\ndescription: In {{ plan }}\nvariables: { plan: Pro }\n---\n"
                        + "{{ hours }} {{ plan }} {{ phone }}\n")
                TextFile("a.fr.md", "---\ntitle: A\n---\n{{ hours }} {{ plan }} {{ phone }}\n")
                TextFile("b.md", "---\ntitle: B\n---\n{{ plan }}\n")
            }
        }
        #expect(site.content("articles/a.md")?.title == "Acme Pro")
        #expect(site.content("articles/a.md")?.description == "In Pro")
        #expect(site.body("articles/a.md") == "<p>9–5 Pro 1</p>")
        #expect(site.body("articles/a.md", french) == "<p>9h–17h Pro 1</p>")
        #expect(site.body("articles/b.md") == "<p>Free</p>")
        #expect(
            site.findings == [
                "articles/a.fr.md:4:24: warning: the variable “phone” has no fr value, so readers see the source's "
                    + "[untranslated-text]"
            ])
    }

    @Test func `names the place in a front-matter value`() async throws {
        let site = try await compile(
            article: "---\ntitle: The \"{{ x }}\"\ndescription: >\n  A\n  {{ x }}\n---\nText\n")
        #expect(
            site.findings == [
                "articles/a.md:2:13: error: there is no variable “x” [unknown-variable]",
                "articles/a.md:5:3: error: there is no variable “x” [unknown-variable]",
            ])
    }

    @Test(arguments: [
        ("1a: b", "guidepost.yml:2:3: error: “1a” cannot be the name of a variable [invalid-value]"),
        (
            "a: [b]",
            "guidepost.yml:2:6: error: “variables.a” must be text, or a text for each locale, not a list [wrong-type]"
        ),
        ("a: { eng: b }", "guidepost.yml:2:8: error: Intercom has no locale “eng” [unknown-locale]"),
        ("a: { en: [b] }", "guidepost.yml:2:12: error: “variables.a.en” must be text, not a list [wrong-type]"),
    ])
    func `says what is wrong with variables`(_ line: String, _ finding: String) throws {
        let compiler = ContentCompiler(
            files: MemoryFiles { TextFile("guidepost.yml", "variables:\n  \(line)\n") }, directory: "")
        #expect(try compiler.settings().diagnostics.map(\.description) == [finding])
    }
}
