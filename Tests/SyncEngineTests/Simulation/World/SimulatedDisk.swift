import HelpCenterModel
import Synchronization

/// A disk in memory that promises no more than POSIX does: content lasts once it was flushed, names last once their
/// folder was flushed, and until then a loss of power may undo any of it, or any part of an append.
final class SimulatedDisk: StateFiles {
    /// A file's content: what a running system sees, and what is sure to last.
    fileprivate struct Node {
        var bytes: [UInt8] = []
        var lasting: [UInt8] = []
    }

    /// A change of names in a folder that has not been flushed.
    fileprivate enum NameChange {
        case link(String, node: Int)
        case unlink(String)
    }

    fileprivate struct State {
        var nodes: [Node] = []
        var names: [String: Int] = [:]
        var lastingNames: [String: Int] = [:]
        /// In order, by folder.
        var unflushed: [String: [NameChange]] = [:]
    }

    private let scheduler: Scheduler
    private let state = Mutex(State())
    /// Percent of the writes that find the disk full.
    let fullness: Mutex<Int> = Mutex(0)

    init(_ scheduler: Scheduler) { self.scheduler = scheduler }

    // MARK: StateFiles

    func read(_ file: String, limit: Int) throws(FileError) -> [UInt8] {
        guard let bytes = state.withLock({ state in state.names[file].map { state.nodes[$0].bytes } }) else {
            throw .missing(path: file)
        }
        return bytes
    }

    func put(_ bytes: [UInt8], into file: String, at place: FilePlace, durability: Durability) throws(FileError) {
        scheduler.note("disk: \(bytes.count) bytes into \(file) at \(place), \(durability)")
        let died = try begin(file)
        let isFull = fullness.withLock { $0 }
        let fails = !died && isFull > 0 && scheduler.draw { $0.chance(isFull) }
        // A write that is cut short leaves a part behind.
        let written = died || fails ? Array(bytes.prefix(scheduler.draw { $0.below(bytes.count + 1) })) : bytes
        state.withLock { state in
            let node: Int
            if let known = state.names[file] {
                node = known
            } else {
                node = state.nodes.count
                state.nodes.append(Node())
                state.names[file] = node
                state.unflushed[Self.folder(of: file), default: []].append(.link(file, node: node))
            }
            if place == .whole { state.nodes[node].bytes = [] }
            state.nodes[node].bytes += written
            if durability == .flushed, !died, !fails { state.nodes[node].lasting = state.nodes[node].bytes }
        }
        if died { throw Self.gone(file) }
        if fails { throw .system(path: file, operation: "write", number: 28, message: "No space left on device") }
    }

    func rename(_ file: String, to name: String) throws(FileError) {
        scheduler.note("disk: \(file) is \(name)")
        if try begin(file) { throw Self.gone(file) }
        let isThere = state.withLock { state -> Bool in
            guard let node = state.names.removeValue(forKey: file) else { return false }
            state.names[name] = node
            state.unflushed[Self.folder(of: file), default: []] += [.link(name, node: node), .unlink(file)]
            return true
        }
        if !isThere { throw .missing(path: file) }
    }

    func remove(_ file: String) throws(FileError) {
        scheduler.note("disk: no \(file)")
        if try begin(file) { throw Self.gone(file) }
        state.withLock { state in
            guard state.names.removeValue(forKey: file) != nil else { return }
            state.unflushed[Self.folder(of: file), default: []].append(.unlink(file))
        }
    }

    func flushFolder(of file: String) throws(FileError) {
        scheduler.note("disk: names beside \(file) last")
        if try begin(file) { throw Self.gone(file) }
        let folder = Self.folder(of: file)
        state.withLock { state in state.settle(folder, keeping: state.unflushed[folder]?.count ?? 0) }
    }

    // MARK: Accidents

    /// Starts the machine again after its power was lost.
    func losePower() {
        scheduler.note("power lost")
        let folders = state.withLock { $0.unflushed.keys.sorted() }
        for folder in folders {
            let count = state.withLock { $0.unflushed[folder]?.count ?? 0 }
            let kept = scheduler.draw { $0.below(count + 1) }
            state.withLock { $0.settle(folder, keeping: kept) }
        }
        let nodes = state.withLock { state in state.lastingNames.sorted { $0.key < $1.key }.map(\.value) }
        for node in nodes {
            let (bytes, lasting) = state.withLock { ($0.nodes[node].bytes, $0.nodes[node].lasting) }
            guard bytes != lasting else { continue }
            // Of what was not flushed, anything from nothing to all of it is there.
            let isAppend = bytes.starts(with: lasting)
            let kept = scheduler.draw { random in
                isAppend ? lasting.count + random.below(bytes.count - lasting.count + 1) : random.below(bytes.count + 1)
            }
            let left = Array(bytes.prefix(kept))
            state.withLock { state in
                state.nodes[node].bytes = left
                state.nodes[node].lasting = left
            }
        }
        state.withLock { $0.names = $0.lastingNames }
    }

    /// What somebody else does to a file: it is there, or gone, for good.
    func set(_ file: String, to bytes: [UInt8]?) {
        state.withLock { state in
            if let bytes {
                state.names[file] = state.nodes.count
                state.nodes.append(Node(bytes: bytes, lasting: bytes))
            } else {
                state.names[file] = nil
            }
            state.lastingNames[file] = state.names[file]
        }
    }

    var files: [String] { state.withLock { $0.names.keys.sorted() } }

    /// - Returns: whether the process dies in the middle of this.
    private func begin(_ file: String) throws(FileError) -> Bool {
        if scheduler.isDead { throw Self.gone(file) }
        return scheduler.step()
    }

    private static func gone(_ file: String) -> FileError {
        .system(path: file, operation: "reach", number: 0, message: "the process is dead")
    }

    private static func folder(of file: String) -> String {
        file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
    }
}

extension SimulatedDisk.State {
    /// Makes the first changes of a folder's names last, and forgets the others.
    fileprivate mutating func settle(_ folder: String, keeping count: Int) {
        for change in (unflushed.removeValue(forKey: folder) ?? []).prefix(count) {
            switch change {
            case .link(let name, let node): lastingNames[name] = node
            case .unlink(let name): lastingNames[name] = nil
            }
        }
    }
}
