import HelpCenterModel
import Testing

@testable import ContentCompiler

@Suite struct RawHTMLTests {
    @Test(arguments: [
        ("a <kbd>Ctrl</kbd>+<kbd>**C**</kbd>", "<p>a <code>Ctrl</code>+<code>C</code></p>"),
        ("a<br>b<br/>c<!-- d -->e", "<p>a<br>b<br>ce</p>"),
        ("<b>a *b*</b> <strong>c</strong> <em>d</em> <u>e</u>", "<p><b>a <i>b</i></b> <b>c</b> <i>d</i> e</p>"),
        ("H<sub>2</sub>O 10<sup>-6</sup> A<sup>®</sup>", "<p>H₂O 10⁻⁶ A®</p>"),
        ("<a href=\"b.md\" title=x class=y>**c** d</a>", "<p><a href=\"{b.md}\"><b>c</b> d</a></p>"),
        ("<font color=red>a</font> <span style=\"\">b</span> <small>c</small>", "<p>a b c</p>"),
        ("<b>a\n\nb</b>", "<p><b>a</b></p><p>b</p>"),
        ("a <b>b *c</b> d*", "<p>a <b>b <i>c d</i></b></p>"),
        ("a</div></b> b", "<p>a b</p>"), ("a <q>b *c*</q>, 1<sup>st</sup>", "<p>a “b <i>c</i>”, 1st</p>"),
        ("&lt;b&gt; <b>&lt;</b>", "<p>&lt;b&gt; <b>&lt;</b></p>"),
    ])
    func `reads tags within text`(markdown: String, html: String) {
        let body = RenderedBody(markdown)
        #expect(body.html == html)
        #expect(body.findings == [])
    }

    @Test(arguments: [
        (
            "<details>\n<summary>More <b>x</b></summary>\n\nInside [a](b)\n\n- c\n\n</details>\n\nd",
            "<details><summary>More <b>x</b></summary><p>Inside <a href=\"{b}\">a</a></p><ul><li>c</li></ul></details><p>d</p>"
        ),
        (
            "<div align=\"center\">\n\n# A\n\n*b*\n\n</div>\n\nc",
            "<h1 class=\"intercom-align-center\">A</h1><p class=\"intercom-align-center\"><i>b</i></p><p>c</p>"
        ),
        ("<section>\n  <div>a\n  b</div>\n\n  <p>c</p> d\n</section>", "<p>a b</p><p>c</p><p>d</p>"),
        (
            "<ul>\n<li>a</li>\n<li><p>b</p>\n<ul><li>c</ul>\n</ul>",
            "<ul><li>a</li><li><p>b</p><ul><li>c</li></ul></li></ul>"
        ),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li><p>a</p><ul><li>b</li></ul></li></ul>"),
        ("<dl><dt>Term</dt><dd>One</dd><dd><p>two</p></dd></dl>", "<p><b>Term</b></p><p>One</p><p>two</p>"),
        ("<pre>\na <b>b</b>\n  c</pre>", "<pre><code>a b\n  c</code></pre>"),
        ("<blockquote>a</blockquote>", callout(.quote, "<p>a</p>")),
        (
            "<h2>A <i>b</i></h2>\n<hr>\n<center>c</center>",
            "<h1>A <i>b</i></h1><hr><p class=\"intercom-align-center\">c</p>"
        ),
        (
            "<a href=\"b\">\n\n## C\n\n![d](e)\n\n</a>",
            "<h1><a href=\"{b}\">C</a></h1><a href=\"{b}\"><img src=\"{e}\" alt=\"d\"></a>"
        ),
        (
            "<div class=\"intercom-interblocks-callout\" style=\"background-color: #d7efdc80;\"><p>a</p></div>",
            callout(.tip, "<p>a</p>")
        ),
        (
            "- a\n\n  <div>b\n\n  **c**\n\n  </div>\n- d",
            "<ul><li><p>a</p><p>b</p><p><b>c</b></p></li><li><p>d</p></li></ul>"
        ),
        ("<details>\n\nnever closed\n\nb", "<details><p>never closed</p><p>b</p></details>"),
        ("<p>a\n\nb</p>", "<p>a</p><p>b</p>"),
        ("<!-- a\n\nb -->\n\nc", "<p>c</p>"),
        // An empty section in a link, which once left an inline among blocks.
        ("<ul><li><a href=x><details></details></a></ul>", ""),
        ("a <pre>**b** <i>c\nd</i></pre>", "<p>a</p><pre><code>b c\nd</code></pre>"),
        ("<pre><div>a</div><div>b</div>c<br>d</pre>", "<pre><code>a\nb\nc\nd</code></pre>"),
        ("<ol>a <b>b</b> c<li>d</ol>", "<ol><li>a <b>b</b> c</li><li>d</li></ol>"),
        ("<code>\n a <b>b</b> </code>c", "<p><code>a b</code> c</p>"),
        ("<kbd>*a ![b](c)*</kbd>", "<p><i>a</i></p><img src=\"{c}\" alt=\"b\">"),
        ("<details></details>", ""), ("a <option>b</option>", "<p>a b</p>"),
        (
            "<table><tr><td>\n\n:::tip\n\na\n\n:::\n\n</td></tr></table>",
            "<table><tr><td>\(callout(.tip, "<p>a</p>"))</td></tr></table>"
        ),
        (
            "<table><tr><td><table><tr><td><p>a</p><td>b</table></table>",
            "<table><tr><td><p>a</p><p>b</p></td></tr></table>"
        ),
    ])
    func `reads blocks with Markdown in them`(markdown: String, html: String) {
        #expect(RenderedBody(markdown).html == html)
    }

