/// JSON as a value, written with sorted keys and two spaces a level: the same bytes for the same value.
enum JSONText {
    case string(String)
    case number(Int)
    case bool(Bool)
    case null
    case list([JSONText])
    case object([(key: String, value: JSONText)])

    init(_ text: String?) { self = text.map { .string($0) } ?? .null }

    /// The document, with a newline at its end.
    var bytes: [UInt8] {
        var text = ""
        write(to: &text, level: 0)
        text += "\n"
        return Array(text.utf8)
    }

    private func write(to text: inout String, level: Int) {
        switch self {
        case .null: text += "null"
        case .number(let number): text += String(number)
        case .bool(let bool): text += String(bool)
        case .string(let string): Self.write(string, to: &text)
        case .list(let items):
            guard !items.isEmpty else {
                text += "[]"
                return
            }
            for (index, item) in items.enumerated() {
                text += index == 0 ? "[" : ","
                Self.breakLine(in: &text, level: level + 1)
                item.write(to: &text, level: level + 1)
            }
            Self.breakLine(in: &text, level: level)
            text += "]"
        case .object(let members):
            guard !members.isEmpty else {
                text += "{}"
                return
            }
            for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                text += index == 0 ? "{" : ","
                Self.breakLine(in: &text, level: level + 1)
                Self.write(member.key, to: &text)
                text += ": "
                member.value.write(to: &text, level: level + 1)
            }
            Self.breakLine(in: &text, level: level)
            text += "}"
        }
    }

    private static func breakLine(in text: inout String, level: Int) {
        text += "\n"
        for _ in 0..<level { text += "  " }
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        if string.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
            text += string
        } else {
            for scalar in string.unicodeScalars {
                switch scalar {
                case "\"": text += "\\\""
                case "\\": text += "\\\\"
                case "\n": text += "\\n"
                case "\r": text += "\\r"
                case "\t": text += "\\t"
                case "\u{0}"..<" ":
                    let digits = String(scalar.value, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                default: text.unicodeScalars.append(scalar)
                }
            }
        }
        text += "\""
    }
}
