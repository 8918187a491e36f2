#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Keeps a second apply out while one runs on the same lockfile.
///
/// The system holds the lock (`flock(2)`) and lets it go with the process, however that ends, so a dead process never
/// leaves a stale one.
package struct ApplyLock: ~Copyable {
    private let descriptor: Int32

    /// Takes the lock, without waiting.
    ///
    /// - Parameter file: the path of a file of its own; it stays when the lock is let go.
    package init(file: String) throws(ApplyLockError) {
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .unusable(file: file, message: String(cString: strerror(errno))) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let isTaken = errno == EWOULDBLOCK
            let message = String(cString: strerror(errno))
            close(descriptor)
            throw isTaken ? .taken(file: file) : .unusable(file: file, message: message)
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}

/// Why the lock could not be taken.
package enum ApplyLockError: Error, Hashable, Sendable {
    case taken(file: String)
    case unusable(file: String, message: String)
}

extension ApplyLockError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .taken:
            "another apply is running on this lockfile; wait for it to end, then run again"
        case .unusable(let file, let message):
            "cannot lock \(file): \(message); check that the folder can be written"
        }
    }
}
