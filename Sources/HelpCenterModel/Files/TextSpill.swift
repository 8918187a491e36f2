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
        case impossible
    }

    /// How many bytes stay in memory where much else is needed there too.
    package static let ordinaryRoom = 16 << 20

    private let file = Mutex(File.unneeded)
    private let folder: String
    /// How many bytes may still stay in memory.
    private let room: Atomic<Int>
    /// Where the next text goes in the file.
    private let end = Atomic(0)

    /// - Parameters:
    ///   - room: how many bytes stay in memory before any go to the disk.
    ///   - folder: where the file is made. Where none can be made everything stays in memory.
    package init(room: Int = TextSpill.ordinaryRoom, folder: String = FileManager.default.temporaryDirectory.path) {
        self.room = Atomic(room)
        self.folder = folder
    }

    deinit {
        if let descriptor { close(descriptor) }
    }

    /// Takes a text over.
    package func keep(_ text: KeptText) -> KeptText {
        guard room.subtract(text.count, ordering: .relaxed).newValue < 0, let descriptor = made() else { return text }
        let place = end.add(text.count, ordering: .relaxed).oldValue
        let isWritten = text.bytes.withUnsafeBufferPointer { SystemCalls.writeAll($0, to: descriptor, at: place) }
        return isWritten ? KeptText(self, place: place, count: text.count) : text
    }

    private var descriptor: Int32? {
        file.withLock { if case .open(let descriptor) = $0 { descriptor } else { nil } }
    }

    /// The file, made when it is needed first; `nil` where none can be made.
    private func made() -> Int32? {
        file.withLock { file in
            if case .unneeded = file {
                var name = Array("\(folder)/guidepost.XXXXXX".utf8CString)
                let descriptor = mkstemp(&name)
                file = descriptor < 0 ? .impossible : .open(descriptor)
                if descriptor >= 0 {
                    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
                    unlink(name)
                }
            }
            return if case .open(let descriptor) = file { descriptor } else { nil }
        }
    }

    /// A text that was kept.
    ///
    /// A file that we made ourselves and that no one else can reach can fail to be read only as memory can, so that is
    /// no error which a caller could do something about.
    fileprivate func text(at place: Int, count: Int) -> [UInt8] {
        let descriptor = descriptor ?? -1
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
