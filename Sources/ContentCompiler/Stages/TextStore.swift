internal import HelpCenterModel
internal import Synchronization

/// The texts of compiled files, each handed out once: what is resolved needs its text no more, and all of them together
/// are the largest part of the memory of a compile. What is too much for memory goes to the disk.
final class TextStore: Sendable {
    private let texts: Mutex<[LinkedText?]>
    private let spill = TextSpill()

    init(count: Int) { texts = Mutex(Array(repeating: nil, count: count)) }

    /// Keeps the text of a file; `nil` when the file did not compile.
    func put(_ index: Int, _ text: LinkedText?) {
        guard var text else { return }
        text.bytes = spill.keep(text.bytes)
        texts.withLock { $0[index] = text }
    }

    /// The text of a file, which is then gone from here; `nil` when the file did not compile.
    func take(_ index: Int) -> LinkedText? {
        texts.withLock { texts in
            let text = texts[index]
            texts[index] = nil
            return text
        }
    }
}
