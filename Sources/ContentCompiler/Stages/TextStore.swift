internal import Synchronization

/// The texts of compiled files, each handed out once: what is resolved needs its text no more, and all of them together
/// are the largest part of the memory of a compile.
final class TextStore: Sendable {
    private let texts: Mutex<[LinkedText?]>

    /// Takes the texts out of the files; everything else stays in them.
    init(takenFrom files: inout [CompiledFile]) {
        var texts: [LinkedText?] = []
        texts.reserveCapacity(files.count)
        for index in files.indices {
            texts.append(files[index].content?.body.text)
            files[index].content?.body.text = LinkedText()
        }
        self.texts = Mutex(texts)
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
