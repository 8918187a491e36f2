internal import HelpCenterModel

/// Looks over YAML before it is parsed, because the parser itself compares whole expanded keys: a few lines of
/// aliases in aliases as a key would take it hours.
enum YAMLBounds {
    /// How many aliases (`*name`) a document may have.
    static let aliasLimit = 100

    /// How deep lists and mappings in brackets may nest.
    static let nestingLimit = 100

    /// Refuses too many aliases, too deep brackets, and aliases together with keys that are not plain words.
    ///
    /// It reads characters, not YAML, so it may take `*emphasis*` in a text for an alias; the limits are far from what
    /// a front matter or settings file has.
    static func check(_ text: ArraySlice<UInt8>, firstLine: Int) throws(YAMLFault) {
        var aliases = 0
        var complexKey: Place?
        var depth = 0
        var line = firstLine
        var lineStart = text.startIndex
        var previous: UInt8 = 0x0A
        for (index, byte) in zip(text.indices, text) {
            defer { previous = byte }
            let next = index + 1 < text.endIndex ? text[index + 1] : 0x0A
            let place = Place(line: line, bytes: lineStart..<index)
            switch byte {
            case 0x0A:
                line += 1
                lineStart = index + 1
            case 0x2A where isBreak(previous) && isWord(next):
                aliases += 1
                if aliases > aliasLimit {
                    throw YAMLFault(
                        id: .invalidYAML, position: place.position(in: text),
                        summary: "more than \(aliasLimit) YAML aliases")
                }
                let name = text[(index + 1)...].drop { isWord($0) }
                if name.drop(while: { $0 == 0x20 || $0 == 0x09 }).first == 0x3A { complexKey = place }
            case 0x3F where isBreak(previous) && isSpace(next):
                complexKey = place
            case 0x5B, 0x7B:
                depth += 1
                if depth > nestingLimit {
                    throw YAMLFault(
                        id: .invalidYAML, position: place.position(in: text),
                        summary: "YAML nests more than \(nestingLimit) deep")
                }
            case 0x5D, 0x7D:
                depth = max(0, depth - 1)
                let rest = text[(index + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
                if rest.first == 0x3A { complexKey = place }
            default: break
            }
        }
        if aliases > 0, let complexKey {
            throw YAMLFault(
                id: .invalidYAML, position: complexKey.position(in: text),
                summary: "a key must be a plain word where there are aliases")
        }
    }

    /// A place that nobody may ask for.
    private struct Place {
        var line: Int
        /// What stands before it on its line.
        var bytes: Range<Int>

        func position(in text: ArraySlice<UInt8>) -> SourcePosition {
            // Every scalar has one byte that is not a continuation byte.
            SourcePosition(line: line, column: text[bytes].count { $0 & 0xC0 != 0x80 } + 1)
        }
    }

    /// Whether a token can begin after this byte.
    private static func isBreak(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == 0x5B || byte == 0x7B || byte == 0x2C || byte == 0x2D || byte == 0x3A
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte == 0x5F || byte == 0x2D || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte)
    }
}
