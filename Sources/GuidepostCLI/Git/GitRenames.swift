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
    /// Those of articles and of news; git need not know them.
    let folders: [ProjectPath]
    let environment: [String: String]

    private var git: GitCommand { GitCommand(directory: directory, environment: environment) }

    func find() -> [RenameHint] {
        guard let base = commit(), let index = git.output(of: ["rev-parse", "--git-path", "index"])?.line else {
            return []
        }
        let source = index.hasPrefix("/") ? index : "\(directory)/\(index)"
        let copy = FileManager.default.temporaryDirectory.appending(path: "guidepost-index-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: copy) }
        guard (try? FileManager.default.copyItem(atPath: source, toPath: copy)) != nil else { return [] }
        let onCopy = ["GIT_INDEX_FILE": copy]
        // Files that git does not know yet take part by their names alone; no content is stored.
        for folder in folders { _ = git.output(of: ["add", "--intent-to-add", "--", folder.string], onCopy) }
        let renames = git.output(
            of: [
                "diff", "--name-status", "-z", "--find-renames", "--diff-filter=R", "--no-ext-diff", "--no-textconv",
                "--relative", base, "--",
            ] + folders.map(\.string), onCopy)
        return renames.map(Self.hints) ?? []
    }

    /// The commit that last changed the lockfile, or the last one where the lockfile is not in git.
    private func commit() -> String? {
        git.output(of: ["log", "-1", "--format=%H", "--", lockfile])?.line
            ?? git.output(of: ["rev-parse", "--verify", "--quiet", "HEAD"])?.line
    }

    /// Reads `R087`, old path, new path, each behind the last with a zero byte.
    static func hints(_ output: Data) -> [RenameHint] {
        let fields = output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        return stride(from: 0, to: fields.count - 2, by: 3).compactMap { index in
            guard fields[index].hasPrefix("R") else { return nil }
            return RenameHint(from: ProjectPath(fields[index + 1]), to: ProjectPath(fields[index + 2]))
        }
    }
}
