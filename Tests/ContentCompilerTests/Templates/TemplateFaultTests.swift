import HelpCenterModel
import TestSupport
import Testing

@testable import ContentCompiler

/// Templates with mistakes, each found at its place.
@Suite struct TemplateFaultTests {
    @Test(arguments: [
        (Component.callout, "<p>a</p>\n {{#title}}{{content}}", "2:2: error: the section “title” is never closed"),
        (.callout, "{{content}}{{/title}}", "1:12: error: {{/title}} ends a section that never began"),
        (
            .callout, "{{#tip}}{{#title}}{{/tip}}{{content}}",
            "1:19: error: {{/tip}} stands where the section “title” has to end"
        ),
        (.callout, "a\n\né {{contents}}", "3:3: error: a callout has no field “contents”"),
        (.callout, "{{.}}{{content}}", "1:1: error: a callout has no field “.”"),
        (.callout, "{{uppercased(title)}}{{content}}", "1:1: error: a callout has no field “uppercased(title)”"),
        (.callout, "{{> callout}}{{content}}", "1:1: error: “{{> callout}}” is not supported"),
        (.callout, "{{=| |=}}|#a||/a|{{content}}", "1:1: error: “{{=| |=}}” is not supported"),
        (.callout, "{{content", "1:1: error: the tag that begins here is never closed"),
        (.callout, "<p>x</p>", "1:1: error: the template does not show the field “content” wherever there is one"),
        (
            .callout, "\n{{#tip}}{{content}}{{/tip}}",
            "2:9: error: the template does not show the field “content” wherever there is one"
        ),
        (
            .callout, "<!-- {{content}} -->",
            "1:6: error: the template does not show the field “content” wherever there is one"
        ),
        (.callout, "{{content}}\n{{content}}", "2:1: error: the field “content” stands twice"),
        (.callout, "<p>{{content}}</p>", "1:4: error: the field “content” cannot stand in <p>"),
        (
            .figure, "<img alt='{{alt}}'><a href='{{link}}'>{{caption}}</a>\n{{src}}",
            "2:1: error: the field “src” cannot stand in <p>"
        ),
        (
            .figure, "<a href='{{link}}?a'><img src='{{src}}' alt='{{alt}}'></a>{{caption}}",
            "1:10: error: the field “link” cannot stand in <a href>"
        ),
        (
            .figure, "<a href='{{link}}'><img src='{{src}}' alt='{{alt}}'></a>",
            "1:1: error: the template does not show the field “caption” wherever there is one"
        ),
        (
            .figure, "<p>\n<img src='{{src}}' alt='{{alt}}'></p><p>{{caption}}<a href='{{link}}'>x</a></p>",
            "2:1: error: <img> cannot stand in <p>"
        ),
        (
            .video, "<div><iframe src='{{src}}'></iframe></div>{{caption}}",
            "1:1: warning: the tag <div> is removed from the template"
        ),
        (
            .callout, "<h2 class='x'>{{title}}</h2>{{content}}",
            "1:1: warning: the tag <h2> is removed from the template"
        ),
        (
            .callout, "{{content}}{{! x }}\n<script>alert(1)</script>",
            "2:1: warning: the tag <script> is removed from the template"
        ),
        (
            .callout, "<p onclick='x()'>{{title}}</p>{{content}}",
            "1:1: warning: the attribute “onclick” of <p> is removed from the template"
        ),
        (
            .callout, "{{content}}<p class='intercom-align-center big'>x</p>",
            "1:12: warning: the attribute “class” of <p> is removed from the template"
        ),
        (
            .callout, "{{content}}<p><a href='javascript:x'>x</a></p>",
            "1:15: warning: the attribute “href” of <a> is removed from the template"
        ),
        (
            .callout, "{{content}}<img src='x.png'>",
            "1:12: warning: the attribute “src” of <img> is removed from the template"
        ),
        (
            .callout, "{{content}}<iframe src='https://evil.example'></iframe>",
            "1:12: warning: the attribute “src” of <iframe> is removed from the template"
        ),
        (
            .callout, "<div class='intercom-interblocks-callout' style='position: fixed'>{{content}}</div>",
            "1:1: warning: the attribute “style” of <div> is removed from the template"
        ),
    ])
    func `finds what is wrong with a template, where it is`(component: Component, text: String, finding: String) {
        let reader = TemplateReader(
            SourceText(file: ProjectPath("t"), bytes: Array(text.utf8)), of: component)
        let findings = reader.diagnostics.map { $0.description.dropFirst(2).prefix { $0 != "[" }.dropLast() }
        #expect(findings.map(String.init) == [finding])
        #expect(reader.diagnostics.flatMap(\.voiceFaults) == [])
        #expect((reader.template == nil) == reader.diagnostics.contains { $0.severity == .error })
    }

    @Test func `suggests the field that was meant`() {
        let reader = TemplateReader(SourceText(file: ProjectPath("t"), bytes: Array("{{contnet}}".utf8)), of: .callout)
        #expect(reader.diagnostics.map(\.fix) == ["did you mean `content`?"])
    }

    @Test func `refuses sections that nest beyond any use`() {
        let text = String(repeating: "{{#title}}", count: 5000) + "x" + String(repeating: "{{/title}}", count: 5000)
        let reader = TemplateReader(SourceText(file: ProjectPath("t"), bytes: Array(text.utf8)), of: .callout)
        #expect(reader.template == nil)
        #expect(reader.diagnostics.first?.summary == "sections nest more than 16 deep at “title”")
    }

    /// Every mixture of what templates are made of ends in a template or in a diagnostic.
    @Test(arguments: 0..<8)
    func `survives any mixture of tags`(seed: UInt64) {
        let pieces = [
            "{{", "}}", "{{{", "}}}", "{{#title}}", "{{/title}}", "{{^title}}", "{{content}}", "{{{content}}}", "{{!",
            "=",
            "{{=", "<div class='", "'", ">", "<p>", "</p>", "</div>", "<li>", "<a href=", "{{title}}", "\n", "\r\n",
            " ",
            "#", "/", "&", "{{&title}}", "{{>", "{{<a}}", "{{$a}}", "{{%", "é", "\u{F0001}", "\0", "<details>",
            "<summary>",
        ]
        var random = Seeded(state: seed)
        for _ in 0..<250 {
            let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
            let reader = TemplateReader(SourceText(file: ProjectPath("t"), bytes: Array(text.utf8)), of: .callout)
            #expect(reader.template != nil || !reader.diagnostics.isEmpty)
        }
    }

    /// A row of numbers that is the same on every run (SplitMix64).
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
