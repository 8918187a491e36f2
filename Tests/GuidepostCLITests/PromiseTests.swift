import Foundation
import IntercomSandbox
import Testing

/// What Guidepost promises of a workspace over HTTP that others work in, too.
@Suite struct PromiseTests {
    private static let files = [
        "articles/a/one.md": """
        # One

        ## Part

        ![Picture](https://x.org/a.png) and [two](two.md#end), [own](#part).

        > [!NOTE]
        > A note.

        | A | B |
        | - | - |
        | 1 | 2 |

        """,
        "articles/a/one.fr.md": "# Un\n\n## Partie\n\n![Image](https://x.org/b.png)\n",
        "articles/a/two.md":
            "---\ndescription: A <b>&amp; c\n---\n# Two & more\n\nBack to [one](one.md#part).\n\n## End\n\n- x\n- y\n",
    ]

    @Test(arguments: SandboxBehaviour.ImageRehosting.allCases, SandboxBehaviour.HeadingIDPolicy.allCases)
    func `whatever the workspace does to bodies, nothing is left to do, and no write is sent`(
        images: SandboxBehaviour.ImageRehosting, headings: SandboxBehaviour.HeadingIDPolicy
    ) async throws {
        let behaviour = SandboxBehaviour(headingIDs: headings, imageRehosting: images)
        try await withPublished(behaviour) { folder, environment, sandbox in
            let plan = try await folder.guidepost("plan", "--format", "json", environment: environment).json()
            #expect(plan.changes == .array([]))
            #expect(plan.drift == .array([]))
            let before = sandbox.requests.count
            let again = await folder.guidepost("apply", "--yes", environment: environment)
            #expect(again.status == 0)
            #expect(sandbox.requests.dropFirst(before).allSatisfy { $0.method == "GET" })
        }
    }

    @Test(arguments: SandboxBehaviour.ImageRehosting.allCases)
    func `without a lockfile what means the same is taken back, and nothing is sent`(
        images: SandboxBehaviour.ImageRehosting
    ) async throws {
        try await withPublished(SandboxBehaviour(imageRehosting: images)) { folder, environment, sandbox in
            let lockfile = try JSON(folder.read("guidepost.lock"))
            try folder.remove("guidepost.lock")
            let before = sandbox.requests.count
            let apply = try await folder.guidepost(
                "apply", "--yes", "--format", "json", environment: environment
            ).json()
            #expect(apply.results?.array.map(\.action?.string) == ["adopt", "adopt", "adopt"])
            #expect(sandbox.requests.dropFirst(before).allSatisfy { $0.method == "GET" })
            let found = try JSON(folder.read("guidepost.lock"))
            for path in lockfile.articles?.keys ?? [] {
                #expect(found.articles?[path]?.id == lockfile.articles?[path]?.id)
            }
            let plan = try await folder.guidepost("plan", "--format", "json", environment: environment).json()
            #expect(plan.changes == .array([]))
            #expect(plan.drift == .array([]))
        }
    }

    @Test(arguments: ["", "keep", "overwrite"], ["--on-drift", "guidepost.yml", "front matter"])
    func `on_drift is said for a run, for a project, or for an item`(policy: String, place: String) async throws {
        try await withPublished { folder, environment, sandbox in
            try await Colleague(environment).write("# Theirs\n", to: folder.id("articles/a/two.md"))
            var options: [String] = []
            switch (policy, place) {
            case ("", _): break
            case (_, "--on-drift"): options = ["--on-drift", policy]
            case (_, "guidepost.yml"): try folder.write("on_drift: \(policy)\n", to: "guidepost.yml")
            default:
                let text = try folder.read("articles/a/two.md")
                try folder.write("---\non_drift: \(policy)\n" + text.dropFirst(4), to: "articles/a/two.md")
            }
            try folder.write("# Three\n", to: "articles/three.md")
            let before = sandbox.requests.count
            let apply = await folder.guidepost(["apply", "--yes"] + options, environment: environment)
            #expect(apply.status == (policy.isEmpty ? 3 : 0), "\(apply.errors)")
            let writes = sandbox.requests.dropFirst(before).filter { $0.method != "GET" }.map(\.method)
            switch policy {
            case "": #expect(writes == [])
            case "keep": #expect(writes == ["POST"])
            default: #expect(Set(writes) == ["POST", "PUT"])
            }
        }
    }

