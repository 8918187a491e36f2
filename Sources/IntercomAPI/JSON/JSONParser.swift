internal import HelpCenterModel

/// Finds the values of a JSON document (RFC 8259), without reading its texts.
struct JSONParser {
    private typealias Part = JSONDocument.Part

    /// As deep as Foundation's decoder goes; a list of articles is six deep.
    private static let maximumDepth = 512

    private let bytes: [UInt8]
    private var index = 0
    private var found: [JSONDocument.Part] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The whole and all that is in it.
    mutating func parts() throws(JSONFault) -> [JSONDocument.Part] {
        try value(name: 0..<0, hasEscapedName: false, depth: 0)
        skipSpace()
        guard index == bytes.count else { throw fault }
        return found
    }

    private var fault: JSONFault { JSONFault(reason: .notJSON, path: "") }

    private mutating func value(name: Range<Int>, hasEscapedName: Bool, depth: Int) throws(JSONFault) {
        skipSpace()
        guard index < bytes.count, depth < Self.maximumDepth else { throw fault }
        let (part, start) = (found.count, index)
        found.append(
            Part(kind: .null, hasEscapedName: hasEscapedName, name: name, characters: start..<start, next: part + 1))
        switch bytes[start] {
        case UInt8(ascii: "\""):
            found[part].kind = .text
            found[part].characters = try string()
            return
        case UInt8(ascii: "{"):
            found[part].kind = .object
            try members(depth: depth + 1)
        case UInt8(ascii: "["):
            found[part].kind = .array
            try elements(depth: depth + 1)
        case UInt8(ascii: "n"): try expect("null")
        case UInt8(ascii: "t"):
            found[part].kind = .true
            try expect("true")
        case UInt8(ascii: "f"):
            found[part].kind = .false
            try expect("false")
        default:
            found[part].kind = .number
            try number()
        }
        found[part].characters = start..<index
        found[part].next = found.count
    }

    private mutating func members(depth: Int) throws(JSONFault) {
        index += 1
        if take(UInt8(ascii: "}")) { return }
        repeat {
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw fault }
            let name = try string()
            guard take(UInt8(ascii: ":")) else { throw fault }
            try value(name: name, hasEscapedName: bytes[name].contains(UInt8(ascii: "\\")), depth: depth)
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw fault }
    }

    private mutating func elements(depth: Int) throws(JSONFault) {
        index += 1
        if take(UInt8(ascii: "]")) { return }
        repeat {
            try value(name: 0..<0, hasEscapedName: false, depth: depth)
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw fault }
    }

    /// The characters of a string, between its quotes.
    private mutating func string() throws(JSONFault) -> Range<Int> {
        let start = index + 1
        var from = start
        while let quote = bytes.place(of: UInt8(ascii: "\""), from: from) {
            from = quote + 1
            // A quote behind an odd number of backslashes is a character.
            var backslashes = 0
            while quote - backslashes > start, bytes[quote - backslashes - 1] == UInt8(ascii: "\\") { backslashes += 1 }
            guard backslashes.isMultiple(of: 2) else { continue }
            index = from
            return start..<quote
        }
        throw fault
    }

    private mutating func number() throws(JSONFault) {
        _ = taken(UInt8(ascii: "-"))
        let start = index
        try digits()
        guard bytes[start] != UInt8(ascii: "0") || index == start + 1 else { throw fault }
        if taken(UInt8(ascii: ".")) { try digits() }
        if taken(UInt8(ascii: "e")) || taken(UInt8(ascii: "E")) {
            _ = taken(UInt8(ascii: "+")) || taken(UInt8(ascii: "-"))
            try digits()
        }
    }

    private mutating func digits() throws(JSONFault) {
        let start = index
        while index < bytes.count, 0x30...0x39 ~= bytes[index] { index += 1 }
        guard index > start else { throw fault }
    }

    private mutating func expect(_ word: StaticString) throws(JSONFault) {
        guard bytes[index...].starts(with: word.description.utf8) else { throw fault }
        index += word.utf8CodeUnitCount
    }

    /// Takes a character, and the white space before it.
    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        return taken(byte)
    }

    private mutating func taken(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index] <= 0x20 {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }
}
