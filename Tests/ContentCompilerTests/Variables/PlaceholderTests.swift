import Testing

@testable import ContentCompiler

@Suite struct PlaceholderTests {
    @Test(arguments: [
        ("{{ product }}", Placeholder.variable("product")),
        ("{{product}}", .variable("product")),
        ("{{ support.phone-2_x }}", .variable("support.phone-2_x")),
        ("{{> snippets/a.md }}", .snippet(path: "snippets/a.md", arguments: [:])),
        ("{{>a}}", .snippet(path: "a", arguments: [:])),
        ("{{ > a }}", .snippet(path: "a", arguments: [:])),
        ("{{> \"my notes/a.md\" }}", .snippet(path: "my notes/a.md", arguments: [:])),
        (
            "{{> a.md name=\"Acme Pro\" count=3 quote='a \"b\"' empty=\"\" }}",
            .snippet(path: "a.md", arguments: ["name": "Acme Pro", "count": "3", "quote": "a \"b\"", "empty": ""])
        ),
        ("{{ 1a }}", .other),
        ("{{ a b }}", .other),
        ("{{ a | upper }}", .other),
        ("{{#if a}}", .other),
        ("{{ }}", .other),
        ("{{>}}", .other),
        ("{{> a.md name }}", .other),
        ("{{> a.md name=\"x }}", .other),
        ("{{> a.md 1=x }}", .other),
    ])
    func `reads what stands in double braces`(_ written: String, _ expected: Placeholder) {
        #expect(Placeholder(Array(written.utf8)[...]) == expected)
    }

    @Test(arguments: [
        ("a {{b}} c", ["a ", "{{b}}", " c"]),
        ("{{a}}{{b}}", ["{{a}}", "{{b}}"]),
        ("a \\{{b}} {{c}}", ["a ", "{{b}} ", "{{c}}"]),
        ("a {{b\n}} c", ["a {{b\n}} c"]),
        ("{{{a}}", ["{", "{{a}}"]),
        ("{{a", ["{{a"]),
        ("{{a}", ["{{a}"]),
        ("", []),
    ])
    func `takes plain text apart at its placeholders`(_ text: String, _ pieces: [String]) {
        let found = PlaceholderPiece.pieces(of: Array(text.utf8)[...]).map { piece in
            switch piece {
            case .text(let bytes), .placeholder(let bytes): String(decoding: bytes, as: UTF8.self)
            }
        }
        #expect(found == pieces)
    }
}
