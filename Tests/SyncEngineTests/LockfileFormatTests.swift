import Foundation
import HelpCenterModel
import SyncEngine
import Testing

@Suite struct LockfileFormatTests {
    @Test func `reads back what it wrote`() async throws {
        let harness = try Harness()
        try await harness.apply(
            .of(
                ["articles/a"],
                [.of("articles/a/one.md", headings: ["x"], links: [.page("articles/a/one.md", "x")], french: "Un")]))
        let lockfile = try harness.lockfile
        #expect(lockfile.workspaceID == "model")
        #expect(lockfile.articles.count == 1)
        let bytes = LockfileFormat.encode(lockfile)
        #expect(try LockfileFormat.decode(bytes, file: "guidepost.lock") == lockfile)
        #expect(bytes.last == 0x0A)
    }

    @Test func `has one entry a line and sorted keys, so that git can merge it`() throws {
        var lockfile = Lockfile(workspaceID: "ws1", region: .eu, helpCenterID: RemoteID(3))
        lockfile.articles[ProjectPath("articles/b.md")] = LockedItem(id: RemoteID(2), title: "Say \"b\"", parentID: nil)
        lockfile.articles[ProjectPath("articles/a.md")] = LockedItem(
            id: RemoteID(1), title: "Tab\tstop", parentID: RemoteID(9), asked: [.author: FieldDigest(of: "x")],
            locales: [.english: LockedContent(url: "https://e.example/1", updatedAt: 5, links: LockedTexts(["b": "c"]))]
        )
        lockfile.news[ProjectPath("news/a.md")] = LockedItem(id: RemoteID(4), title: "A", parentID: nil)
        lockfile.news[ProjectPath("news/a.md")]?.hasBeenLive = true
        let english =
            #"{"asked": {}, "links": {"b": "c"}, "returned": {}, "updated_at": 5, "url": "https://e.example/1"}"#
        let expected = """
            {
              "articles": {
                "articles/a.md": {"asked": {"author": "2d711642b726b04401627ca9fbac32f5"}, "id": "1", "locales": \
            {"en": \(english)}, "parent_id": "9", "returned": {}, "title": "Tab\\u0009stop"},

                "articles/b.md": {"asked": {}, "id": "2", "locales": {}, "returned": {}, "title": "Say \\"b\\""}
              },
              "assets": {},
              "collections": {},
              "help_center_id": "3",
              "news": {
                "news/a.md": {"asked": {}, "been_live": true, "id": "4", "locales": {}, "returned": {}, "title": "A"}
              },
              "region": "eu",
              "version": 1,
              "workspace_id": "ws1"
            }

            """
        #expect(String(decoding: LockfileFormat.encode(lockfile), as: UTF8.self) == expected)
        #expect(try LockfileFormat.decode(Array(expected.utf8), file: "guidepost.lock") == lockfile)
    }

    @Test(arguments: [
        ("<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n", LockfileError.mergeConflict(file: "guidepost.lock")),
        (#"{"version": 2, "pages": []}"#, .newerVersion(file: "guidepost.lock", version: 2, supported: 1)),
    ])
    func `refuses what it cannot be sure of`(text: String, error: LockfileError) {
        #expect(throws: error) { try LockfileFormat.decode(Array(text.utf8), file: "guidepost.lock") }
    }

    @Test(arguments: ["", "{", "[]", #"{"version": "one"}"#, #"{"version": 1, "articles": []}"#])
    func `says that a broken lockfile is broken`(text: String) {
        #expect(throws: LockfileError.self) { try LockfileFormat.decode(Array(text.utf8), file: "guidepost.lock") }
    }

    @Test func `refuses another workspace's lockfile before anything is written`() async throws {
        let harness = try Harness()
        try harness.store.write(Lockfile(workspaceID: "other"))
        await #expect(throws: LockfileError.otherWorkspace(file: "guidepost.lock", recorded: "other", actual: "model"))
        {
            try await harness.apply(.of([], [.of("articles/a.md")]))
        }
        #expect(harness.remote.writes == [])
    }

    @Test func `a second apply on the same lockfile is refused while one runs`() throws {
        let harness = try Harness()
        let file = harness.folder.appending(path: "apply.lock").path
        do {
            let lock = try ApplyLock(file: file)
            #expect(throws: ApplyLockError.taken(file: file)) { _ = try ApplyLock(file: file) }
            withExtendedLifetime(lock) {}
        }
        #expect(throws: Never.self) { _ = try ApplyLock(file: file) }
    }
}
