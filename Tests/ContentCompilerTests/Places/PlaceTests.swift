import HelpCenterModel
import TestSupport
import Testing

/// Where findings stand, as line and column of the very culprit.
@Suite struct PlaceTests {
    @Test(arguments: [
        // Front matter.
        (DiagnosticID.wrongType, "---\ntitle: T\norder: ⟦first⟧\n---\nText\n"),
        (.wrongType, "---\ntitle: T\norder: ⟦\"1\"⟧\n---\nText\n"),
        (.wrongType, "---\ntitle: T\norder:\t⟦one⟧\n---\nText\n"),
        (.wrongType, "---\r\ntitle: T\r\norder: ⟦first⟧\r\n---\r\nText\r\n"),
        (.wrongType, "\u{FEFF}---\r\ntitle: T\r\norder: ⟦first⟧\r\n---\r\nText\r\n"),
        (.wrongType, "---\ntags: [é日😀, ⟦{a: b}]\n---\nText\n"),
        (.wrongType, "---\ntags: [é日,\n  # 日本\n  ⟦[b]]\n---\nText\n"),
        (.wrongType, "---\nai:\n  chatbot: ⟦maybe⟧\n---\nText\n"),
        (.wrongType, "---\nai: {chatbot: yes, copilot: ⟦'日'⟧}\n---\nText\n"),
        (.wrongType, "---\norder: ⟦[1]\n---\nText\n"),
        (.wrongType, "---\norder: ⟦|\n  one\n---\nText\n"),
        (.invalidValue, "---\nstate: ⟦publised⟧\n---\nText\n"),
        (.invalidValue, "---\ntitle: >-\n  日本\n  语\nstate: ⟦>-\n  publised\n---\nText\n"),
        (.invalidValue, "---\nstate: draft\ndraft: ⟦false\n---\nText\n"),
        (.invalidValue, "---\ntitle: ⟦\"\"\n---\nText\n"),
        (.unknownKey, "---\n⟦descripton⟧: x\n---\nText\n"),
        (.unknownKey, "---\ntitle: |\n  日本\n  语\n⟦descripton⟧: x\n---\nText\n"),
        (.unknownKey, "---\n⟦\"descripton\"⟧: x\n---\nText\n"),
        (.duplicateKey, "---\ntitle: a\norder: 1\n⟦title: b\n---\nText\n"),
        (.duplicateKey, "---\nai:\n  chatbot: yes\n  ⟦chatbot: no\n---\nText\n"),
        (.invalidYAML, "---\ntitle: x\ndescription: a⟦: b\n---\nText\n"),
        (.invalidYAML, "---\ntitle: ⟦\"日本\n---\nText\n"),
        (.unclosedFrontMatter, "⟦---\ntitle: x\n"),
        (.titleTooLong, "---\ntitle: ⟦\(String(repeating: "x", count: 300))⟧\n---\nText\n"),
        (.duplicateTitle, "---\ntitle: ⟦b⟧\n---\nText\n"), (.duplicateTitle, "Text\n\nB\n\n⟦# b\n"),
        (.titleTooLong, "Text\n\n⟦# \(String(repeating: "x", count: 300))\n\nText\n"),
    ])
    func `in front matter`(id: DiagnosticID, marked: String) async throws {
        try await expect(id, MarkedText(marked))
    }

