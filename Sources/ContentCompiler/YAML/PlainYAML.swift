internal import HelpCenterModel

/// Reads the front matters that nearly all files have, lines of `key: value`, without a YAML parser.
///
/// It takes only text that YAML reads in one way, and leaves everything else to the parser: no indentation, no block
/// or flow collections, no escapes, anchors, tags or comments after values, no line breaks but LF and CRLF. A parser
/// would take most of the time that a project's small files need.
enum PlainYAML {
    /// The entries of the text; `nil` when it has anything but the simplest lines.
    static func entries(of text: ArraySlice<UInt8>, firstLine: Int) -> [YAMLValue.Entry]? {
        var entries: [YAMLValue.Entry] = []
        var line = firstLine
        var rest = text
        while !rest.isEmpty {
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            var content = rest[rest.startIndex..<end]
            rest = rest[min(end + 1, rest.endIndex)...]
            if content.last == 0x0D { content = content.dropLast() }
            if !content.isEmpty {
                guard let entry = entry(content, line: line) else { return nil }
                // Which of two equal keys counts is for the parser to refuse.
                guard !entries.contains(where: { $0.key == entry.key }) else { return nil }
                entries.append(entry)
            }
            line += 1
        }
        return entries
    }

    private static func entry(_ line: ArraySlice<UInt8>, line number: Int) -> YAMLValue.Entry? {
        let key = line.prefix { isLetter($0) || isDigit($0) || $0 == 0x5F }
        // The parser itself bounds how long a key may be.
        guard let first = key.first, isLetter(first), key.count <= 100 else { return nil }
        var rest = line[key.endIndex...]
        guard rest.popFirst() == 0x3A, rest.first == 0x20 else { return nil }
        rest = rest.drop { $0 == 0x20 }
        while rest.last == 0x20 { rest = rest.dropLast() }
        guard let start = rest.first else { return nil }
        let isQuoted = start == 0x22 || start == 0x27
        let value: ArraySlice<UInt8>
        if isQuoted {
            guard rest.count >= 2, rest.last == start else { return nil }
            value = rest.dropFirst().dropLast()
            guard !value.contains(start), start == 0x27 || !value.contains(0x5C) else { return nil }
        } else {
            // A letter or digit begins neither a collection nor a tag, an anchor, an alias or a block; nor does
            // anything beyond ASCII.
            guard isLetter(start) || isDigit(start) || start >= 0x80 else { return nil }
            value = rest
            guard hasNoIndicator(value) else { return nil }
        }
        guard isPrintable(value) else { return nil }
        return YAMLValue.Entry(
            key: String(decoding: key, as: UTF8.self), keyPosition: SourcePosition(line: number, column: 1),
            value: YAMLValue(
                content: .text(String(decoding: value, as: UTF8.self), isPlain: !isQuoted),
                position: SourcePosition(line: number, column: rest.startIndex - line.startIndex + 1)))
    }

    /// Whether a plain scalar holds neither `: ` nor ` #`, nor ends with a colon.
    private static func hasNoIndicator(_ value: ArraySlice<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in value {
            if previous == 0x3A && byte == 0x20 || previous == 0x20 && byte == 0x23 { return false }
            previous = byte
        }
        return previous != 0x3A
    }

    /// Whether YAML takes every character as it stands: no control characters and none of the line breaks beyond
    /// ASCII, nor a byte-order mark. The check is on UTF-8's lead bytes and so refuses a few harmless neighbours.
    private static func isPrintable(_ value: ArraySlice<UInt8>) -> Bool {
        var previous: (UInt8, UInt8) = (0, 0)
        for byte in value {
            if byte < 0x20 || byte == 0x7F || byte == 0xEF { return false }
            if previous.1 == 0xC2, byte < 0xA0 { return false }
            if previous.0 == 0xE2, previous.1 == 0x80, byte == 0xA8 || byte == 0xA9 { return false }
            previous = (previous.1, byte)
        }
        return true
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
