internal import NIOCore
internal import Synchronization

/// A request's body that knows whether anyone began to send it.
///
/// The client takes a body only once it is connected and has written the request's head; before, the request surely
/// has not arrived. That holds whatever the error is called, so nothing is guessed from errors.
final class ObservedBody: AsyncSequence, Sendable {
    private let bytes: ByteBuffer
    private let taken = Mutex(false)

    init(_ bytes: ByteBuffer) { self.bytes = bytes }

    var wasTaken: Bool { taken.withLock { $0 } }
    var count: Int { bytes.readableBytes }

    func makeAsyncIterator() -> Iterator { Iterator(body: self) }

    struct Iterator: AsyncIteratorProtocol {
        let body: ObservedBody
        private var isDone = false

        init(body: ObservedBody) { self.body = body }

        mutating func next() async -> ByteBuffer? {
            guard !isDone else { return nil }
            isDone = true
            body.taken.withLock { $0 = true }
            return body.bytes
        }
    }
}
