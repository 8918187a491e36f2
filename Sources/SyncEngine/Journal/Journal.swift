internal import Foundation
package import HelpCenterModel

/// The record of a running apply on disk: one JSON value a line, each flushed before the run goes on.
///
/// It outlives the process: what it holds when a run begins was left by one that was killed.
package struct Journal: Sendable {
    package let file: String
    private let files: LocalFiles

    package init(file: String, files: LocalFiles = LocalFiles()) {
        self.file = file
        self.files = files
    }

    /// What an earlier run left; empty when there is no journal. A last line that was cut off in the middle was never
    /// acted on and is left out.
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
        let unfinished = lines.popLast()
        let entries = try lines.enumerated().map { index, line in
            do {
                return try decoder.decode(JournalEntry.self, from: Data(line))
            } catch {
                throw JournalError(file: file, line: index + 1)
            }
        }
        if let unfinished, !unfinished.isEmpty {
            // Appending after half a line would spoil the next one.
            let whole = bytes.dropLast(unfinished.count)
            try files.replace(file, with: Array(whole), durability: .flushed)
        }
        return entries
    }

    package func append(_ entry: JournalEntry) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var line = Array(try encoder.encode(entry))
        line.append(0x0A)
        try files.append(line, to: file, durability: .flushed)
    }

    /// Removes the journal, once the lockfile holds all of it.
    package func clear() throws(FileError) { try files.remove(file) }
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
