import Testing

/// Somebody else who works in the same workspace, with a project of their own.
struct Colleague {
    let environment: [String: String]

    init(_ environment: [String: String]) { self.environment = environment }

    func write(_ text: String, to id: String) async throws {
        let folder = try ProjectFolder(["articles/theirs.md": "---\nintercom_id: \(id)\n---\n\n\(text)"])
        let apply = await folder.guidepost("apply", "--yes", environment: environment)
        #expect(apply.status == 0, "\(apply.errors)")
    }

    /// - Returns: the id of the article that it made.
    func publish(_ text: String) async throws -> String {
        let folder = try ProjectFolder(["articles/theirs.md": text])
        let apply = await folder.guidepost("apply", "--yes", environment: environment)
        #expect(apply.status == 0, "\(apply.errors)")
        let lockfile = try JSON(folder.read("guidepost.lock"))
        return try #require(lockfile.articles?["articles/theirs.md"]?.id?.string)
    }

    func delete(_ id: String) async throws {
        let folder = try ProjectFolder([
            "guidepost.yml": "deletes: delete\n",
            "articles/theirs.md": "---\nintercom_id: \(id)\n---\n\n# Theirs\n\nText.\n",
            "articles/other.md": "# Other\n\nText.\n",
        ])
        await folder.guidepost("apply", "--yes", environment: environment)
        try folder.remove("articles/theirs.md")
        let apply = await folder.guidepost("apply", "--yes", environment: environment)
        #expect(apply.status == 0, "\(apply.errors)")
    }
}
