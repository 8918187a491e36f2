/// The body of an answer, which gives its memory to a later one.
final class AnswerBody: Sendable {
    let bytes: [UInt8]
    private let memory: AnswerMemory?

    /// - Parameter memory: who keeps what the body took once nobody holds it any more.
    init(_ bytes: [UInt8], memory: AnswerMemory? = nil) {
        self.bytes = bytes
        self.memory = memory
    }

    deinit { memory?.keep(bytes) }
}