    @Test(arguments: [true, false])
    func `a reviewed plan is refused once others have changed an item, which is named`(hasFile: Bool) async throws {
        try await withPublished { folder, environment, _ in
            try folder.write("# Three\n", to: "articles/three.md")
            let plan = try await folder.guidepost(
                "plan", "--format", "json", "--output", "plan.json", environment: environment
            ).json()
            let fingerprint = try #require(plan.fingerprint?.string)
            try await Colleague(environment).write("# Theirs\n", to: folder.id("articles/a/two.md"))
            let reviewed = hasFile ? ["plan.json"] : ["--fingerprint", fingerprint]
            let apply = await folder.guidepost(
                ["apply", "--yes", "--on-drift", "keep"] + reviewed, environment: environment)
            #expect(apply.status == 3)
            #expect(apply.errors.contains("articles/a/two.md") == hasFile, "\(apply.errors)")
            #expect(apply.errors.contains("is no longer the one that was reviewed"))
        }
    }

    @Test func `a second apply is refused while one runs, and a dead one keeps nobody out`() async throws {
        let folder = try ProjectFolder(Self.files)
        let (arrivals, arrival) = AsyncStream.makeStream(of: Void.self)
        var configuration = SandboxConfiguration()
        configuration.faults = FaultPlan(rules: [FaultRule(effect: .hang)])
        configuration.onRequest = { _ in arrival.yield() }
        let sandbox = try Sandbox(configuration)
        try await withSandbox(sandbox) { address in
            let environment = ["INTERCOM_ACCESS_TOKEN": "sandbox", "INTERCOM_BASE_URL": address.baseURL]
            let first = try HeldProcess(
                ["apply", "--yes"], in: folder.url, log: folder.url.appending(path: "log.txt"),
                environment: environment)
            async let end = first.run()
            _ = await arrivals.first { _ in true }
            sandbox.replaceFaults(with: FaultPlan())
            let second = await folder.guidepost("apply", "--yes", environment: environment)
            #expect(second.status == 3)
            #expect(second.errors.contains("another apply is running on this lockfile"))
            kill(first.id, SIGKILL)
            #expect(try await end == .signalled(SIGKILL))
            let third = await folder.guidepost("apply", "--yes", environment: environment)
            #expect(third.status == 0, "\(third.errors)")
        }
    }

    @Test func `adopt shows the table before it asks, and binds nothing on no`() async throws {
        try await withPublished { folder, environment, _ in
            try folder.remove("guidepost.lock")
            let id = try await Colleague(environment).publish("# Elsewhere\n")
            try folder.write("---\nintercom_id: \(id)\n---\n# Named\n", to: "articles/named.md")
            let refused = await folder.guidepost(["adopt"], environment: environment, answer: "n")
            #expect(refused.status == 3)
            for path in ["articles/a", "articles/a/one.md", "articles/a/two.md", "articles/named.md"] {
                #expect(refused.output.contains(path))
            }
            #expect(refused.errors.contains("Bind these 4 items? [y/N]"))
            #expect(!folder.exists("guidepost.lock"))
            let bound = await folder.guidepost(["adopt"], environment: environment, answer: "y")
            #expect(bound.status == 0, "\(bound.errors)")
            #expect(try folder.id("articles/named.md") == id)
        }
    }

    @Test func `the result tells how many bodies were written twice for their links`() async throws {
        let folder = try ProjectFolder([
            "articles/a.md": "# A\n\n[B](b.md)\n", "articles/b.md": "# B\n\n[C](c.md)\n",
            "articles/c.md": "# C\n\n[A](a.md)\n",
        ])
        try await withSandbox { address in
            let apply = try await folder.guidepost(
                "apply", "--yes", "--format", "json", "--base-url", address.baseURL,
                environment: ["INTERCOM_ACCESS_TOKEN": "sandbox"]
            ).json()
            #expect(apply.summary?.applied?.int == 3)
            #expect(apply.summary?.second_writes?.int == 1)
        }
    }

    private func withPublished(
        _ behaviour: SandboxBehaviour = SandboxBehaviour(),
        _ body: @Sendable (ProjectFolder, [String: String], Sandbox) async throws -> Void
    ) async throws {
        let folder = try ProjectFolder(Self.files)
        let sandbox = try Sandbox(SandboxConfiguration(behaviour: behaviour))
        try await withSandbox(sandbox) { address in
            let environment = ["INTERCOM_ACCESS_TOKEN": "sandbox", "INTERCOM_BASE_URL": address.baseURL]
            let apply = await folder.guidepost("apply", "--yes", environment: environment)
            #expect(apply.status == 0, "\(apply.errors)")
            try await body(folder, environment, sandbox)
        }
    }
}

extension ProjectFolder {
    /// The id that the lockfile has for an article.
    fileprivate func id(_ path: String) throws -> String {
        try #require(try JSON(read("guidepost.lock")).articles?[path]?.id?.string)
    }
}
