@testable import IntercomAPI

extension JSONReadable {
    /// What is made of an answer.
    init(reading json: String) throws(JSONFault) { try self.init(JSONDocument(AnswerBody(json)).root) }
}

extension AnswerBody {
    convenience init(_ text: String) { self.init(Array(text.utf8)) }
}
