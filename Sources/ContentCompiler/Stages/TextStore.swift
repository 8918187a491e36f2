internal import HelpCenterModel
internal import Synchronization

/// The texts of compiled files, each handed out once: what is resolved needs its text no more, and all of them together
/// are the largest part of the memory of a compile. What is too much for memory goes to the disk.
final class TextStore: Sendable {
    private let texts: Mutex<[LinkedText?]>
    private let spill: TextSpill

    /// - Parameters:
    ///   - count: The number of files.
    ///   - room: How many bytes of text stay in memory.
    init(count: Int, room: Int) {
        texts = Mutex(Array(repeating: nil, count: count))
        spill = TextSpill(room: room)
    }

    /// Keeps the text of a file.
    func put(_ index: Int, _ text: consuming LinkedText) {
        text.bytes = spill.keep(text.bytes)
        texts.withLock { $0[index] = text }
    }

    /// The text of a file, which is then gone from here; `nil` when the file did not compile.
    func take(_ index: Int) -> LinkedText? {
        texts.withLock { texts in
            var text: LinkedText?
            swap(&text, &texts[index])
            return text
        }
    }
}
