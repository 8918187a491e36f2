import HelpCenterModel
import Testing

@testable import ContentCompiler

@Suite struct NestedListTests {
    @Test(arguments: [
        ("- a\n  - b\n  - c\n- d", "<ul><li><p>a</p><p>• b</p><p>• c</p></li><li>d</li></ul>"),
        ("1. a\n   1. b\n   2. c\n2. d", "<ol><li><p>a</p><p>1. b</p><p>2. c</p></li><li>d</li></ol>"),
        ("- a\n\n  3. b\n  4. c", "<ul><li><p>a</p><p>3. b</p><p>4. c</p></li></ul>"),
        ("- a\n  - b\n    - c", "<ul><li><p>a</p><p>• b</p><p>\u{2003}• c</p></li></ul>"),
        ("- a\n  - [x] b\n  - [ ] c", "<ul><li><p>a</p><p>☑ b</p><p>☐ c</p></li></ul>"),
        ("- a\n\n  - b\n\n    more\n\n  end", "<ul><li><p>a</p><p>• b</p><p>more</p><p>end</p></li></ul>"),
        ("- a\n  -     code", "<ul><li><p>a</p><p>•</p><pre><code>code</code></pre></li></ul>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("a[^1]\n\n[^1]: b\n    - c", "<p>a[1]</p><ol><li><p>b</p><p>• c</p></li></ol>"),
    ])
    func `a list in a list becomes paragraphs of its item`(markdown: String, html: String) {
        let body = RenderedBody(markdown, nestedLists: .flatten)
        #expect(body.html == html)
        #expect(!body.html.contains("<li><ul>"))
    }

    @Test func `a table of contents is one list`() {
        let body = RenderedBody("[[toc]]\n\n# A\n\n## B\n\n# C", nestedLists: .flatten)
        #expect(
            body.html
                == "<ul><li><a href=\"{#a}\">A</a></li><li>\u{2003}<a href=\"{#b}\">B</a></li>"
                + "<li><a href=\"{#c}\">C</a></li></ul><h1>A</h1><h2>B</h2><h1>C</h1>")
    }

    @Test func `lists in lists are kept unless the settings say otherwise`() {
        #expect(RenderedBody("- a\n  - b").html == "<ul><li><p>a</p><ul><li>b</li></ul></li></ul>")
    }
}
