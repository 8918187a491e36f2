internal import Foundation
internal import Synchronization

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Keeps texts that nobody looks at for now out of memory: those past a limit go into a file without a name, which is
/// gone with the last of them, however the process ends.
///
/// The bodies of a large help center are read by nobody but the digests, and by those who publish a few of them.
package final class TextSpill: Sendable {
    private enum File {
        case unneeded
        case open(Int32)
        /// It takes no more, as on a full disk.
        case full(Int32)
        case impossible

        var descriptor: Int32? {
            switch self {
            case .open(let descriptor), .full(let descriptor): descriptor
            case .unneeded, .impossible: nil
            }
        }
    }

    private struct State {
        var file = File.unneeded
        /// What is not in the file yet: many texts are written with one call.
        var waiting: [UInt8] = []
        /// Where in the file that begins.
        var end = 0
    }

    /// Writes bytes to a file at a place; `false` when that fails.
    package typealias Writer = @Sendable ([UInt8], Int32, Int) -> Bool

    /// How many bytes wait to be written together: a call costs as much as writing several texts.
    private static let stretch = 256 << 10

    /// How many bytes stay in memory where much else is needed there too.
    package static let ordinaryRoom = 4 << 20

    private let state = Mutex(State())
    private let folder: String
    private let writeAll: Writer
    /// How many bytes may still stay in memory.
    private let room: Atomic<Int>

    /// - Parameters:
    ///   - room: how many bytes stay in memory before any go to the disk.
    ///   - folder: where the file is made. Where none can be made everything stays in memory.
    ///   - writeAll: writes to the file.
    package init(
        room: Int = TextSpill.ordinaryRoom, folder: String = FileManager.default.temporaryDirectory.path,
        writeAll: @escaping Writer = { bytes, descriptor, place in
            bytes.withUnsafeBufferPointer { SystemCalls.writeAll($0, to: descriptor, at: place) }
        }
    ) {
        self.room = Atomic(room)
        self.folder = folder
        self.writeAll = writeAll
    }

    deinit {
        if let descriptor = state.withLock({ $0.file.descriptor }) { close(descriptor) }
    }

    /// Takes a text over.
    package func keep(_ text: KeptText) -> KeptText {
        guard room.subtract(text.count, ordering: .relaxed).newValue < 0 else { return text }
        return state.withLock { state in
            make(&state.file)
            guard case .open(let descriptor) = state.file else { return text }
            let place = state.end + state.waiting.count
            state.waiting += text.bytes
            if state.waiting.count >= Self.stretch { write(&state, to: descriptor) }
            return KeptText(self, place: place, count: text.count)
        }
    }

    /// Makes the file where it is needed first.
    private func make(_ file: inout File) {
        guard case .unneeded = file else { return }
        var name = Array("\(folder)/guidepost.XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        file = descriptor < 0 ? .impossible : .open(descriptor)
        guard descriptor >= 0 else { return }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(name)
    }

    /// Writes what waits. Where that fails it stays where it is, and what comes later stays in memory too.
    private func write(_ state: inout State, to descriptor: Int32) {
        guard writeAll(state.waiting, descriptor, state.end) else {
            state.file = .full(descriptor)
            return
        }
        state.end += state.waiting.count
        state.waiting.removeAll(keepingCapacity: true)
    }

    /// A text that was kept.
    ///
    /// A file that we made ourselves and that no one else can reach can fail to be read only as memory can, so that is
    /// no error which a caller could do something about.
    fileprivate func text(at place: Int, count: Int) -> [UInt8] {
        let (waiting, descriptor) = state.withLock { state -> ([UInt8]?, Int32) in
            let isWaiting = place >= state.end
            return (
                isWaiting ? Array(state.waiting[(place - state.end)...].prefix(count)) : nil,
                state.file.descriptor ?? -1
            )
        }
        if let waiting { return waiting }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            guard
                SystemCalls.readAll(
                    descriptor, into: UnsafeMutableBufferPointer(rebasing: buffer[..<count]), from: place)
            else { fatalError("a temporary file of Guidepost's own cannot be read back: the disk fails") }
            filled = count
        }
    }
}

/// A text that stands in memory or on disk; nobody has to know where.
package struct KeptText: Sendable {
    private enum Place: Sendable {
        case memory([UInt8])
        case file(TextSpill, at: Int)
    }

    private let place: Place
    /// In bytes.
    package let count: Int

    package init(_ bytes: [UInt8] = []) {
        place = .memory(bytes)
        count = bytes.count
    }

    fileprivate init(_ spill: TextSpill, place: Int, count: Int) {
        self.place = .file(spill, at: place)
        self.count = count
    }

    package var isEmpty: Bool { count == 0 }

    /// The text, read from the disk if it is there.
    package var bytes: [UInt8] {
        switch place {
        case .memory(let bytes): bytes
        case .file(let spill, let place): spill.text(at: place, count: count)
        }
    }
}

extension KeptText: Hashable {
    package static func == (left: KeptText, right: KeptText) -> Bool {
        left.count == right.count && left.bytes == right.bytes
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
