internal import Foundation

/// What git knows of earlier versions of files.
struct GitHistory: Sendable {
    /// A commit that changed a file, with the name that the file had in it.
    struct Version: Hashable, Sendable {
        var commit: String
        /// The day, `2026-11-02`.
        var date: String
        /// Relative to the project.
        var path: String

        /// As people cite it.
        var shortCommit: String { String(commit.prefix(9)) }
    }

    /// How many versions of a file are looked at.
    private static let versionLimit = 300

    let git: GitCommand

    /// The commits that changed a file, the newest first, across its renames; `nil` without git or a repository.
    func versions(of path: String) -> [Version]? {
        let arguments = [
            "log", "--follow", "--name-only", "--relative", "--format=%x00%H %cs", "-n", "\(Self.versionLimit)", "--",
            path,
        ]
        guard let printed = git.output(of: arguments) else { return nil }
        return printed.split(separator: 0).compactMap { entry in
            let lines = String(decoding: entry, as: UTF8.self).split(separator: "\n")
            let words = lines.first?.split(separator: " ") ?? []
            guard words.count == 2, lines.count >= 2 else { return nil }
            return Version(commit: String(words[0]), date: String(words[1]), path: String(lines[1]))
        }
    }

    /// The files of a commit, of which some are read.
    ///
    /// - Parameter isRead: which files are wanted with their text; the others are empty.
    func files(at commit: String, reading isRead: (String) -> Bool) -> CommittedFiles? {
        guard let printed = git.output(of: ["ls-tree", "-r", "-z", "--name-only", commit]) else { return nil }
        let names = printed.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        let wanted = names.filter(isRead)
        guard let texts = contents(of: wanted, at: commit) else { return nil }
        return CommittedFiles(names: names, texts: texts)
    }

    private func contents(of names: [String], at commit: String) -> [String: [UInt8]]? {
        // By way of a file: git answers before it has read all, and both would wait for each other on a full pipe.
        let list = FileManager.default.temporaryDirectory.appending(path: "guidepost-objects-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: list) }
        let lines = names.map { "\(commit):./\($0)\n" }.joined()
        guard FileManager.default.createFile(atPath: list, contents: Data(lines.utf8)),
            let input = FileHandle(forReadingAtPath: list),
            let printed = git.output(of: ["cat-file", "--batch"], input: input)
        else { return nil }
        var texts: [String: [UInt8]] = [:]
        var rest = printed[...]
        for name in names {
            // `OID blob SIZE`, the bytes, a newline.
            guard let end = rest.firstIndex(of: 0x0A),
                let size = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ").last.flatMap({ Int($0) }
                ),
                let stop = rest.index(end, offsetBy: size + 2, limitedBy: rest.endIndex)
            else { return nil }
            texts[name] = Array(rest[rest.index(after: end)..<rest.index(before: stop)])
            rest = rest[stop...]
        }
        return texts
    }
}
