import Testing

@testable import ContentCompiler

/// What translators get of a Markdown source, and what comes of their words.
@Suite struct TextUnitTests {
    /// The units as kind and text, markup in braces.
    private static func units(_ markdown: String) -> [String] {
        UnitFinder(Array(markdown.utf8)[...]).units.map { "\($0.kind.rawValue): \(shown($0.pieces))" }
    }

    private static func shown(_ pieces: [TextPiece]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .code(let code): "{\(code)}"
            case .span(let open, let close, let inner): "{\(open)}\(shown(inner)){\(close)}"
            }
        }.joined()
    }

    @Test(arguments: [
        ("Some *text*\nhere.", ["paragraph: Some {*}text{*} here."]),
        ("## A `b` {#id}\n", ["heading: A {`b`} {{#id}}"]),
        ("Title\n=====\n", ["heading: Title"]),
        ("## Closed ##\n", ["heading: Closed"]),
        ("- one\n- two\n\n  more\n", ["paragraph: one", "paragraph: two", "paragraph: more"]),
        ("[a](b.md \"T\") and <https://x.de>", ["paragraph: {[}a{](b.md \"T\")} and {<https://x.de>}"]),
        ("![Alt](a.png){width=400}", ["paragraph: {![}Alt{](a.png)}{{width=400}}"]),
        ("![Alt](a.png \"Caption\")", ["paragraph: {![}Alt{](a.png }{\"}Caption{\")}"]),
        ("Use {{ product }} at\\\nonce", ["paragraph: Use {{{ product }}} at{\\\n}once"]),
        ("{{> help.md }}", ["paragraph: {{{> help.md }}}"]),
        ("| A | B \\| C |\n| --- | --- |\n| `x` | y |\n", ["cell: A", "cell: B | C", "cell: {`x`}", "cell: y"]),
        ("```sh\ncode\n```\n\n<!-- note -->\n\n[[toc]]\n", []),
        ("Text[^n].\n\n[^n]: The note.\n", ["paragraph: Text{[^n]}.", "paragraph: The note."]),
        ("<!-- guidepost:skip -->\n\nHidden.\n\n<!-- guidepost:end -->\n\nShown.\n", ["paragraph: Shown."]),
        ("Press [ref][r].\n\n[r]: x.md\n", ["paragraph: Press {[}ref{](x.md)}."]),
    ])
    func `takes texts apart from markup`(markdown: String, units: [String]) {
        #expect(Self.units(markdown) == units)
    }

    @Test(arguments: [
        ("> [!NOTE]\n> Mind the gap.\n> Always.\n", ["paragraph: Mind the gap. Always."]),
        ("> [!TIP] A title\n> Text.\n", ["callout-title: A title", "paragraph: Text."]),
        (":::note\nText.\n:::\n", ["paragraph: Text."]),
        (":::warning[Mind]\n\nText.\n\n:::\n", ["callout-title: Mind", "paragraph: Text."]),
        (
            "!!! note \"Mind *it*\"\n    Text.\n\n    - One\n",
            ["callout-title: Mind {*}it{*}", "paragraph: Text.", "paragraph: One"]
        ),
        ("??? tip\n    Text.\n", ["paragraph: Text."]),
        (
            "<details>\n<summary>What &amp; <b>how</b>?</summary>\n\nText.\n\n</details>\n",
            ["html: What {&amp;} {<b>}how{</b>}?", "paragraph: Text."]
        ),
        ("<pre>code</pre>\n<script>x()</script>\n", []),
    ])
    func `keeps the marks of callouts and HTML out of the texts`(markdown: String, units: [String]) {
        #expect(Self.units(markdown) == units)
    }

    @Test(arguments: [
        // Words that Markdown would take for markup.
        ("Text.", ["2 * 3 * 4 _x_ <b> &amp; [a](b)"], "2 * 3 * 4 \\_x\\_ \\<b> \\&amp; [a\\](b)"),
        ("Text.", ["# No heading"], "\\# No heading"),
        ("Text.", ["1. No list"], "1\\. No list"),
        ("- a\n", ["- b"], "- \\- b\n"),
        ("> [!NOTE]\n> Text.\n", ["Texte."], "> [!NOTE]\n> Texte.\n"),
        ("## A {#a}\n", ["B"], "## B\n"),
        ("| A |\n| - |\n", ["a|b"], "| a\\|b |\n| - |\n"),
        ("Use `x`.\n", ["{{ x }} :tada:"], "\\{\\{ x \\}\\} \\:tada\\:\n"),
        ("Title\n=====\n", ["Titre"], "Titre\n=====\n"),
        ("!!! note \"Title\"\n    Text.\n", ["Titre", "Texte."], "!!! note \"Titre\"\n    Texte.\n"),
    ])
    func `writes words so that they stay words`(markdown: String, texts: [String], written: String) throws {
        let translation = try #require(MarkdownTranslation(Array(markdown.utf8)[...]))
        let pieces = Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($0, [TextPiece.text($1)]) })
        #expect(String(decoding: try translation.written(pieces), as: UTF8.self) == written)
    }

    @Test func `emphasis that Markdown cannot say beside such letters becomes HTML`() throws {
        let translation = try #require(MarkdownTranslation(Array("A **word** here.".utf8)[...]))
        let text: [TextPiece] = [.text("これは"), .span(open: "**", close: "**", [.text("「重要」")]), .text("です。")]
        let written = String(decoding: try translation.written([0: text]), as: UTF8.self)
        #expect(written == "これは<strong>「重要」</strong>です。")
    }

    @Test func `a text that no Markdown brings across is refused with its words`() throws {
        let translation = try #require(MarkdownTranslation(Array("A [word](x.md).".utf8)[...]))
        // A link inside a link.
        let inner = TextPiece.span(open: "[", close: "](y.md)", [.text("b")])
        let text: [TextPiece] = [.span(open: "[", close: "](x.md)", [.text("a "), inner])]
        #expect(throws: MarkdownTranslation.Fault(words: "a b")) { try translation.written([0: text]) }
    }

    @Test func `leaves all but the changed text as it is`() throws {
        let source = "Intro\nwith __old__ marks.\r\n\r\n* one\r\n* two  \r\n\r\n[r]: x.md\r\n"
        let translation = try #require(MarkdownTranslation(Array(source.utf8)[...]))
        let written = try translation.written([1: [.text("un")], 0: translation.units[0].pieces])
        #expect(String(decoding: written, as: UTF8.self) == source.replacing("one", with: "un"))
    }
}