    @Test(arguments: [
        ("<script>alert(1)</script>", "script", "1:1"), ("a <script>alert(1)</script>", "script", "1:3"),
        ("<div>\n\n  <style>p { color: red }</style>\n\n</div>", "style", "3:3"),
        ("x\n\n<object data=\"x\">alert(1)</object>", "object", "3:1"), ("<button>alert(1)</button>", "button", "1:1"),
        ("<svg><script>alert(1)</script></svg>", "svg", "1:1"), ("<input value=\"alert(1)\">", "input", "1:1"),
        ("<textarea>alert(1)</textarea>", "textarea", "1:1"), ("<base href=\"alert(1)\">", "base", "1:1"),
        ("<template><p>alert(1)</p></template>", "template", "1:1"), ("<meta content=\"alert(1)\">", "meta", "1:1"),
        ("<noscript>alert(1)</noscript>", "noscript", "1:1"), ("<video src=x>alert(1)</video>", "video", "1:1"),
        ("<select><option>alert(1)</select>", "select", "1:1"), ("<link href=\"alert(1)\">", "link", "1:1"),
    ])
    func `removes what has no place in an article, and names it`(markdown: String, name: String, place: String) {
        let body = RenderedBody(markdown)
        #expect(!body.html.contains("alert") && !body.html.contains("<\(name)"))
        #expect(body.findings == ["\(place): warning: the element “<\(name)>” is removed [removed-element]"])
    }

