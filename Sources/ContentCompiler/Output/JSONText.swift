/// JSON as a value, written with sorted keys and two spaces a level: the same bytes for the same value.
enum JSONText {
    case string(String)
    case number(Int)
    case bool(Bool)
    case null
    case list([JSONText])
    case object([(key: String, value: JSONText)])
    /// What is written already, for the level at which it stands.
    case written([UInt8])

    init(_ text: String?) { self = text.map { .string($0) } ?? .null }

    /// The document, with a newline at its end.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(writtenCount + 1024)
        write(to: &bytes, level: 0)
        bytes.append(0x0A)
        return bytes
    }

    /// How many bytes are written already, with the lines between them.
    private var writtenCount: Int {
        switch self {
        case .written(let bytes): bytes.count + 8
        case .list(let items): items.reduce(0) { $0 + $1.writtenCount }
        case .object(let members): members.reduce(0) { $0 + $1.value.writtenCount }
        default: 0
        }
    }

    /// Writes it before the rest of its document, in which it stands at a level.
    func written(level: Int) -> JSONText {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        write(to: &bytes, level: level)
        return .written(bytes)
    }

    private func write(to bytes: inout [UInt8], level: Int) {
        switch self {
        case .written(let written): bytes += written
        case .null: bytes += "null".utf8
        case .number(let number): bytes += String(number).utf8
        case .bool(let bool): bytes += String(bool).utf8
        case .string(let string): Self.write(string, to: &bytes)
        case .list(let items):
            guard !items.isEmpty else {
                bytes += "[]".utf8
                return
            }
            for (index, item) in items.enumerated() {
                bytes.append(index == 0 ? UInt8(ascii: "[") : UInt8(ascii: ","))
                Self.breakLine(in: &bytes, level: level + 1)
                item.write(to: &bytes, level: level + 1)
            }
            Self.breakLine(in: &bytes, level: level)
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            guard !members.isEmpty else {
                bytes += "{}".utf8
                return
            }
            let isSorted = zip(members, members.dropFirst()).allSatisfy { $0.key < $1.key }
            let sorted = isSorted ? members : members.sorted { $0.key < $1.key }
            for (index, member) in sorted.enumerated() {
                bytes.append(index == 0 ? UInt8(ascii: "{") : UInt8(ascii: ","))
                Self.breakLine(in: &bytes, level: level + 1)
                Self.write(member.key, to: &bytes)
                bytes += ": ".utf8
                member.value.write(to: &bytes, level: level + 1)
            }
            Self.breakLine(in: &bytes, level: level)
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func breakLine(in bytes: inout [UInt8], level: Int) {
        bytes.append(0x0A)
        bytes += repeatElement(0x20, count: 2 * level)
    }

    private static func write(_ string: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        let start = bytes.count
        bytes += string.utf8
        if !bytes[start...].allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
            bytes.removeLast(bytes.count - start)
            for byte in string.utf8 { write(byte, to: &bytes) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func write(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""): bytes += "\\\"".utf8
        case UInt8(ascii: "\\"): bytes += "\\\\".utf8
        case 0x0A: bytes += "\\n".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0x09: bytes += "\\t".utf8
        case 0..<0x20:
            let digits = String(byte, radix: 16)
            bytes += "\\u".utf8
            bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
            bytes += digits.utf8
        default: bytes.append(byte)
        }
    }
}
