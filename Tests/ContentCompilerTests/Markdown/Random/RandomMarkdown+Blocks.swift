extension RandomMarkdown {
    mutating func block(depth: Int) -> Twin {
        switch number(0...(depth >= 3 ? 7 : 21)) {
        case 0...2: return text(depth: 0)
        case 3: return heading()
        case 4: return code()
        case 5: return table()
        case 6: return Twin("___")
        case 7: return closedHTML()
        case 8...11: return list(depth: depth)
        case 12: return Self.indented(blocks(depth: depth + 1), first: "> ", rest: "> ")
        case 13, 14: return callout(depth: depth)
        case 15, 16: return container(depth: depth)
        case 17: return Twin("<!-- guidepost:skip -->\n\n\(word())\n\n<!-- guidepost:end -->", plain: "<!-- -->")
        case 18: return Twin("https://youtu.be/\(word())", plain: "<!-- -->")
        case 19: return Twin("[\(word())](https://vimeo.com/76979871)")
        case 20: return htmlTable(depth: depth)
        default: return removedHTML()
        }
    }

    private mutating func blocks(depth: Int) -> Twin {
        Self.joined((0..<number(1...3)).map { _ in block(depth: depth) }, by: "\n\n")
    }

    /// Indents every line but blank ones as what stands in a list item or quote.
    static func indented(_ twin: Twin, first: String, rest: String) -> Twin {
        twin.map { text in
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.enumerated().map { index, line in
                index == 0 ? first + line : line.isEmpty && !rest.hasPrefix(">") ? "" : rest + line
            }.joined(separator: "\n")
        }
    }

    private mutating func heading() -> Twin {
        let words = text(depth: 2, oneLine: true)
        let id = word()
        switch number(0...3) {
        case 0: return words.map { $0 + "\n===" }
        case 1: return Twin("### ") + words + Twin(" {#\(id)}", plain: "")
        default: return Twin(pick(["# ", "## ", "### ", "###### "])) + words
        }
    }

    private mutating func code() -> Twin {
        let text = "\(word()) <b>&amp; *\(word())*\n\n  {{ \(word()) }} :::note\n\t\(word())"
        guard chance(0.7) else { return Twin("<!-- code -->\n\n    \(word()) <i>\n\n      \(word())") }
        let fence = pick(["```", "~~~", "````"])
        return Twin("\(fence)\(pick(["", "swift", "text title=\"x\""]))\n\(text)\n\(fence)")
    }

    private mutating func table() -> Twin {
        let width = number(1...3)
        let row = { (generator: inout RandomMarkdown) -> Twin in
            let cells = (0..<width).map { _ in generator.text(depth: 2, oneLine: true) + Twin("\\|") }
            return Twin("| ") + Self.joined(cells, by: " | ") + Twin(" |")
        }
        var rows = [row(&self), Twin("|" + String(repeating: pick(["---|", ":-:|"]), count: width))]
        rows += (0..<number(0...2)).map { _ in row(&self) }
        return Self.joined(rows, by: "\n")
    }

    private mutating func list(depth: Int, afterText: Bool = false) -> Twin {
        // A list that does not begin with 1 cannot follow a paragraph without a blank line.
        let mark = pick(["- ", "* ", "1. ", "- [ ] ", "- [x] ", afterText ? "- " : "2) "])
        let indent = String(repeating: " ", count: mark.hasPrefix("- [") ? 2 : mark.count)
        let isTight = chance(0.5)
        let items = (0..<number(1...3)).map { _ -> Twin in
            let content =
                chance(0.5) || mark.hasPrefix("- [")
                ? text(depth: 1) + (chance(0.3) ? Twin("\n") + list(depth: 3, afterText: true) : Twin(""))
                : blocks(depth: depth + 1)
            return Self.indented(content, first: mark, rest: indent)
        }
        return Self.joined(items, by: isTight ? "\n" : "\n\n")
    }

    private mutating func callout(depth: Int) -> Twin {
        let content = blocks(depth: depth + 1)
        let title = word()
        switch number(0...4) {
        case 0:
            let name = pick(["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"])
            let quoted = Self.indented(content, first: "> ", rest: "> ")
            return Twin("> [!\(name)]\n>\n", plain: "> <!-- -->\n>\n") + quoted
        case 1: return Twin("> [!NOTE] \(title)\n> ", plain: "> \(title)\\\n> ") + Twin(word())
        case 2:
            return Twin(":::\(pick(["note", "tip", "danger"]))\n\n", plain: "<!-- -->\n\n") + content
                + Twin("\n\n:::", plain: "")
        case 3:
            return Twin(":::details \(title)\n\n", plain: "\(title)\n\n") + content + Twin("\n\n:::", plain: "")
        default:
            let body = Self.indented(text(depth: 1), first: "    ", rest: "    ")
            return Twin("!!! note \"\(title)\"\n" + body.written, plain: "\(title)\n" + body.plain)
        }
    }

    /// Elements around Markdown, each tag on a line of its own.
    private mutating func container(depth: Int) -> Twin {
        let content = blocks(depth: depth + 1)
        switch number(0...4) {
        case 0:
            let summary = word()
            return content.map { "<details>\n<summary>\(summary) <b>x</b></summary>\n\n\($0)\n\n</details>" }
        case 1: return content.map { "<div align=\"center\">\n\n\($0)\n\n</div>" }
        case 2: return content.map { "<blockquote>\n\n\($0)\n\n</blockquote>" }
        case 3: return content.map { "<section class=\"a\">\n<div>\n\n\($0)\n\n</div>\n</section>" }
        default:
            let term = word()
            return content.map { "<dl>\n<dt>\(term)</dt>\n<dd>\n\n\($0)\n\n</dd>\n</dl>" }
        }
    }

    private mutating func htmlTable(depth: Int) -> Twin {
        let (head, content, last) = (word(), blocks(depth: depth + 1), word())
        return content.map {
            "<table>\n<caption>c\(head)</caption>\n<tr><th>\(head)<th colspan=\"2\">h</tr>\n<tr>\n<td>\n\n\($0)\n\n"
                + "</td>\n<td>\(last) <i>x</i></td>\n</tr>\n</table>"
        }
    }

    private mutating func closedHTML() -> Twin {
        let (one, two) = (word(), word())
        return Twin(
            pick([
                "<p>\(one) <b>\(two)</b></p>", "<ul>\n  <li>\(one)</li>\n  <li>a<ol><li>\(two)</ol></li>\n</ul>",
                "<pre>\n\(one) <b>x</b>\n  \(two)</pre>", "<h2 id=\"\(one)\">\(two)</h2>", "<hr>",
                "<h3>\(one)<br>\(two)</h3>", "<!-- \(one)\n\n\(two) -->",
                "<figure><img src=\"\(one).png\" alt=\"a\">"
                    + "<figcaption>\(two)</figcaption></figure>", "<a name=\"\(one)\"></a>",
                "<center>\(one)\n\(two)</center>", "<address>\(one)<div>\(two)</div>x</address>",
                "<iframe src=\"https://www.youtube.com/embed/\(one)\"></iframe>", "<dl><dt>\(one)<dd>\(two)</dl>",
                "<p><a href=\"\(one)\"><img src=\"a.png\" alt=\"x\"> \(two)</a></p>", "<ol start=\"3\"><li>\(one)</ol>",
                "<ul><li><table><tr><td>\(one)</td><td>\(two)</td></tr></table></li></ul>",
                "<table><tr><td><table><tr><td>\(one)</td></tr></table></td><td>\(two)</td></tr></table>",
                "<p>\(one)<ul><li>\(two)</ul>x</p>", "<nav>\(one) <code>\(two)  x</code></nav>",
                "<picture><source srcset=\"a.webp\"><img src=\"\(one).png\" alt=\"a\"></picture>",
                "<ruby>\(one)<rt>\(two)</rt></ruby>", "<ul></ul>", "<table></table>", "<p></p>", "<details></details>",
            ]))
    }

    /// HTML that has no place in an article, which a diagnostic must name.
    private mutating func removedHTML() -> Twin {
        let word = word()
        return Twin(
            pick([
                "<script>\(word)</script>", "<style>\(word)</style>",
                "<iframe src=\"https://evil.example\">\(word)</iframe>",
                "<textarea>\(word)</textarea>", "<select><option>\(word)</select>", "<button>\(word)</button>",
                "<object data=\"x\">\(word)</object>", "<video src=\"x\">\(word)</video>",
                "<svg><text>\(word)</text></svg>",
                "<p hidden>\(word)</p>", "<div style=\"display: none\">\(word)</div>", "<template>\(word)</template>",
                "<math><mi>\(word)</mi></math>", "<noscript>\(word)</noscript>", "<audio controls>\(word)</audio>",
                "<embed src=\"x.swf\">", "<meta name=\"a\" content=\"b\">", "<base href=\"x\">",
                "<canvas>\(word)</canvas>",
                "<input type=\"text\" value=\"x\">", "<link rel=\"stylesheet\" href=\"x\">",
                "<dialog open>\(word)</dialog>",
            ]))
    }

    mutating func paragraphOrOther() -> String {
        switch number(0...9) {
        case 0...3: text(depth: 1).plain
        case 4: "- \(word())\n  - \(word())"
        case 5: "> \(word())"
        case 6: "## \(word())"
        case 7: "| \(word()) | b |\n|---|---|\n| \(word()) | d |"
        case 8: "```\n\(word())\n```"
        default: "1. \(word())\n\n   \(word())"
        }
    }
}