    @Test(arguments: [
        "Text ⟦[x](gone.md)\n", "é日😀 ⟦[x](gone.md)\n", "a\tb\t⟦[x](gone.md)\n", "\u{FEFF}é ⟦[x](gone.md)\n",
        "a\r\n\r\nb ⟦[x](gone.md)\r\n", "---\ntitle: é\n---\n\nb ⟦[x](gone.md)\n", "a\nb é\nc ⟦[x](gone.md)\n",
        "## é ⟦[x](gone.md)\n", "**é ⟦[x](gone.md)**\n", "[x](b.md) ⟦[x](gone.md)\n",
        "`a\nb` ⟦[x](gone.md)\n", "`[x](gone.md)` ⟦[x](gone.md)\n", "a \\[x] ⟦[x](gone.md)\n", "a  \nb ⟦[x](gone.md)\n",
        "<b>é</b> ⟦[x](gone.md)\n", "a &eacute; ⟦[x](gone.md)\n",
        // Lists and quotes.
        "- a\n  - é ⟦[x](gone.md)\n", "-\t⟦[x](gone.md)\n", "1.  a\n\n    é ⟦[x](gone.md)\n",
        "- a\nlazy ⟦[x](gone.md)\n",
        "> > é ⟦[x](gone.md)\n", "> a\n> b ⟦[x](gone.md)\n", "> a\nlazy ⟦[x](gone.md)\n",
        "> - a\n>   é ⟦[x](gone.md)\n",
        "- [ ] é ⟦[x](gone.md)\n", "> [!NOTE]\n> é ⟦[x](gone.md)\n", "::: note\né ⟦[x](gone.md)\n:::\n",
        "!!! note\n    é ⟦[x](gone.md)\n", "a[^1]\n\n[^1]: é ⟦[x](gone.md)\n",
        // Tables.
        "| a | b |\n|---|---|\n| c | é ⟦[x](gone.md) |\n", "| a \\| é ⟦[x](gone.md) | b |\n|---|---|\n| c | d |\n",
        "|a|b|\n|-|-|\n|`é`|⟦[x](gone.md)|\n", "a | b\n--|--\n[x](b.md) | ⟦[x](gone.md)\n",
        "> | a | b |\n> |---|---|\n> | é | ⟦[x](gone.md) |\n", "| a |\n|---|\n| [x](b.md) |\n| ⟦[x](gone.md) |\n",
        // References.
        "é ⟦[x][r]\n\n[r]: gone.md\n", "[r]: gone.md\n\né ⟦[x][r]\n", "[r]: gone.md\né ⟦[r]\n",
        "é ⟦[r][]\n\n[r]: gone.md \"t\"\n",
        // HTML.
        "é <b>⟦<a href=\"gone.md\">x</a></b>\n", "<div>\n<p>é ⟦<a href=\"gone.md\">x</a></p>\n</div>\n",
        "<div>\n\né ⟦[x](gone.md)\n\n</div>\n", "<details>\n<summary>é</summary>\n\n- ⟦[x](gone.md)\n\n</details>\n",
        "- a\n\n  <p>é\n  ⟦<a href=\"gone.md\">x</a></p>\n", "> <p>é\n> ⟦<a href=\"gone.md\">x</a></p>\n",
    ])
    func `of links`(marked: String) async throws {
        try await expect(.brokenLink, MarkedText(marked))
    }

