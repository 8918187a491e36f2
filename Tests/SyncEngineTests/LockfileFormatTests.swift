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
        let bytes = try LockfileFormat.encode(lockfile)
        #expect(try LockfileFormat.decode(bytes, file: "guidepost.lock") == lockfile)
        #expect(bytes.last == 0x0A)
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
