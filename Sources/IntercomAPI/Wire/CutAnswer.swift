internal import Foundation

/// An answer of the API with its bodies cut out, a number in the place of each.
///
/// A page of a list is nearly all bodies, most of them twice, and the general decoder goes over every byte several
/// times. So it is given what is left, and a body is read once, where somebody asks for it.
struct CutAnswer: Sendable {
    /// Under which a decoder has the answer that it decodes; without it, bodies stand where they are.
    private static let userInfoKey = CodingUserInfoKey(rawValue: "guidepost.cut-answer")

    private let answer: [UInt8]
    /// The characters of each body, between its quotes and with its escapes.
    private let bodies: [Range<Int>]
    /// The answer without them.
    private let rest: Data

    /// Cuts the value of every member `body` out. `nil` when a `body` is neither text nor null, or has no end: then the
    /// whole is for the decoder to judge.
    init?(_ answer: [UInt8]) {
        var strings = JSONStrings(answer)
        var bodies: [Range<Int>] = []
        // Names and dates are a small part.
        var rest = Data(capacity: answer.count / 8)
        /// Behind the last body.
        var start = 0
        while let name = strings.next() {
            guard answer[name].elementsEqual("body".utf8), let value = strings.memberValue else { continue }
            if answer[value...].starts(with: "null".utf8) { continue }
            guard value < answer.endIndex, answer[value] == UInt8(ascii: "\""), let body = strings.next() else {
                return nil
            }
            rest.append(contentsOf: answer[start..<value])
            rest.append(contentsOf: String(bodies.count).utf8)
            bodies.append(body)
            start = body.upperBound + 1
        }
        rest.append(contentsOf: answer[start...])
        (self.answer, self.bodies, self.rest) = (answer, bodies, rest)
    }

    /// Decodes an answer, with its bodies cut out where that can be done.
    static func decode<Value: Decodable>(_ type: Value.Type, from answer: [UInt8]) throws -> Value {
        let decoder = JSONDecoder()
        guard let key = userInfoKey, let cut = CutAnswer(answer) else {
            return try decoder.decode(type, from: Data(answer))
        }
        decoder.userInfo[key] = cut
        return try decoder.decode(type, from: cut.rest)
    }

    /// The answer that a decoder decodes; `nil` when its bodies stand where they are.
    static func beingDecoded(by decoder: any Decoder) -> CutAnswer? {
        userInfoKey.flatMap { decoder.userInfo[$0] as? CutAnswer }
    }

    /// The text of a body; `nil` when it is no string of JSON, or there is none of this number.
    func body(_ number: Int) -> String? {
        bodies.indices.contains(number) ? JSONStrings.text(answer[bodies[number]]) : nil
    }
}