    @Test(arguments: [
        (DiagnosticID.removedElement, "<div>\n<p>é</p> ⟦<script>x</script>\n</div>\n"),
        (.removedElement, "é a ⟦<input> b\n"), (.removedElement, "- a\n\n  <div>\n  é ⟦<form></form>\n  </div>\n"),
        (.removedElement, "| a |\n|---|\n| é ⟦<input> |\n"),
        (.removedElement, "> <div>\n> é\n> ⟦<form></form>\n> </div>\n"),
        (.removedAttribute, "<p>é</p>\n<p class=\"日\" ⟦onclick=\"x\">a</p>\n"),
        (.removedAttribute, "<div>\n<p\n  class=\"日\"\n  ⟦onclick=\"x\">a</p>\n</div>\n"),
        (.removedAttribute, "> é <b\n> class='c' ⟦onclick=\"x\">a</b> b\n"),
        (.removedAttribute, "<p title='a onclick=b' xonclick=c =d ⟦OnClick =e>a</p>\n"),
        (.removedAttribute, "<p>é</p>\n<p\n class=\"a\" ⟦style=\"color: red\">a</p>\n"),
        (.removedAttribute, "é <img src='https://example.com/a.png' alt='a' ⟦srcset='https://example.com/b.png 2x'>\n"),
        (.removedAttribute, "é <b ⟦onclick=\"x\">a</b>\n"),
        (.removedAttribute, "<table><tr><td>é</td><td ⟦colspan=\"2\">a</td></tr></table>\n"),
        (.removedAttribute, "é ![a](https://example.com/x.png){width=10 ⟦.wide}\n"),
        (.removedAttribute, "é [a](https://example.com/){⟦.wide}\n"),
        (.movedTarget, "é ⟦<a id=\"y\"></a> b\n"), (.movedTarget, "- é\n\n  <p>é ⟦<b id=y>x</b></p>\n"),
        (.missingAltText, "é\n\n⟦![](https://example.com/x.png)\n"),
        (.missingAltText, "| a |\n|---|\n| é ⟦![](https://example.com/x.png) |\n"),
        (.missingAltText, "<p>é</p>\n\n⟦<img src=\"https://example.com/x.png\">\n"),
        (.insecureImage, "é\n\n⟦![é](http://example.com/x.png)\n"),
        (.emptyLink, "é ⟦[](b.md)\n"), (.emptyLink, "é ⟦[x]()\n"), (.emptyLink, "é ⟦<a href=\"b.md\"></a>\n"),
        (.emptyLink, "é ⟦<a href=\"\">x</a>\n"),
        (.emptyLink, "<a id=\"y\"></a>\n\n## Y\n\né ⟦<a>x</a>\n"),
        (.unsafeLink, "é ⟦[x](javascript:y)\n"), (.unsafeLink, "<p>é ⟦<a href=\"javascript:y\">x</a></p>\n"),
        (.unsupportedElement, "é ⟦~~x~~\n"), (.unsupportedElement, "- é\n\n  ⟦| a |\n  |---|\n  | b |\n"),
        (.headingJump, "# T\n\n## é\n\n⟦#### x\n"), (.headingJump, "> ## a\n>\n> ⟦#### x\n"),
        (.duplicateHeadingID, "## a {#x}\n\n⟦## b {#x}\n"), (.unclosedCallout, "é\n\n⟦::: note\nx\n"),
        (.unclosedSkip, "é\n\n⟦<!-- guidepost:skip -->\n\nx\n"),
        (.removedElement, "# é ⟦[x](b.md)\n\nText\n"),
        (.removedElement, "# é ⟦![x](https://example.com/x.png)\n\nText\n"),
        (.brokenHeading, "é ⟦[x](#gone)\n"), (.outsideProject, "é ⟦[x](../../y.md)\n"),
    ])
    func `of what stands in a text`(id: DiagnosticID, marked: String) async throws {
        try await expect(id, MarkedText(marked))
    }

    @Test(arguments: [
        (DiagnosticID.unknownLocale, "locales: { publish: [en, ⟦xx⟧] }\n"),
        (.unknownLocale, "# é\nlocales:\n  publish:\n  - en\n  - ⟦\"xx\"⟧\n"),
        (.unknownKey, "api:\n  ⟦regoin⟧: eu\n"), (.invalidValue, "api: {version: \"2.16\", region: ⟦ue⟧}\n"),
        (.outsideProject, "content: ⟦../x⟧\n"), (.invalidValue, "limits:\r\n  deletes: ⟦30⟧\r\n"),
        (.duplicateKey, "content: a\nnews: b\n⟦content: c\n"),
    ])
    func `in the settings`(id: DiagnosticID, marked: String) async throws {
        let marked = MarkedText(marked)
        let site = try await compile { TextFile("guidepost.yml", marked.text) }
        check(site, id, marked)
    }

    private func expect(_ id: DiagnosticID, _ marked: MarkedText) async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("b.md", "Text\n")
                TextFile("c.md", marked.text)
            }
        }
        check(site, id, marked)
    }

    private func check(_ site: Site, _ id: DiagnosticID, _ marked: MarkedText) {
        let found = site.diagnostics.filter { $0.id == id && $0.path.string != "articles/b.md" }
        #expect(found.map(\.position) == [marked.position], "\(site.findings)")
        #expect(found.first?.endColumn == marked.endColumn)
        // The caret of the text form counts on the line being the right one.
        let lines = marked.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let line = String(lines[marked.position.line - 1])
        let shown = line.hasPrefix("\u{FEFF}") ? String(line.unicodeScalars.dropFirst()) : line
        // A very long line is cut.
        #expect(found.first?.excerpt?.text == (shown.utf8.count > 400 ? String(shown.prefix(400)) : shown))
    }
}
