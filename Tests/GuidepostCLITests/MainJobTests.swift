import Foundation
import Testing

@Suite struct MainJobTests {
    private static let files = [
        "articles/getting-started/_index.md":
            "---\ntitle: Getting started\ndescription: First steps.\nicon: rocket\n---\n",
        "articles/getting-started/install.md": "# Install\n\nSee [first steps](first-steps.md#begin).\n",
        "articles/getting-started/install.fr.md": "# Installer\n\nVoir [la suite](first-steps.md).\n",
        "articles/getting-started/first-steps.md": "# First steps\n\n## Begin\n\nBack to [install](./install.md).\n",
        "articles/Billing/Refunds/ask.md": "# Ask for a refund\n\n> [!NOTE]\n> Within 30 days.\n",
        "articles/hello.md": "# Hello\n\nWorld.\n",
    ]

    @Test func `publishes a project to the sandbox, and then has nothing to do`() async throws {
        let folder = try ProjectFolder(Self.files)
        let plan = await folder.guidepost("plan", "--env", "sandbox", "--format", "json")
        #expect(plan.status == 0, "\(plan.errors)")
        #expect(try plan.json().summary?.create?.int == 7)
        #expect(try plan.json().workspace_id?.string == "sandbox")

        let apply = await folder.guidepost("apply", "--env", "sandbox", "--yes", "--format", "json")
        #expect(apply.status == 0, "\(apply.errors)")
        let report = try apply.json()
        #expect(report.summary?.applied?.int == 7)
        let planned = try plan.json().fingerprint
        #expect(report.fingerprint == planned)
        #expect(report.results?.array.allSatisfy { $0.status?.string == "applied" && $0.id?.string != nil } == true)

        let again = await folder.guidepost("plan", "--env", "sandbox", "--format", "json", "--detailed-exitcode")
        #expect(again.status == 0)
        #expect(try again.json().changes == .array([]))
        #expect(try again.json().summary?.unchanged?.int == 7)

        let second = try await folder.guidepost("apply", "--env", "sandbox", "--yes", "--format", "json").json()
        #expect(second.results == .array([]))
        // /me, /admins, help centers, collections and one page of articles: no write.
        #expect(second.requests?.total?.int == 5)
    }

