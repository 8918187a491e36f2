internal import Foundation
package import HelpCenterModel

/// The record of a running apply on disk: one JSON value a line, each flushed before the run goes on.
///
/// It outlives the process: what it holds when a run begins was left by one that was killed.
package struct Journal: Sendable {
    package let file: String
    private let files: any StateFiles

    package init(file: String, files: any StateFiles = LocalFiles()) {
        self.file = file
        self.files = files
    }

    /// What an earlier run left; empty when there is no journal. A last line that was cut off in the middle was never
    /// acted on and is left out. Changes nothing, since an apply may be writing to it at this moment.
    package func read() throws -> [JournalEntry] {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try files.read(file, limit: .max - 1)
        } catch {
            if case .missing = error { return [] }
            throw error
        }
        let decoder = JSONDecoder()
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        // Behind the last newline there is nothing, or a line that was cut off.
        lines.removeLast()
        return try lines.enumerated().map { index, line in
            do {
                return try decoder.decode(JournalEntry.self, from: Data(line))
            } catch {
                throw JournalError(file: file, line: index + 1)
            }
        }
    }

    /// Adds an entry and waits until the disk has it.
    ///
    /// - Parameter isFirst: whether the journal may not be there yet, so that its name has to last too.
    package func append(_ entry: JournalEntry, isFirst: Bool) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var line = Array(try encoder.encode(entry))
        line.append(0x0A)
        try files.put(line, into: file, at: .end, durability: .flushed)
        if isFirst { try files.flushFolder(of: file) }
    }

    /// Removes the journal for good, once the lockfile holds all of it: one that came back after a loss of power would
    /// put old entries over newer ones.
    package func clear() throws(FileError) {
        try files.remove(file)
        try files.flushFolder(of: file)
    }
}

/// A journal that cannot be read.
package struct JournalError: Error, Hashable, Sendable, CustomStringConvertible {
    package var file: String
    package var line: Int

    package var description: String {
        """
        line \(line) of the journal \(file) cannot be read, so it is unknown what an interrupted apply did; check the \
        workspace, then remove the file: identical items will be taken back, not created twice
        """
    }
}
