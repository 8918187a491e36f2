import Foundation
import IntercomSandbox
import Testing

/// The commands that look at what others did, and at the lockfile.
@Suite struct LockfileCommandTests {
    private static let files = [
        "articles/billing/_index.md": "---\ntitle: Billing\n---\n",
        "articles/billing/refunds.md": "# Refunds\n\nSee [invoices](invoices.md).\n",
        "articles/billing/refunds.fr.md": "# Remboursements\n\nVoir.\n",
        "articles/billing/invoices.md": "# Invoices\n\nText.\n",
    ]

    // MARK: drift

    @Test func `drift tells what a colleague changed, field by field, and exits 2`() async throws {
        try await withProject { folder, environment in
            let none = await folder.guidepost("drift", "--format", "json", environment: environment)
            #expect(none.status == 0)
            #expect(try none.json().drift == .array([]))
            #expect(try none.json().workspace_id?.string == "sandbox")
            let id = try folder.id("articles", "articles/billing/invoices.md")
            try await Colleague(environment).write("# Bills\n\nText.\n", to: id)
            let drift = await folder.guidepost("drift", "--format", "json", environment: environment)
            #expect(drift.status == 2)
            let item = try #require(try drift.json().drift?.array.first)
            #expect(item.path?.string == "articles/billing/invoices.md")
            #expect(item.fields?.array.contains(.string("title")) == true)
            #expect(item.conflict == .bool(false))
            let text = await folder.guidepost("drift", environment: environment)
            #expect(text.output.contains("! articles/billing/invoices.md"))
            #expect(text.errors.contains("--on-drift overwrite"))
        }
    }

    @Test func `a deleted item is offered to be recreated or forgotten`() async throws {
        try await withProject { folder, environment in
            let id = try folder.id("articles", "articles/billing/invoices.md")
            try await Colleague(environment).delete(id)
            let drift = await folder.guidepost("drift", "--format", "json", environment: environment)
            let item = try #require(try drift.json().drift?.array.first)
            #expect(item.offers == .array([.string("recreate"), .string("forget")]))
            #expect(item.conflict == .bool(true))
            let refused = await folder.guidepost("apply", "--yes", environment: environment)
            #expect(refused.status == 3)
            #expect(refused.errors.contains("guidepost state rm"))
            try folder.remove("articles/billing/invoices.md")
            try folder.write("# Refunds\n\nSee.\n", to: "articles/billing/refunds.md")
            let forgotten = await folder.guidepost("apply", "--yes", environment: environment)
            #expect(forgotten.status == 0, "\(forgotten.errors)")
        }
    }

    // MARK: mv

    @Test func `mv takes the translations and the entry along, and leaves nothing to do`() async throws {
        try await withProject { folder, environment in
            let id = try folder.id("articles", "articles/billing/invoices.md")
            let moved = await folder.guidepost(
                "mv", "articles/billing/invoices.md", "articles/billing/bills.md", "--format", "json",
                environment: environment)
            #expect(moved.status == 0, "\(moved.errors)")
            #expect(try moved.json().items?.array.map(\.id?.string) == [id])
            #expect(try folder.id("articles", "articles/billing/bills.md") == id)
            try folder.write("# Refunds\n\nSee [invoices](bills.md).\n", to: "articles/billing/refunds.md")
            let plan = try await folder.guidepost("plan", "--format", "json", environment: environment).json()
            #expect(plan.changes == .array([]))
        }
    }

    @Test func `mv moves a folder with all that is in it`() async throws {
        try await withProject { folder, environment in
            let moved = await folder.guidepost("mv", "articles/billing", "articles/payments", environment: environment)
            #expect(moved.status == 0, "\(moved.errors)")
            #expect(folder.exists("articles/payments/refunds.fr.md"))
            #expect(!folder.exists("articles/billing"))
            let plan = try await folder.guidepost("plan", "--format", "json", environment: environment).json()
            #expect(plan.changes == .array([]))
        }
    }

    @Test func `mv overwrites nothing`() async throws {
        let folder = try ProjectFolder(Self.files)
        let moved = await folder.guidepost("mv", "articles/billing/invoices.md", "articles/billing/refunds.md")
        #expect(moved.status == 3)
        #expect(moved.errors.contains("articles/billing/refunds.md exists already"))
        #expect(folder.exists("articles/billing/invoices.md"))
    }

    @Test func `mv follows a file that has been moved already`() async throws {
        try await withProject { folder, environment in
            let id = try folder.id("articles", "articles/billing/invoices.md")
            try folder.write("# Bills\n\nWholly different.\n", to: "articles/billing/bills.md")
            try folder.remove("articles/billing/invoices.md")
            let moved = await folder.guidepost(
                "mv", "articles/billing/invoices.md", "articles/billing/bills.md", environment: environment)
            #expect(moved.status == 0, "\(moved.errors)")
            #expect(try folder.id("articles", "articles/billing/bills.md") == id)
        }
    }

