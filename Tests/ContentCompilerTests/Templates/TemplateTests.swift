import HelpCenterModel
import TestSupport
import Testing

@testable import ContentCompiler

/// Templates of a project in place of the built-in ones.
@Suite struct TemplateTests {
    @Test(arguments: Component.allCases)
    func `has nothing to say about its own templates`(component: Component) {
        let source = SourceText(
            file: ProjectPath("templates/\(component.fileName)"), bytes: ComponentTemplates.builtInText(component))
        let reader = TemplateReader(source, of: component)
        #expect(reader.diagnostics == [])
        #expect(reader.template != nil)
    }

    private static let picture = "![Alt <1>](a.png \"A & B\"){width=20}"

    @Test(arguments: [
        (
            "callout", "<p>{{kind}}: {{{title}}}</p>{{{content}}}", "> [!TIP] A *b*\n> x",
            "<p>tip: A <i>b</i></p><p>x</p>"
        ),
        ("callout", "<p>{{#tip}}💡 {{/tip}}{{title}}</p>{{content}}", "> [!NOTE] A\n> x", "<p>A</p><p>x</p>"),
        // A title without a place is bold, before the text.
        ("callout", "<hr>\n{{{content}}}\n<hr>\n", "> [!TIP] A\n> x", "<hr><p><b>A</b></p><p>x</p><hr>"),
        // Bold in a bold title has no tag of its own; elsewhere it has.
        ("callout", "<p><b>{{title}}</b></p>{{content}}", "> [!TIP] A **b**\n> x", "<p><b>A b</b></p><p>x</p>"),
        ("callout", "<p>{{title}}</p>{{content}}", "> [!TIP] A **b**\n> x", "<p>A <b>b</b></p><p>x</p>"),
        // Words and a field in no block come into a paragraph; white space is as in a browser.
        (
            "callout", "  Look:\n  <strong>{{title}}</strong> {{content}}", "> [!TIP] A\n> x",
            "<p>Look: <b>A</b></p><p>x</p>"
        ),
        (
            "callout", "<ul><li>{{{content}}}</li></ul>", "> | a |\n> |-|\n> | b |",
            "<ul><li><p><b>a</b></p><p>b</p></li></ul>"
        ),
        ("callout", "<hr>{{content}}", ">", ""),
        // Where a value is missing, no empty tags stay.
        ("callout", "<p><b>{{title}}</b></p>{{content}}", "> x", "<p>x</p>"),
        (
            "figure", "<a href='{{link}}'><img src='{{src}}' alt='{{alt}}' width='{{width}}'></a><p>{{caption}}</p>",
            "![A](a.png)", "<img src=\"⟨articles/a.png⟩\" alt=\"A\">"
        ),
        (
            "figure",
            "{{#link}}<p><a href='{{link}}'>Larger</a></p>{{/link}}<img src='{{src}}' alt='{{alt}}'>{{caption}}",
            "[![A](a.png)](https://x.y)",
            "<p><a href=\"https://x.y\">Larger</a></p><img src=\"⟨articles/a.png⟩\" alt=\"A\">"
        ),
        (
            "video", "{{#caption}}<p>{{caption}}</p>{{/caption}}<iframe src={{src}}></iframe>",
            "[A *b*](https://youtu.be/x)",
            "<p>A <i>b</i></p><iframe src=\"https://www.youtube.com/embed/x\"></iframe>"
        ),
        (
            "video", "<iframe src={{src}}></iframe><p><em>{{caption}}</em></p>", "[A *b*](https://youtu.be/x)",
            "<iframe src=\"https://www.youtube.com/embed/x\"></iframe><p><i>A b</i></p>"
        ),
        (
            "button", "<p>→ <a href=\"{{href}}\">{{{text}}}</a></p>", "[A *b*](https://x.y){.button}",
            "<p>→ <a href=\"https://x.y\">A <i>b</i></a></p>"
        ),
        (
            "figure",
            "<a href='{{link}}'><img src='{{src}}' alt='{{alt}}' width='{{width}}'></a><p>{{caption}} ({{alt}})</p>",
            picture, "<img src=\"⟨articles/a.png⟩\" alt=\"Alt &lt;1&gt;\" width=\"20\"><p>A &amp; B (Alt &lt;1&gt;)</p>"
        ),
        (
            "toc", "<p><b>On this page</b></p>{{{list}}}", "[[toc]]\n\n## A",
            "<p><b>On this page</b></p><ul><li><a href=\"⟨articles/a.md@en#a⟩\">A</a></li></ul><h1>A</h1>"
        ),
    ])
    func `writes a component as the project's template says`(
        component: String, template: String, markdown: String, html: String
    ) async throws {
        let site = try await compile(markdown, templates: [("\(component).mustache", template)])
        #expect(site.findings.filter { $0.hasPrefix("templates/") } == [])
        #expect(site.body("articles/a.md") == html)
    }

    @Test func `keeps the built-in templates of all other components`() async throws {
        let site = try await compile(
            "> [!TIP]\n> x\n\n[a](https://x.y){.button}",
            templates: [("button.mustache", "<p><a href='{{href}}'>{{text}}</a></p>")])
        #expect(
            site.body("articles/a.md") == callout(.tip, "<p>x</p>") + "<p><a href=\"https://x.y\">a</a></p>")
    }

    @Test func `names a file that is no template`() async throws {
        let site = try await compile(
            "x", templates: [("callouts.mustache", ""), ("README.md", ""), (".hidden", ""), ("other.html", "")])
        #expect(
            site.findings == [
                "templates/callouts.mustache: warning: there is no template of the name “callouts.mustache” [unknown-template]",
                "templates/other.html: warning: there is no template of the name “other.html” [unknown-template]",
            ])
        #expect(
            site.diagnostics.filter { $0.id == .unknownTemplate }.compactMap(\.fix) == [
                "did you mean “callout.mustache”?"
            ])
    }

    @Test func `reads templates within the project and its limits only`() async throws {
        let site = try await ContentCompilerTests.compile {
            Folder("articles") { TextFile("a.md", "> x") }
            Folder("templates") {
                SymbolicLink("callout.mustache", to: "../../secret")
                TextFile("toc.mustache", String(repeating: "x", count: 65_537))
                DataFile("video.mustache", [0x61, 0x0A, 0xFF])
                UnreadableFile("button.mustache")
            }
        }
        #expect(
            site.findings.map { String($0.split(separator: "[")[1]) } == [
                "unreadable-file]", "outside-project]", "file-too-large]", "invalid-utf-8]",
            ])
        #expect(site.body("articles/a.md") == callout(.quote, "<p>x</p>"))
    }

    private func compile(_ markdown: String, templates: [(String, String)]) async throws -> Site {
        try await ContentCompilerTests.compile {
            Folder("articles") {
                TextFile("a.md", markdown)
                DataFile("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            }
            Folder("templates") { templates.map { TextFile($0.0, $0.1) } }
        }
    }
}