    @Test func `the plan's JSON has every member of the contract`() async throws {
        let folder = try ProjectFolder(Self.files)
        let plan = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json").json()
        #expect(
            Set(plan.keys).isSuperset(of: [
                "changes", "diagnostics", "drift", "environment", "fingerprint", "format_version", "held", "offline",
                "summary", "workspace_id",
            ]))
        let summary = try #require(plan.summary)
        #expect(
            Set(summary.keys).isSuperset(of: [
                "conflict", "create", "delete", "drift", "held", "move", "publish", "redirect", "unchanged",
                "unpublish",
                "update", "upload",
            ]))
        let install = try #require(
            plan.changes?.array.first { $0.path?.string == "articles/getting-started/install.md" })
        #expect(install.action?.string == "create")
        #expect(install.kind?.string == "article")
        #expect(install.id == .null)
        #expect(install.title?.string == "Install")
        #expect(install.locales == .array([.string("en"), .string("fr")]))
        #expect(install.fields == .array([.string("body"), .string("title")]))
        #expect(install.reasons == .array([.string("new")]))
    }

    @Test func `updates, renames and unpublishes what changed, and nothing else`() async throws {
        let folder = try ProjectFolder(Self.files)
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        try folder.write("# Hello\n\nWorld!\n", to: "articles/hello.md")
        try folder.remove("articles/Billing/Refunds/ask.md")
        let plan = await folder.guidepost("plan", "--env", "sandbox", "--format", "json", "--detailed-exitcode")
        #expect(plan.status == 2)
        let changes = try plan.json().changes?.array.map { [$0.action?.string, $0.path?.string] }
        #expect(
            changes == [["update", "articles/hello.md"], ["unpublish", "articles/Billing/Refunds/ask.md"]])
        let apply = await folder.guidepost("apply", "--env", "sandbox", "--yes")
        #expect(apply.status == 0, "\(apply.errors)")
        let again = await folder.guidepost("plan", "--env", "sandbox", "--detailed-exitcode")
        #expect(again.status == 0, "\(again.output)")
    }

    @Test func `deletes articles and emptied collections where the policy says so`() async throws {
        var files = Self.files
        files["guidepost.yml"] = "deletes: delete\n"
        let folder = try ProjectFolder(files)
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        try folder.remove("articles/Billing")
        let apply = try await folder.guidepost("apply", "--env", "sandbox", "--yes", "--format", "json").json()
        #expect(
            apply.results?.array.map { $0.path?.string } == [
                "articles/Billing/Refunds/ask.md", "articles/Billing/Refunds", "articles/Billing",
            ])
        let state = try await folder.guidepost("state", "list", "--env", "sandbox", "--format", "json").json()
        #expect(state.items?.array.count == 4)
    }

    @Test func `publishes images under names made of their content`() async throws {
        let folder = try ProjectFolder(["articles/a.md": "# A\n\n![A dot](images/dot.png)\n"])
        try folder.write(Self.png, to: "articles/images/dot.png")
        let plan = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json").json()
        #expect(plan.summary?.upload?.int == 1)
        let apply = try await folder.guidepost("apply", "--env", "sandbox", "--yes", "--format", "json").json()
        let url = try #require(apply.results?.array.first { $0.action?.string == "upload" }?.url?.string)
        let name = try #require(url.split(separator: "/").last)
        #expect(name.hasPrefix("dot-") && name.hasSuffix(".png"))
        #expect(folder.exists(".guidepost/sandbox/assets/\(name)"))
        let again = await folder.guidepost("plan", "--env", "sandbox", "--detailed-exitcode")
        #expect(again.status == 0, "\(again.output)")
        // Other bytes under the same name: a new upload, and a body that shows it.
        try folder.write(Self.png + Data([0]), to: "articles/images/dot.png")
        let changed = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json").json()
        #expect(changed.changes?.array.map { $0.action?.string } == ["upload", "update"])
    }

    @Test func `limits itself to what --only names`() async throws {
        let folder = try ProjectFolder(Self.files)
        let apply = try await folder.guidepost(
            "apply", "--env", "sandbox", "--yes", "--only", "articles/Billing", "--format", "json"
        ).json()
        #expect(
            apply.results?.array.map { $0.path?.string } == [
                "articles/Billing", "articles/Billing/Refunds", "articles/Billing/Refunds/ask.md",
            ])
    }

    @Test func `plans offline with the same fingerprint as online`() async throws {
        let folder = try ProjectFolder(Self.files)
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        try folder.write("# Hello\n\nThere.\n", to: "articles/hello.md")
        let online = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json").json()
        let offline = try await folder.guidepost("plan", "--offline", "--env", "sandbox", "--format", "json").json()
        #expect(offline.changes == online.changes)
        #expect(offline.fingerprint == online.fingerprint)
        #expect(offline.offline == .bool(true))
    }

    @Test func `applies a reviewed plan file, and refuses it once something moved`() async throws {
        let folder = try ProjectFolder(Self.files)
        await folder.guidepost("plan", "--env", "sandbox", "--output", "plan.json")
        try folder.write("# Hello\n\nThere.\n", to: "articles/hello.md")
        let stale = await folder.guidepost("apply", "plan.json", "--env", "sandbox", "--yes")
        #expect(stale.status == 3)
        #expect(stale.errors.contains("is no longer the one that was reviewed"))
        try folder.write("# Hello\n\nWorld.\n", to: "articles/hello.md")
        let fresh = await folder.guidepost("apply", "plan.json", "--env", "sandbox", "--yes")
        #expect(fresh.status == 0, "\(fresh.errors)")
    }

    /// A PNG of one dot.
    private static let png =
        Data(
            base64Encoded: """
                iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
                """) ?? Data()
}