    @Test func `says that figures cannot be raised where Unicode has no form for them`() {
        let body = RenderedBody("2<sup>10x</sup> a<sub>i1</sub> b<sup>*3*</sup>")
        #expect(body.html == "<p>210x ai1 b<i>3</i></p>")
        #expect(
            body.findings == [
                "1:2: warning: “10x” cannot be raised and stays on the line [unsupported-element]",
                "1:18: warning: “i1” cannot be lowered and stays on the line [unsupported-element]",
            ])
    }

    @Test func `removes attributes that run code, and names them`() {
        let body = RenderedBody(
            "<div onclick=\"a()\"><img src=b alt=c onerror='d()'></div>\n\n<a href=e onmouseover=f>g</a>")
        #expect(body.html == "<img src=\"{b}\" alt=\"c\"><p><a href=\"{e}\">g</a></p>")
        #expect(
            body.findings == [
                "1:6: warning: the attribute “onclick” of “<div>” is removed [removed-attribute]",
                "1:37: warning: the attribute “onerror” of “<img>” is removed [removed-attribute]",
                "3:11: warning: the attribute “onmouseover” of “<a>” is removed [removed-attribute]",
            ])
    }

    @Test func `removes styles and other files of an image, and names them`() {
        let body = RenderedBody(
            """
            <p style="text-align: center; COLOR : red">a <span style="font-size:9px;">b</span></p>

            <div style="text-align:center" class="x"><img src=c alt=d srcset="e 2x" style=";"></div>

            <div class="intercom-interblocks-callout" style="background-color: #e3e7fa; border-color: #334bfa">f</div>
            """)
        #expect(
            body.findings == [
                "1:4: warning: the style “COLOR : red” of “<p>” is removed [removed-attribute]",
                "1:52: warning: the style “font-size:9px” of “<span>” is removed [removed-attribute]",
                "3:59: warning: the attribute “srcset” of “<img>” is removed [removed-attribute]",
            ])
    }

    @Test func `removes hidden text, which Intercom would show`() {
        let body = RenderedBody("a\n\n<p style=\"Display : none;\">b</p>\n<div hidden>c</div>")
        #expect(body.html == "<p>a</p>")
        #expect(
            body.findings == [
                "3:1: warning: the hidden element “<p>” is removed [removed-element]",
                "4:1: warning: the hidden element “<div>” is removed [removed-element]",
            ])
    }

    @Test func `names what code cannot hold`() {
        let body = RenderedBody("<pre>a <img src=b> <host> <button>c</button></pre>\n\nd<pre>![e](f)</pre>")
        #expect(body.html == "<pre><code>a   </code></pre><p>d</p>")
        #expect(
            body.findings == [
                "1:8: warning: the image “<img>” within code is removed [removed-element]",
                "1:20: warning: “<host>” is no HTML element and is removed [removed-element]",
                "1:27: warning: the element “<button>” is removed [removed-element]",
                "3:7: warning: the image “f” within code is removed [removed-element]",
            ])
    }

    @Test func `takes a placeholder in brackets for forgotten code`() {
        let body = RenderedBody("Open <port> now")
        #expect(body.html == "<p>Open now</p>")
        #expect(body.findings == ["1:6: warning: “<port>” is no HTML element and is removed [removed-element]"])
        #expect(body.diagnostics.first?.fix == "if it is meant as text, write it as code: `<port>`")
    }

    @Test func `leads links to targets that are no headings to the heading above`() {
        let body = RenderedBody(
            "<a id=\"x\"></a>\n\ntext\n\n## A\n\n<p id=\"y\">z</p>\n\n- <a name=y></a>b\n\n<ul><li id=w>c</li></ul>")
        #expect(body.html == "<p>text</p><h1>A</h1><p>z</p><ul><li>b</li></ul><ul><li><p>c</p></li></ul>")
        #expect(body.targets == ["x": nil, "y": 0, "w": 0])
        #expect(
            body.findings == [
                "1:1: warning: links to “#x” lead to the top of the page [moved-target]",
                "7:1: warning: links to “#y” lead to the heading “A” above it [moved-target]",
                "11:5: warning: links to “#w” lead to the heading “A” above it [moved-target]",
            ])
    }

    @Test(
        arguments: [
            ("<a id=x></a>\n\n## A", ["x"], [:]), ("## <a name=x></a>A", ["x"], [:]),
            ("<a id=x></a><a id=y></a>\n## A {#z}", ["z"], ["x": 0, "y": 0]),
            ("<div id=x>\n\n## A\n\n</div>", ["x"], [:]), ("<h2 id=x>A <a id=y></a></h2>", ["x"], ["y": 0]),
        ] as [(String, [String], [String: Int?])])
    func `gives targets to the headings that they stand at`(
        markdown: String, anchors: [String], targets: [String: Int?]
    ) {
        let body = RenderedBody(markdown)
        #expect(body.headings.map(\.anchor) == anchors)
        #expect(body.targets == targets)
        #expect(body.findings == [])
    }

    @Test func `removes what is hidden in tables too`() {
        let body = RenderedBody("<table><tr hidden><td>a<tr onclick=b><td>c<td style=\"display:none\">d</table>")
        #expect(body.html == "<table><tr><td>c</td></tr></table>")
        #expect(
            body.diagnostics.map(\.summary) == [
                "the hidden element “<tr>” is removed", "the attribute “onclick” of “<tr>” is removed",
                "the hidden element “<td>” is removed",
            ])
    }

    @Test(arguments: [
        ("<iframe>\n\n**kept**\n\n</iframe>"), ("<select>\n\n**kept**\n\n</select>"), ("<svg>\n\n**kept**\n\n</svg>"),
        ("<table>\n\n**kept**\n\n</table>"), ("<object>\n\n**kept**\n\n"), ("<title>\n\n**kept**\n"),
    ])
    func `keeps the Markdown that an element left open would swallow`(markdown: String) {
        #expect(RenderedBody(markdown).html == "<p><b>kept</b></p>")
    }

    @Test func `gives up on HTML that nests too deep, but keeps the Markdown around it`() {
        let body = RenderedBody(String(repeating: "<div>", count: 5000) + "\n\nkept")
        #expect(body.html == "<p>kept</p>")
        #expect(body.diagnostics.map(\.id) == [.nestingTooDeep])
    }
}
