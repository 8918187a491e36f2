/// What is wrong with an answer's JSON, and where in it: `data[3].id is missing`.
struct JSONFault: Error, Hashable, CustomStringConvertible {
    enum Reason: Hashable {
        /// The whole is not what RFC 8259 describes.
        case notJSON
        case missing
        case null
        /// The value is of another kind than this one, in words.
        case not(String)
        /// A text with a control character or a broken escape, or that is no UTF-8.
        case unreadable
    }

    var reason: Reason
    /// The names and numbers that lead to the value; empty for the whole.
    var path: String

    var description: String {
        let place = path.isEmpty ? "the whole" : path
        return switch reason {
        case .notJSON: "it is not JSON"
        case .missing: "\(place) is missing"
        case .null: "\(place) is null"
        case .not(let kind): "\(place) is no \(kind)"
        case .unreadable: "\(place) cannot be read"
        }
    }
}
