internal import HelpCenterModel
internal import Yams

/// Reads YAML with Yams into values with places. The only file that touches Yams; its nodes never leave it.
enum YAMLReader {
    /// How many values a document may have once its aliases are expanded.
    private static let valueLimit = 10_000

    /// The entries of a document that is one mapping, none for an empty one.
    ///
    /// - Parameter firstLine: The file's line, from 1, that the text begins on.
    static func entries(of text: ArraySlice<UInt8>, firstLine: Int) throws(YAMLFault) -> [YAMLValue.Entry] {
        if let entries = PlainYAML.entries(of: text, firstLine: firstLine) { return entries }
        return try parsedEntries(of: text, firstLine: firstLine)
    }

    /// The same by the parser alone.
    static func parsedEntries(of text: ArraySlice<UInt8>, firstLine: Int) throws(YAMLFault) -> [YAMLValue.Entry] {
        let start = SourcePosition(line: firstLine, column: 1)
        try YAMLBounds.check(text, firstLine: firstLine)
        guard let root = try compose(String(decoding: text, as: UTF8.self), firstLine: firstLine) else { return [] }
        var conversion = Conversion(firstLine: firstLine, remaining: valueLimit)
        let value = try conversion.value(root)
        switch value.content {
        case .mapping(let entries): return entries
        case .text, .list:
            if value.isNull { return [] }
            throw YAMLFault(id: .wrongType, position: start, summary: "expected `key: value` lines")
        }
    }

    private static func compose(_ text: String, firstLine: Int) throws(YAMLFault) -> Node? {
        do {
            // The basic resolver has no rules: types are decided by the key that wants them, not by guessing.
            return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw fault(error, in: text, firstLine: firstLine)
        } catch {
            throw YAMLFault(id: .invalidYAML, summary: "not valid YAML: \(error)")
        }
    }

    private static func fault(_ error: YamlError, in text: String, firstLine: Int) -> YAMLFault {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            // What is never closed is missed at the end of the text; it begins where the context does.
            let isAtEnd = mark.line > text.utf8.count { $0 == 0x0A }
            return YAMLFault(
                id: .invalidYAML, position: place(isAtEnd ? context?.mark ?? mark : mark, firstLine: firstLine),
                summary: "not valid YAML: \(problem)",
                fix: "put quotes around a text that holds `: ` or ` #`, or that begins with a special character")
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "“\($0)”" }.joined(separator: ", ")
            let first = place(context.mark, firstLine: firstLine)
            return YAMLFault(
                id: .duplicateKey,
                position: keys.first.flatMap { secondPlace(of: $0, in: text, from: first, firstLine: firstLine) }
                    ?? first,
                summary: "\(names) is given more than once", fix: "keep one of them")
        case .reader(let problem, let offset, _, _):
            var position: SourcePosition?
            if let offset {
                let before = text.prefix(offset).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                position = SourcePosition(
                    line: firstLine + before.count - 1, column: (before.last?.unicodeScalars.count ?? 0) + 1)
            }
            return YAMLFault(id: .invalidYAML, position: position, summary: "not valid YAML: \(problem)")
        case .memory:
            return YAMLFault(id: .invalidYAML, summary: "not valid YAML: it nests too deeply")
        case .no, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return YAMLFault(id: .invalidYAML, summary: "not valid YAML: \(error)")
        }
    }

    /// Where a key stands for the second time in a mapping of lines; `nil` in brackets, where there are no lines to
    /// look at.
    ///
    /// - Parameter start: Where the mapping begins.
    private static func secondPlace(
        of key: String, in text: String, from start: SourcePosition, firstLine: Int
    ) -> SourcePosition? {
        let indent = start.column - 1
        var line = firstLine
        var count = 0
        for content in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            defer { line += 1 }
            guard line >= start.line else { continue }
            let isIndented = line == start.line || content.prefix(indent).allSatisfy { $0 == " " }
            let rest = content.dropFirst(indent)
            guard isIndented, [key, "\"\(key)\"", "'\(key)'"].contains(where: { isKey($0, at: rest) }) else { continue }
            count += 1
            if count == 2 { return SourcePosition(line: line, column: start.column) }
        }
        return nil
    }

    private static func isKey(_ key: String, at line: Substring.UnicodeScalarView) -> Bool {
        line.starts(with: key.unicodeScalars)
            && line.dropFirst(key.unicodeScalars.count).drop { $0 == " " || $0 == "\t" }.first == ":"
    }

    private static func place(_ mark: Mark?, firstLine: Int) -> SourcePosition {
        SourcePosition(line: max(1, mark?.line ?? 1) + firstLine - 1, column: max(1, mark?.column ?? 1))
    }

    /// From nodes to values, counting as it goes: an alias costs as much as what it stands for.
    private struct Conversion {
        let firstLine: Int
        var remaining: Int

        mutating func value(_ node: Node) throws(YAMLFault) -> YAMLValue {
            remaining -= 1
            let position = place(node.mark, firstLine: firstLine)
            guard remaining >= 0 else {
                throw YAMLFault(id: .invalidYAML, position: position, summary: "its aliases expand to too much")
            }
            switch node {
            case .scalar(let scalar):
                return YAMLValue(
                    content: .text(scalar.string, isPlain: scalar.style == .plain), position: position)
            case .sequence(let sequence):
                var values: [YAMLValue] = []
                for item in sequence { values.append(try value(item)) }
                return YAMLValue(content: .list(values), position: position)
            case .mapping(let mapping):
                var entries: [YAMLValue.Entry] = []
                for (key, item) in mapping {
                    let keyPosition = place(key.mark, firstLine: firstLine)
                    guard case .scalar(let name) = key else {
                        throw YAMLFault(id: .wrongType, position: keyPosition, summary: "a key must be a plain word")
                    }
                    entries.append(
                        YAMLValue.Entry(key: name.string, keyPosition: keyPosition, value: try value(item)))
                }
                return YAMLValue(content: .mapping(entries), position: position)
            case .alias:
                throw YAMLFault(id: .invalidYAML, position: position, summary: "an alias names nothing")
            }
        }
    }
}
