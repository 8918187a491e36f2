/// The HTML of an article, of one of its versions or of a news item.
struct WireBody: Decodable, Sendable {
    var html: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let answer = CutAnswer.beingDecoded(by: decoder) else {
            html = try container.decode(String.self)
            return
        }
        guard let body = answer.body(try container.decode(Int.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no string of JSON")
        }
        html = body
    }
}
