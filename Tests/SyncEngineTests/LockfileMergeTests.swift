import HelpCenterModel
import SyncEngine
import Testing

/// Lockfiles as git leaves them when it keeps the lines of two branches.
@Suite struct LockfileMergeTests {
    @Test func `takes entries that both branches added at the end, though a comma lacks`() throws {
        let merged = Self.file(["a": item(1)], after: [Self.line("b", item(2)), Self.line("c", item(3))])
        #expect(
            try decode(merged).articles.map { "\($0.key) is \($0.value.id)" }.sorted() == [
                "a is 1", "b is 2", "c is 3",
            ])
    }

    @Test(arguments: [true, false])
    func `takes of two lines for one item the one that was written later`(isFirst: Bool) throws {
        let lines = [Self.line("a", item(1, title: "Later", at: 9)), Self.line("a", item(1, title: "Earlier", at: 3))]
        let merged = Self.file([:], after: isFirst ? lines : lines.reversed())
        #expect(try decode(merged).articles.values.map(\.title) == ["Later"])
    }

    @Test func `refuses two items for one path`() {
        let merged = Self.file([:], after: [Self.line("a", item(1)), Self.line("a", item(2))])
        #expect(throws: LockfileError.repeated(file: "guidepost.lock", key: "a")) { try decode(merged) }
    }

    @Test func `refuses two paths for one item, since one would seem to be gone`() {
        let merged = Self.file(["a": item(1), "b": item(1)], after: [])
        let error = LockfileError.sharedID(
            file: "guidepost.lock", id: RemoteID(1), paths: [ProjectPath("a"), ProjectPath("b")])
        #expect(throws: error) { try decode(merged) }
        #expect(error.description.contains("at a and at b"))
    }

    @Test func `takes a list that was empty on one branch`() throws {
        let both = Self.file(["a": item(1)], after: []).replacing(
            "  \"assets\": {},\n", with: "  \"assets\": {},\n  \"assets\": {},\n")
        #expect(try decode(both).articles.count == 1)
    }

    @Test func `refuses two workspaces`() {
        let merged = Self.file([:], after: []).replacing(
            "\"workspace_id\": \"ws1\"", with: "\"workspace_id\": \"ws1\",\n  \"workspace_id\": \"ws2\"")
        #expect(throws: LockfileError.repeated(file: "guidepost.lock", key: "workspace_id")) { try decode(merged) }
    }

    @Test func `refuses conflict markers, whatever stands between them`() {
        let lines = ["<<<<<<< one", Self.line("b", item(2)), "=======", Self.line("b", item(2)), ">>>>>>> two"]
        let merged = Self.file(["a": item(1)], after: lines)
        #expect(throws: LockfileError.mergeConflict(file: "guidepost.lock")) { try decode(merged) }
    }

    @Test func `never mends a file that was cut off`() throws {
        let whole = Self.file(["a": item(1)], after: [Self.line("b", item(2))])
        for length in 0..<(whole.utf8.count - 2) {
            let part = Array(whole.utf8.prefix(length))
            #expect(throws: LockfileError.self) { try LockfileFormat.decode(part, file: "guidepost.lock") }
        }
    }

    // MARK: Files

    private func item(_ id: Int, title: String = "Title", at time: Int = 1) -> LockedItem {
        LockedItem(
            id: RemoteID(id), title: title, parentID: nil, locales: [.english: LockedContent(updatedAt: time)])
    }

    private func decode(_ text: String) throws -> Lockfile {
        try LockfileFormat.decode(Array(text.utf8), file: "guidepost.lock")
    }

    /// A lockfile of some articles, with lines put behind the last one.
    private static func file(_ items: [String: LockedItem], after lines: [String]) -> String {
        var lockfile = Lockfile(workspaceID: "ws1")
        for (path, item) in items { lockfile.articles[ProjectPath(path)] = item }
        if items.isEmpty {
            lockfile.articles[ProjectPath("z")] = LockedItem(id: RemoteID(99), title: "", parentID: nil)
        }
        var text = String(decoding: LockfileFormat.encode(lockfile), as: UTF8.self)
        let last = text.firstRange(of: "}\n  },\n  \"assets\"")
        if let last, !lines.isEmpty {
            text.replaceSubrange(last, with: "},\n\n\(lines.joined(separator: "\n"))\n  },\n  \"assets\"")
        }
        if items.isEmpty, let start = text.firstRange(of: "    \"z\""), let end = text.firstRange(of: "},\n\n") {
            text.removeSubrange(start.lowerBound..<end.upperBound)
        }
        return text
    }

    private static func line(_ path: String, _ item: LockedItem) -> String {
        let text = file([path: item], after: [])
        return text.split(separator: "\n").first { $0.hasPrefix("    ") }.map(String.init) ?? ""
    }
}
