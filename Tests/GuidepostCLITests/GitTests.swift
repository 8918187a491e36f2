import Foundation
import Testing

/// What git does to a project, and what it knows of it.
@Suite struct GitTests {
    @Test(arguments: [("f", "p"), ("A", "zz"), ("b", "zz")])
    func `two branches that publish different articles merge without a conflict`(
        first: String, second: String
    ) async throws {
        try await merge(first, second, in: "")
    }

    @Test(arguments: [("n", "p"), ("zy", "zz"), ("A", "B")])
    func `two branches that publish neighbours merge without a conflict in a project made by init`(
        first: String, second: String
    ) async throws {
        let scaffold = try ProjectFolder()
        await scaffold.guidepost("init")
        try await merge(first, second, in: scaffold.read(".gitattributes"))
    }

    /// Publishes an article on each of two branches and merges them.
    private func merge(_ first: String, _ second: String, in attributes: String) async throws {
        let folder = try ProjectFolder(
            Dictionary(uniqueKeysWithValues: ["a", "m", "z"].map { ("articles/\($0).md", "# \($0)\n\nText.\n") }))
        try folder.write(attributes, to: ".gitattributes")
        let git = Git(folder: folder.url)
        try git("init", "--initial-branch=main")
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        // The sandbox's lockfile is local; a workspace's own is in the project, in the same format.
        try folder.write(folder.read(".guidepost/guidepost.sandbox.lock"), to: "guidepost.lock")
        try git("add", ".gitattributes", "articles", "guidepost.lock")
        try git("commit", "-m", "Begin")
        for (branch, name) in [("one", first), ("two", second)] {
            try git("checkout", "-b", branch, "main")
            try folder.write("# \(name)\n\nText.\n", to: "articles/\(name).md")
            try folder.write(folder.read("guidepost.lock"), to: ".guidepost/guidepost.sandbox.lock")
            let apply = await folder.guidepost(
                "apply", "--env", "sandbox", "--yes", "--only", "articles/\(name).md")
            #expect(apply.status == 0, "\(apply.errors)")
            try folder.write(folder.read(".guidepost/guidepost.sandbox.lock"), to: "guidepost.lock")
            try git("add", "articles", "guidepost.lock")
            try git("commit", "-m", "Add \(name)")
        }
        let merge = try git("merge", "--no-edit", "one")
        #expect(merge.status == 0, "\(merge.output)")
        try folder.write(folder.read("guidepost.lock"), to: ".guidepost/guidepost.sandbox.lock")
        let state = try await folder.guidepost("state", "list", "--env", "sandbox", "--format", "json").json()
        #expect(
            Set(state.items?.array.compactMap { $0.path?.string } ?? [])
                == Set(["a", "m", "z", first, second].map { "articles/\($0).md" }))
        let plan = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json").json()
        #expect(plan.changes == .array([]))
        #expect(plan.drift == .array([]))
    }

    @Test(arguments: [true, false])
    func `a file that was renamed and edited keeps its id, committed or not`(isCommitted: Bool) async throws {
        let text = (1...20).map { "Sentence number \($0) of a text.\n" }.joined(separator: "\n")
        let folder = try ProjectFolder(["articles/old.md": "# Title\n\n\(text)", "articles/b.md": "# B\n\nText.\n"])
        let git = Git(folder: folder.url)
        try git("init", "--initial-branch=main")
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        try git("add", "articles")
        try git("commit", "-m", "Begin")
        try folder.remove("articles/old.md")
        try folder.write("# New title\n\n\(text)\nOne more.\n", to: "articles/new.md")
        if isCommitted {
            // Then the lockfile's own commit is what counts, so it has to be in git.
            try git("add", "--force", ".guidepost/guidepost.sandbox.lock")
            try git("commit", "-m", "Keep the lockfile")
            try git("add", "-A", "articles")
            try git("commit", "-m", "Rename")
        }
        let plan = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json").json()
        #expect(plan.changes?.array.map(\.action?.string) == ["move"])
        #expect(plan.changes?.array.first?.previous_path?.string == "articles/old.md")
        // Looking changes nothing in the repository.
        #expect(try git("diff", "--cached", "--name-only").output.isEmpty)
    }
}
