extension RandomMarkdown {
    /// Some inlines on one line or more; a table's cell has one line.
    mutating func text(depth: Int, oneLine: Bool = false) -> Twin {
        var result = Twin(word())
        for _ in 0..<number(0...3) {
            let gap = oneLine ? " " : pick([" ", " ", " ", "\n", "\\\n", "  \n", "<br>", " <br/>\n"])
            result = result + Twin(gap) + inline(depth: depth)
        }
        return result
    }

    private mutating func inline(depth: Int) -> Twin {
        let inner = { (generator: inout RandomMarkdown) -> Twin in
            depth >= 3 ? Twin(generator.word()) : generator.text(depth: depth + 1, oneLine: true)
        }
        switch number(0...27) {
        case 0: return inner(&self).map { "*\($0)*" }
        case 1: return inner(&self).map { "**\($0)**" }
        case 2: return inner(&self).map { "***\($0)***" }
        case 3: return inner(&self).map { "~~\($0)~~" }
        case 4: return Twin("`\(word()) <b> \(word())`")
        case 5: return Twin("``\(word()) ` &amp;``")
        case 6:
            let text = linkText(depth: depth)
            return text.map { "[\($0)](https://example.com/a?b=1&c=2 \"title\")" }
        case 7:
            let label = word()
            definitions.append(label)
            return Twin(pick(["[\(label)]", "[\(word())][\(label)]", "[\(label)][]"]))
        case 8: return Twin("<https://example.com/\(word())>")
        case 9: return Twin("https://example.com/\(word()).")
        case 10: return Twin("![\(word())](\(word()).png)")
        case 11 where hasCaptions: return Twin("![\(word())](\(word()).png \"\(word()) caption\")")
        case 12: return Twin("[![\(word())](a.png)](b)")
        case 13:
            let label = word()
            notes.append(label)
            return Twin("\(word())[^\(label)]")
        case 14: return Twin("\(word())&amp;&lt;b&gt;&copy;&#233;&nbsp;\(word())")
        case 15: return Twin("\\*\(word())\\* \\<\(word())\\> \\_")
        case 16: return Twin("<kbd>\(word())</kbd>+<kbd>\(word())</kbd>")
        case 17:
            let name = pick([
                "b", "i", "em", "strong", "u", "span", "mark", "small", "font", "q", "abbr", "code", "sub",
            ])
            return inner(&self).map { "<\(name)>\($0)</\(name)>" }
        case 18: return Twin("\(word())<!-- hidden -->\(word())")
        case 19: return Twin("<a href=\"x.md#\(word())\" title=\"t\">\(word()) *\(word())*</a>")
        case 20: return Twin("<img src=\"\(word()).png\" alt=\"a\" width=\"40\">")
        case 21: return Twin("<\(pick(["port", "your-name", "x:y"]))>\(word())")
        case 22:
            let name = word()
            return Twin("![a](\(name).png){width=400 .center}", plain: "![a](\(name).png)")
        case 23:
            let text = linkText(depth: depth)
            return text.map { "[\($0)](x)" } + Twin("{.button} ", plain: " ")
        case 24: return Twin("<span id=\"\(word())\">\(word())</span>")
        case 25: return Twin("\(word())<sup>2</sup> \(word())<sub>x*y*</sub>")
        case 26: return Twin("[\(word())](\(pick(["javascript:a()", "data:x", "JaVa&#10;Script:a"])))")
        default: return Twin(word())
        }
    }

    /// Text without links, which do not nest.
    private mutating func linkText(depth: Int) -> Twin {
        Twin(
            pick(["*\(word())* \(word())", "\(word())", "`\(word())` ![a](\(word()).png)", "**\(word()) \(word())**"]))
    }

    /// A start or end tag, or a piece of HTML that stands alone.
    mutating func tag() -> String {
        let name = pick([
            "div", "p", "b", "i", "a", "ul", "ol", "li", "table", "tr", "td", "th", "tbody", "details", "summary", "h2",
            "h3", "pre", "code", "blockquote", "span", "center", "dl", "dt", "dd", "section", "figure",
            "figcaption", "kbd", "x-y", "font", "em", "label", "option", "svg", "sup",
        ])
        switch number(0...9) {
        case 0...4: return name == "a" ? "<a href=\"\(word()).md\">" : "<\(name)>"
        // The end of a heading or list would end one of Markdown's own.
        case 5...7: return ["h2", "h3", "ul", "ol", "li"].contains(name) ? "</div>" : "</\(name)>"
        case 8:
            return pick(["<br>", "<hr>", "<img src=\"a.png\" alt=\"b\">", "<!-- c -->", "<?x?>", "<input value=v>"])
        default:
            let name = name.hasPrefix("t") ? "div" : name
            return "<\(name) align=\"center\" class=\"x\">\(word())</\(name)>"
        }
    }
}
