import HelpCenterModel
import Testing

@testable import ContentCompiler

@Suite struct PlainYAMLTests {
    @Test(arguments: [
        "title: Install\n", "title: Install", "title: \"Install: now\"\nid: 360016120399\n",
        "title: 'It is'\r\norder: 3\r\n",
        "title:    spaced    \n", "a: x:y\n", "a: x#y\n", "a: 2026-11-20\n", "a: yes\nb: null\nc: 1e3\n",
        "title: Équipe – “quotes”\n", "title: \"\"\n", "\n\ntitle: after blank lines\n\n", "a_b1: C++ [draft], {x}\n",
        "a: it's\n", "a: say \"hi\"\n", "a: 12:30\n", "url: https://example.com/a?b=c&d=%20\n", "a: b\\n\n", "",
    ])
    func `reads the simplest lines as the parser does`(_ text: String) throws {
        let bytes = Array(text.utf8)
        let entries = try #require(PlainYAML.entries(of: bytes[...], firstLine: 2))
        #expect(entries == (try YAMLReader.parsedEntries(of: bytes[...], firstLine: 2)))
    }

    @Test(arguments: [
        "title: a: b\n",  // a mapping in a mapping
        "title: a #b\n",  // a comment
        "title: a:\n", "title:\n", "title:\n  - a\n", "title: |\n  a\n",
        "title: a\n  b\n",  // a scalar over two lines
        "tags: [a]\n", "a: {b: c}\n", "a: &x b\n", "a: *x\n", "a: !!str 1\n", "a: @b\n", "a: `b`\n", "a: %b\n",
        "a: - b\n",
        "a: -1\n", "a: ~\n", "- a\n", "# comment\n", "? a\n", "a : b\n", "\"a\": b\n", " a: b\n", "\ta: b\n", "a:\tb\n",
        "a: \"b\\n\"\n", "a: \"b\"c\"\n", "a: \"b\n", "a: 'it''s'\n", "a: \"b\" # c\n", "a: b\na: c\n", "---\n",
        "a: b\n...\n",
        "a: b\u{7}\n", "a: b\u{85}c\n", "a: b\u{2028}c\n", "a: \u{FEFF}b\n", "a: b\rc: d\n", "just text\n",
    ])
    func `leaves everything else to the parser`(_ text: String) {
        #expect(PlainYAML.entries(of: Array(text.utf8)[...], firstLine: 1) == nil)
    }
}
