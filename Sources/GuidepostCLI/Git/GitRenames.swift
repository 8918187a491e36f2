internal import Foundation
internal import HelpCenterModel
internal import SyncEngine

/// Asks git which files got another name since the lockfile was last committed, by the likeness of their text.
///
/// Nothing comes of it where there is no git, no repository or no commit. The files are compared as they are on disk,
/// committed or not, with a copy of the index, so that nothing of the repository changes.
struct GitRenames: Sendable {
    let directory: String
    /// The lockfile's path in the project.
    let lockfile: String
    let content: ProjectPath
    let environment: [String: String]

    func find() -> [RenameHint] {
        guard let base = commit(), let index = git(["rev-parse", "--git-path", "index"])?.line else { return [] }
        let source = index.hasPrefix("/") ? index : "\(directory)/\(index)"
        let copy = FileManager.default.temporaryDirectory.appending(path: "guidepost-index-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: copy) }
        guard (try? FileManager.default.copyItem(atPath: source, toPath: copy)) != nil else { return [] }
        let onCopy = ["GIT_INDEX_FILE": copy]
        // Files that git does not know yet take part by their names alone; no content is stored.
        _ = git(["add", "--intent-to-add", "--", content.string], onCopy)
        let renames = git(
            [
                "diff", "--name-status", "-z", "--find-renames", "--diff-filter=R", "--no-ext-diff", "--no-textconv",
                "--relative", base, "--", content.string,
            ], onCopy)
        return renames.map(Self.hints) ?? []
    }

    /// The commit that last changed the lockfile, or the last one where the lockfile is not in git.
    private func commit() -> String? {
        git(["log", "-1", "--format=%H", "--", lockfile])?.line
            ?? git(["rev-parse", "--verify", "--quiet", "HEAD"])?.line
    }

    /// Reads `R087`, old path, new path, each behind the last with a zero byte.
    static func hints(_ output: Data) -> [RenameHint] {
        let fields = output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        return stride(from: 0, to: fields.count - 2, by: 3).compactMap { index in
            guard fields[index].hasPrefix("R") else { return nil }
            return RenameHint(from: ProjectPath(fields[index + 1]), to: ProjectPath(fields[index + 2]))
        }
    }

    /// What a git command prints; `nil` when it fails or cannot be run.
    private func git(_ arguments: [String], _ extra: [String: String] = [:]) -> Data? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        // A monitor or hook that the repository configures is none of our business.
        process.arguments = ["git", "-C", directory, "-c", "core.fsmonitor=", "-c", "core.quotePath=off"] + arguments
        process.environment = environment.merging(["GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"]) { $1 }
            .merging(extra) { $1 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? printed : nil
    }
}

extension Data {
    /// The text without the newline at its end; `nil` when there is nothing else.
    fileprivate var line: String? {
        let text = String(decoding: self, as: UTF8.self).trimmingCharacters(in: .newlines)
        return text.isEmpty ? nil : text
    }
}
