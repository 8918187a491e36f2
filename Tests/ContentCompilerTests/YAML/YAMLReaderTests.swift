import HelpCenterModel
import Testing

@testable import ContentCompiler

@Suite struct YAMLReaderTests {
    private func fault(_ text: String) -> YAMLFault? {
        do throws(YAMLFault) {
            _ = try YAMLReader.entries(of: Array(text.utf8)[...], firstLine: 2)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        // text, id, line and column in a file whose YAML begins on line 2
        ("title: Foo: bar\n", DiagnosticID.invalidYAML, 2, 11), ("a: b\n\tc: d\n", .invalidYAML, 3, 1),
        ("a: [b\n", .invalidYAML, 2, 4), ("just text\n", .wrongType, 2, 1), ("- a\n- b\n", .wrongType, 2, 1),
        ("a: 1\nb: 2\na: 3\n", .duplicateKey, 4, 1), ("{a: 1, a: 2}\n", .duplicateKey, 2, 2),
        ("b: {a: 1,\n a: 2}\n", .duplicateKey, 2, 5), ("a:\n- b: 1\n  c: 2\n  \"b\": 3\n", .duplicateKey, 5, 3),
        ("a: *none\n", .invalidYAML, 2, 4),
        ("a: b\n---\nc: d\n", .invalidYAML, 3, 1), ("a: \u{0}\n", .invalidYAML, 2, 4), ("[a]: b\n", .wrongType, 2, 1),
    ])
    func `names the place of what is no YAML`(_ text: String, _ id: DiagnosticID, _ line: Int, _ column: Int) {
        let fault = fault(text)
        #expect(fault?.id == id)
        #expect(fault?.position == SourcePosition(line: line, column: column), "\(fault as Any)")
    }

    @Test func `counts columns in characters, not bytes`() throws {
        let entries = try YAMLReader.entries(of: Array("{ é: \"ü\", b: [1] }".utf8)[...], firstLine: 1)
        #expect(entries.map(\.keyPosition.column) == [3, 11])
        #expect(entries.map(\.value.position.column) == [6, 14])
    }

    @Test func `resolves aliases`() throws {
        let entries = try YAMLReader.entries(of: Array("a: &x [1, 2]\nb: *x\n".utf8)[...], firstLine: 1)
        #expect(entries.map(\.key) == ["a", "b"])
        #expect(entries[0].value.content == entries[1].value.content)
    }

    /// Lists of aliases to the list before them.
    private static func laughs(levels: Int, width: Int) -> String {
        var text = ""
        for level in 0..<levels {
            let item = level == 0 ? "x" : "*a\(level - 1)"
            let items = Array(repeating: item, count: width).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(items)]\n"
        }
        return text
    }

    /// Each would take a parser hours, or its stack.
    @Test(arguments: [
        laughs(levels: 12, width: 10),
        // few enough aliases, but far too much once expanded
        laughs(levels: 40, width: 2),
        // the same as a key, which the parser would hash
        laughs(levels: 40, width: 2) + "? *a39\n: b\n", laughs(levels: 40, width: 2) + "*a39 : b\n",
        laughs(levels: 40, width: 2) + "[*a39]: b\n", "a: " + String(repeating: "[", count: 60_000),
        "a: " + String(repeating: "{b: ", count: 15_000), String(repeating: "- ", count: 30_000) + "a",
    ])
    func `refuses what expands or nests without end`(_ text: String) {
        #expect(fault(text)?.id == .invalidYAML)
    }
}
