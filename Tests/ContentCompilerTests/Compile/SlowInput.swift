import Testing

/// A kind of text that takes cmark-gfm seconds to hours, or gigabytes, when it is a megabyte long.
struct SlowInput: CustomTestStringConvertible, Sendable {
    var name: String
    /// Makes a text of about so many bytes.
    var text: @Sendable (Int) -> String

    var testDescription: String { name }

    private init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
        (self.name, self.text) = (name, text)
    }

    /// One piece over and over, after some text.
    private static func run(_ name: String, of piece: String, after start: String = "") -> SlowInput {
        SlowInput(name) { start + String(repeating: piece, count: $0 / piece.utf8.count) }
    }

    /// Half of it one piece, half another.
    private static func halves(_ name: String, _ first: String, _ second: String) -> SlowInput {
        SlowInput(name) { length in
            String(repeating: first, count: length / 2 / first.utf8.count)
                + String(repeating: second, count: length / 2 / second.utf8.count)
        }
    }

    private static func table(columns: Int, rows row: String) -> SlowInput {
        SlowInput("table of \(columns) columns and rows of \(row.debugDescription)") { length in
            String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns) + "|\n"
                + String(repeating: row, count: length / row.utf8.count)
        }
    }

    /// Texts that must be refused.
    static let refused: [SlowInput] = [
        .run("unclosed declarations", of: "<!A ", after: "a "),
        .run("unclosed declarations by line", of: "a <!A\n"),
        .run("unclosed instructions", of: "<?", after: "a "),
        .run("unclosed instructions in a heading", of: "<?b ", after: "# a"),
        .run("unclosed sections", of: "<![CDATA[b ", after: "a "),
        .run("bare links in one word", of: "www.a_"),
        .run("bare links with a scheme in one word", of: "://a.b_", after: "http"),
        .run("parentheses after a bare link", of: ")", after: "www.a.b/"),
        .run("addresses in one line", of: "a@b.c "),
        .run("signs of addresses in one word", of: "a@"),
        .run("addresses whose sign is an entity", of: "a&#64;b.c "),
        .halves("links after images that do not end", "![", "[a](#b)"),
        .run("links after emphasis in one paragraph", of: "words with *emphasis* and a [link](#there)\n"),
        .run("links after emphasis in rows that are no table", of: "|*a* [b](#c)\n", after: "|a|\n|-|-|\n> b\n"),
        .run("blank lines in nested items", of: "\n", after: String(repeating: "* ", count: 500) + "a\n"),
        SlowInput("blank lines in lists that nest by indentation") { length in
            let depth = 220
            return (0..<depth).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
                + String(repeating: "\n", count: max(0, length - depth * depth))
        },
        .halves("lines below deep quotes", "> ", "a\n"),
        .halves("marks below deep quotes", ">\t", "a*"),
        .halves("lines below deep items", "- ", "a\nb"),
        .table(columns: 10, rows: "a\n"),
        .table(columns: 1000, rows: "a\n"),
        .table(columns: 60_000, rows: "a\n"),
        .run("pipes in one row", of: "a|", after: "|a|\n|-|\n"),
        .run("rows that do not match their dashes", of: "|a|\n|-|-|\n"),
        SlowInput("headings of a table wider than any") { length in
            String(repeating: "|a", count: length / 4) + "|\n" + String(repeating: "|-", count: length / 4) + "|\n"
        },
        SlowInput("uses of a long definition") { length in
            "[a]: " + String(repeating: "x", count: length / 2) + "\n\n" + String(repeating: "[a]", count: length / 6)
        },
        SlowInput("uses of a definition with a long title") { length in
            "[a b]: c 'd\n" + String(repeating: "x\n", count: length / 4) + "'\n\n"
                + String(repeating: "[A  B]\n", count: length / 14)
        },
    ]

    /// Texts that look like those, and are read in full.
    static let allowed: [SlowInput] = [
        .run("a word of underscores", of: "_"),
        .run("a word of stars", of: "*"),
        .run("a word of tildes", of: "~"),
        .run("dashes", of: "-"),
        .run("unclosed comments", of: "<!--a ", after: "a "),
        .run("closed instructions", of: "<?b?>            ", after: "a "),
        .run("blocks of comments", of: "<!-- a comment -->\n"),
        .run("a row of characters", of: "=a"),
        .run("bare links, one a line", of: "http://example.com/some/path\n"),
        .run("bare links in one line", of: "www.example.com/path "),
        .run("addresses, one a line", of: "someone@example.com\n"),
        .run("paragraphs in one quote", of: "> Some words\n>\n"),
        .run("items", of: "- Some words for an item\n"),
        .run("items in items", of: "- Some words for an item\n  - More words for one below it\n\n"),
        .run("rows of a table", of: "| some words | more words |\n", after: "| a | b |\n| - | - |\n"),
        .run("definitions and their uses", of: "[the name]: https://example.com/path\n\n[The  Name]\n\n"),
        .run("prose", of: "Some words with *emphasis* and a [link](#there) in them, in a line of prose.\n\n"),
        .run("items with links", of: "- **Fix** a [thing](#there) in `code` ([#12](#c), [#13](#d))\n"),
        .run(
            "numbered items with links", of: "1. *Fix* a [thing](#there)\n2. *Mend* [one](#there)\n", after: "Items:\n"),
        .run("rows with links", of: "| **Fix** | a [thing](#there) |\n", after: "| a | b |\n|:--|--:|\n"),
        .run(
            "images in one paragraph",
            of: "![some words for it](https://example.com/path/to/an/image-of-something.png)\n"),
        .run("code with marks", of: "a[i] = *b_c; <?php www.x@y.z|\n", after: "```\n"),
        .run("a data link", of: "iVBORw0KGgoAAAANSUhEUgAA", after: "![a](data:image/png;base64,"),
    ]
}
