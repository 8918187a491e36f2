import Foundation
import Testing

@Suite struct OwnAddressTests {
    @Test func `a link by the address of an own article follows the article and its heading`() async throws {
        let folder = try ProjectFolder([
            "articles/a.md": "# A\n\nText.\n", "articles/b.md": "# B\n\nText.\n\n## Set up\n\nMore.\n",
        ])
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        let page = try #require(try Self.page(of: "articles/b.md", in: folder))
        let address = "\(page.url)#\(page.heading)"
        try folder.write(
            "# A\n\nSee [B](\(address)) and [C](https://other.example/en/articles/1).\n", to: "articles/a.md")
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        #expect(try Self.links(of: "articles/a.md", in: folder)[address] == address)
        #expect(await folder.guidepost("plan", "--env", "sandbox", "--detailed-exitcode").status == 0)

        try folder.write("# Another name\n\nText.\n\n## Set up\n\nMore.\n", to: "articles/b.md")
        let plan = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json").json()
        #expect(plan.changes?.array.map(\.path?.string) == ["articles/a.md", "articles/b.md"])
        let apply = await folder.guidepost("apply", "--env", "sandbox", "--yes")
        #expect(apply.status == 0, "\(apply.errors)")
        let moved = try #require(try Self.page(of: "articles/b.md", in: folder))
        #expect(moved.url != page.url)
        #expect(
            try Self.links(of: "articles/a.md", in: folder) == [address: "\(moved.url)#\(moved.heading)"],
            "an address of elsewhere is no link of ours")
        #expect(await folder.guidepost("plan", "--env", "sandbox", "--detailed-exitcode").status == 0)
    }

    /// What the lockfile has of an article in English.
    private static func entry(of path: String, in folder: ProjectFolder) throws -> [String: Any]? {
        let data = Data(try folder.read(".guidepost/guidepost.sandbox.lock").utf8)
        let lockfile = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        let item = (lockfile?["articles"] as? [String: Any])?[path] as? [String: Any]
        return (item?["locales"] as? [String: Any])?["en"] as? [String: Any]
    }

    private static func page(of path: String, in folder: ProjectFolder) throws -> (url: String, heading: String)? {
        let entry = try entry(of: path, in: folder)
        guard let url = entry?["url"] as? String,
            let heading = (entry?["headings"] as? [String: String])?["set-up"]
        else { return nil }
        return (url, heading)
    }

    private static func links(of path: String, in folder: ProjectFolder) throws -> [String: String] {
        try entry(of: path, in: folder)?["links"] as? [String: String] ?? [:]
    }
}