    @Test func `mv of what is not there names the nearest`() async throws {
        let folder = try ProjectFolder(Self.files)
        let moved = await folder.guidepost("mv", "articles/billing/invoice.md", "articles/x.md")
        #expect(moved.status == 1)
        #expect(moved.errors.contains("did you mean articles/billing/invoices.md?"))
    }

    // MARK: adopt

    @Test func `adopt shows what it would bind, and binds it on yes`() async throws {
        try await withProject { folder, environment in
            try folder.remove("guidepost.lock")
            try folder.write("# Invoices\n\nOther text.\n", to: "articles/billing/invoices.md")
            let shown = await folder.guidepost("adopt", "--format", "json", environment: environment)
            #expect(shown.status == 3)
            #expect(try shown.json().bound == .array([]))
            #expect(try shown.json().candidates?.array.count == 3)
            #expect(!folder.exists("guidepost.lock"))
            let bound = await folder.guidepost("adopt", "--yes", "--format", "json", environment: environment)
            #expect(bound.status == 0, "\(bound.errors)")
            let matches = try bound.json().bound?.array ?? []
            #expect(
                matches.map { [$0.path?.string, $0.reason?.string] } == [
                    ["articles/billing", "title"], ["articles/billing/invoices.md", "title"],
                    ["articles/billing/refunds.md", "title"],
                ])
            #expect(matches.map(\.identical) == [.bool(true), .bool(false), .bool(true)])
            let plan = try await folder.guidepost("plan", "--format", "json", environment: environment).json()
            #expect(plan.drift == .array([]))
            #expect(plan.changes?.array.map(\.path?.string) == ["articles/billing/invoices.md"])
            #expect(plan.changes?.array.first?.fields == .array([.string("body")]))
        }
    }

    @Test func `adopt binds one path to one id`() async throws {
        try await withProject { folder, environment in
            let id = try folder.id("articles", "articles/billing/invoices.md")
            await folder.guidepost("state", "rm", "articles/billing/invoices.md", environment: environment)
            try folder.write("# Another title\n\nText.\n", to: "articles/billing/invoices.md")
            let taken = await folder.guidepost(
                "adopt", "articles/billing/refunds.md", id, environment: environment)
            #expect(taken.status == 1)
            let bound = await folder.guidepost(
                "adopt", "articles/billing/invoices.md", id, environment: environment)
            #expect(bound.status == 0, "\(bound.errors)")
            #expect(try folder.id("articles", "articles/billing/invoices.md") == id)
            // The new title moves its address, which the other article links to.
            let plan = try await folder.guidepost("plan", "--format", "json", environment: environment).json()
            #expect(
                plan.changes?.array.map { [$0.action?.string, $0.reasons?.array.first?.string] } == [
                    ["update", "changed"], ["update", "link-target"],
                ])
        }
    }

    // MARK: state

    @Test func `state shows an entry, and forgets it`() async throws {
        try await withProject { folder, environment in
            let shown = try await folder.guidepost(
                "state", "show", "articles/billing/refunds.md", "--format", "json", environment: environment
            ).json()
            #expect(shown.item?.locales?.keys == ["en", "fr"])
            let removed = try await folder.guidepost(
                "state", "rm", "articles/billing/refunds.md", "--format", "json", environment: environment
            ).json()
            #expect(removed.removed?.array.map(\.path?.string) == ["articles/billing/refunds.md"])
            let unknown = await folder.guidepost(
                "state", "show", "articles/billing/refunds.md", environment: environment)
            #expect(unknown.status == 1)
            // What is there is found again: nothing is published twice.
            let plan = try await folder.guidepost("plan", "--format", "json", environment: environment).json()
            #expect(plan.changes?.array.map(\.action?.string) == ["adopt"])
        }
    }

    // MARK: apply

    @Test func `a plan file that is stale says what differs`() async throws {
        try await withProject { folder, environment in
            try folder.write("# Invoices\n\nOne.\n", to: "articles/billing/invoices.md")
            await folder.guidepost("plan", "--output", "plan.json", environment: environment)
            try folder.write("# Invoices\n\nTwo.\n", to: "articles/billing/invoices.md")
            let apply = await folder.guidepost("apply", "plan.json", "--yes", environment: environment)
            #expect(apply.status == 3)
            #expect(apply.errors.contains("what differs: articles/billing/invoices.md"))
        }
    }

    /// A project that has been published to a workspace over HTTP.
    private func withProject(
        _ body: @Sendable (ProjectFolder, [String: String]) async throws -> Void
    ) async throws {
        let folder = try ProjectFolder(Self.files)
        try await withSandbox { address in
            let environment = ["INTERCOM_ACCESS_TOKEN": "sandbox", "INTERCOM_BASE_URL": address.baseURL]
            let apply = await folder.guidepost("apply", "--yes", environment: environment)
            #expect(apply.status == 0, "\(apply.errors)")
            try await body(folder, environment)
        }
    }
}

extension ProjectFolder {
    /// The id that the lockfile has for a path.
    fileprivate func id(_ kind: String, _ path: String) throws -> String {
        let lockfile = try JSON(read("guidepost.lock"))
        return try #require(lockfile[kind]?[path]?.id?.string)
    }
}
