import Testing

@testable import ContentCompiler

@Suite struct CalloutTests {
    @Test(arguments: [
        ("NOTE", CalloutKind.note), ("tip", .tip), ("IMPORTANT", .important), ("Warning", .warning),
        ("CAUTION", .caution),
    ])
    func `makes callouts of GitHub's alerts`(name: String, kind: CalloutKind) {
        #expect(RenderedBody("> [!\(name)]\n> Text\n> *more*").html == callout(kind, "<p>Text <i>more</i></p>"))
    }

    @Test func `draws each kind in a colour that Intercom has`() {
        #expect(
            RenderedBody("> [!WARNING]\n> x").html
                == "<div class=\"intercom-interblocks-callout\" "
                + "style=\"background-color: #feedaf80; border-color: #fbc91633;\"><p>x</p></div>")
    }

    @Test(arguments: [
        ("> Quote\n>\n> more", callout(.quote, "<p>Quote</p><p>more</p>")),
        ("> [!OTHER]\n> x", callout(.quote, "<p>[!OTHER] x</p>")),
        ("> [!NOTE]\n>\n> - a", callout(.note, "<ul><li>a</li></ul>")),
        ("> [!NOTE] A *title*\n> x", callout(.note, "<p><b>A <i>title</i></b></p><p>x</p>")),
        ("> [!NOTE] x", callout(.note, "<p>x</p>")),
        (
            "> [!NOTE] A ![b](c) *d*\n> e",
            callout(.note, "<p><b>A</b></p><img src=\"{c}\" alt=\"b\"><p><b><i>d</i></b></p><p>e</p>")
        ),
        (
            "> a\n>> b\n\n- > c",
            callout(.quote, "<p>a</p><p>b</p>") + "<ul><li>\(callout(.quote, "<p>c</p>"))</li></ul>"
        ),
    ])
    func `makes boxes of quotes`(markdown: String, html: String) {
        #expect(RenderedBody(markdown).html == html)
    }

    @Test(arguments: [
        (":::note\nText\n:::\nafter", callout(.note, "<p>Text</p>") + "<p>after</p>"),
        (
            "::: warning \"A title\"\n\nText\n\n- a\n- b\n:::",
            callout(.warning, "<p><b>A title</b></p><p>Text</p><ul><li>a</li><li>b</li></ul>")
        ),
        (":::tip[Say *so*]\nText\n:::", callout(.tip, "<p><b>Say <i>so</i></b></p><p>Text</p>")),
        ("::::note\na\n:::danger\nb\n:::\nc\n::::", callout(.note, "<p>a</p><p>b</p><p>c</p>")),
        (":::details More\nText\n:::", "<details><summary>More</summary><p>Text</p></details>"),
        ("- a\n\n  :::note\n  b\n  :::", "<ul><li><p>a</p>\(callout(.note, "<p>b</p>"))</li></ul>"),
        (":::unknown\nText\n:::", "<p>:::unknown Text :::</p>"),
        ("`:::note` and :::note", "<p><code>:::note</code> and :::note</p>"),
        ("```\n:::note\n:::\n```", "<pre><code>:::note\n:::</code></pre>"),
    ])
    func `makes callouts between colons`(markdown: String, html: String) {
        let body = RenderedBody(markdown)
        #expect(body.html == html)
        #expect(body.findings == [])
    }

    @Test func `says that a callout has no end`() {
        let body = RenderedBody("a\n\n:::note\nb\n\nc")
        #expect(body.html == "<p>a</p>" + callout(.note, "<p>b</p><p>c</p>"))
        #expect(body.findings == ["3:1: warning: the callout that begins with “:::” has no end [unclosed-callout]"])
    }

    @Test(arguments: [
        ("!!! note\n    Text\n    more\n\nafter", callout(.note, "<p>Text more</p>") + "<p>after</p>"),
        (
            "!!! tip \"A **title**\"\n\n    a\n\n    - b\n\n    ```\n      c\n    ```\n\nd",
            callout(.tip, "<p><b>A title</b></p><p>a</p><ul><li>b</li></ul><pre><code>  c</code></pre>") + "<p>d</p>"
        ),
        ("??? note \"More\"\n    Text", "<details><summary>More</summary><p>Text</p></details>"),
        ("???+ tip\n    Text", "<details><summary>Tip</summary><p>Text</p></details>"),
        ("1. a\n\n   !!! danger\n       b", "<ol><li><p>a</p>\(callout(.caution, "<p>b</p>"))</li></ol>"),
        ("!!! note\n    a\n\n    !!! tip\n        b", callout(.note, "<p>a</p><p>b</p>")),
        ("!!! note\n    [a][r]\n\n[r]: u", callout(.note, "<p><a href=\"{u}\">a</a></p>")),
        ("!!! unknown\n    Text", "<p>!!! unknown Text</p>"),
        ("    !!! note\n        Text", "<pre><code>!!! note\n    Text</code></pre>"),
    ])
    func `makes callouts of indented text`(markdown: String, html: String) {
        let body = RenderedBody(markdown)
        #expect(body.html == html)
        #expect(body.findings == [])
    }
}
