/// A whole number that may come as a string or with a fraction, as times and counts of older answers do.
struct WireNumber: Decodable, Hashable, Sendable {
    /// `nil` when it is text that is no number, such as a date in words.
    var value: Int?

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            value = Int(exactly: try container.decode(Double.self).rounded(.down))
        } catch DecodingError.typeMismatch {
            value = Int(try container.decode(String.self))
        }
    }
}
