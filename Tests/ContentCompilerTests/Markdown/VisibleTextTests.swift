import Testing

@testable import ContentCompiler

@Suite struct VisibleTextTests {
    @Test(arguments: [
        "# A\n\nb *c* **d** `e` ~~f~~ <g@h.i> [j](k) ![l](m)\n\n---\n\n> n\n\n1. o\n2. p\n   - q",
        "| a | b |\n|---|---|\n| *c* | d \\| e |", "- [ ] a\n- [x] b", "a[^1] b[^x]\n\n[^1]: c\n[^x]: d\n\n    e",
        "<div>a <b>b\n\n*c*</b> <i>d\n\n</div>\ne", "<table><tr><td>a<td>b<tr><th>c</table>",
        "<p>a<p>b<ul><li>c<li>d</ul>e",
        "a <span>b</span> <u>c</u> <kbd>d</kbd><br>e <!-- f --> g", "<details><summary>a</summary>\n\nb\n\n</details>",
        "<dl><dt>a<dd>b<dd>c</dl>", "<form>a <label>b</label></form>", "<a href=\"x\"><div>a</div>b</a>",
        "<table>\n\na\n\n<tr><td>\n\nb\n\n</table>\n\nc", "a </div> b </p> c", "<b>a <i>b</b> c</i>", "<ul>a<li>b</ul>",
        "<h1>a<h2>b</h2>c", "```\na <b>\n```\n\n    c\n\td", "a\\\nb  \nc &amp; &lt;d&gt; &#233; \\*e\\*",
        "<blockquote>a\n\n> b\n\n</blockquote>", "<center>a</center><font>b</font>", "- a\n\n  | b |\n  |---|\n",
        "* * *\n***\n*a", "[a]: b \"c\"\n\n[a] [d] [e][f]", "\ta\n\n\tb", "a<?b?>c<!D>e<![CDATA[f]]>g",
        "<x-y>a</x-y> <z>b",
        "<pre>a\n\n  b</pre>", "<td>a</td><tr>b", "1) a\n3. b", "<details><p>a<summary>b</summary></details>",
        "\u{FEFF}a",
        "a<table>b</table>c", "<li>a</li>", "a <svg></svg> b", "<hr>a<br>", "<div align=center>*a*\n\nb</div>",
    ])
    func `shows readers the words that cmark-gfm shows`(markdown: String) throws {
        #expect(try VisibleText.rendered(markdown) == VisibleText.reference(markdown))
    }

    /// Every pair of pieces, so that Markdown and HTML that is left open meet in all orders.
    @Test(arguments: [
        "<div>", "</div>", "<details><summary>s</summary>", "<p>p", "<b>b", "</b>", "<table><tr><td>t", "</table>",
        "<ul><li>l", "<a href=u>a", "<h2>h", "<!-- c -->", "<pre>", "</pre>",
    ])
    func `loses no words where HTML and Markdown meet`(first: String) throws {
        let pieces = [
            "w *x* [y](z)", "- i\n  - j", "> q", "# H", "| c |\n|---|\n| d |", "```\nk\n```", "</div>", "</p> e",
            "<td>f",
            "<li>g", "m <i>n", "</a>", "</ul>", "</details>", "<summary>o",
        ]
        for second in pieces {
            for third in pieces {
                for separator in ["\n\n", "\n"] {
                    let markdown = [first, second, third].joined(separator: separator)
                    #expect(
                        try VisibleText.rendered(markdown) == VisibleText.reference(markdown),
                        "\(markdown.debugDescription)")
                }
            }
        }
    }
}
