import Foundation
import HelpCenterModel
import IntercomSandbox
import Testing

/// Against a workspace over HTTP, as with a real token.
@Suite struct WorkspaceTests {
    private static let files = ["articles/a/one.md": "# One\n\nText.\n"]

    @Test func `publishes with a token, and leaves the lockfile in the project`() async throws {
        let folder = try ProjectFolder(Self.files)
        try await withSandbox { address in
            let apply = await folder.guidepost(
                "apply", "--yes", "--base-url", address.baseURL, environment: ["INTERCOM_ACCESS_TOKEN": "sandbox"])
            #expect(apply.status == 0, "\(apply.errors)")
            #expect(folder.exists("guidepost.lock"))
            let lockfile = try JSON(folder.read("guidepost.lock"))
            #expect(lockfile.workspace_id?.string == "sandbox")
            #expect(lockfile.articles?.keys == ["articles/a/one.md"])
            let again = await folder.guidepost(
                "plan", "--detailed-exitcode",
                environment: ["INTERCOM_ACCESS_TOKEN": "sandbox", "INTERCOM_BASE_URL": address.baseURL])
            #expect(again.status == 0, "\(again.output)")
        }
    }

    @Test func `copies images to where the settings say`() async throws {
        let settings = """
            assets: { url: "https://cdn.example.com/help/", publish: { directory: out/cdn } }
            """
        let folder = try ProjectFolder(["guidepost.yml": settings, "articles/a.md": "# A\n\n![A](a.svg)\n"])
        try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "articles/a.svg")
        try await withSandbox { address in
            let apply = try await folder.guidepost(
                "apply", "--yes", "--format", "json", "--base-url", address.baseURL,
                environment: ["INTERCOM_ACCESS_TOKEN": "sandbox"]
            ).json()
            let url = try #require(apply.results?.array.first?.url?.string)
            #expect(url.hasPrefix("https://cdn.example.com/help/a-"))
            #expect(folder.exists("out/cdn/\(url.split(separator: "/").last ?? "")"))
        }
    }

    @Test func `an environment has a token and a lockfile of its own`() async throws {
        let settings = "environments:\n  staging: { token_variable: STAGING_TOKEN }\n"
        let folder = try ProjectFolder(["guidepost.yml": settings].merging(Self.files) { $1 })
        try await withSandbox { address in
            let apply = await folder.guidepost(
                "apply", "--yes", "--env", "staging", "--base-url", address.baseURL,
                environment: ["STAGING_TOKEN": "sandbox"])
            #expect(apply.status == 0, "\(apply.errors)")
            #expect(folder.exists("guidepost.staging.lock"))
            #expect(!folder.exists("guidepost.lock"))
        }
    }

    @Test func `a wrong token fails with what to do, and writes nothing`() async throws {
        let folder = try ProjectFolder(Self.files)
        try await withSandbox { address in
            let apply = await folder.guidepost(
                "apply", "--yes", "--base-url", address.baseURL, environment: ["INTERCOM_ACCESS_TOKEN": "wrong"])
            #expect(apply.status == 1)
            #expect(apply.errors.contains("INTERCOM_ACCESS_TOKEN"))
            #expect(!apply.errors.contains("wrong"))
            #expect(!folder.exists("guidepost.lock"))
        }
    }

    @Test func `a lockfile of another workspace is refused`() async throws {
        let folder = try ProjectFolder(Self.files)
        try folder.write(#"{ "version": 1, "workspace_id": "other" }"#, to: "guidepost.lock")
        try await withSandbox { address in
            let apply = await folder.guidepost(
                "apply", "--yes", "--base-url", address.baseURL, environment: ["INTERCOM_ACCESS_TOKEN": "sandbox"])
            #expect(apply.status == 3)
            #expect(
                apply.errors == """
                    error: guidepost.lock belongs to workspace other, and the token to workspace sandbox; use the other \
                    token, or name another environment with --env

                    """)
            let lockfile = try folder.read("guidepost.lock")
            #expect(lockfile == #"{ "version": 1, "workspace_id": "other" }"#)
        }
    }

    @Test func `finishes what a lost answer left open, without a duplicate`() async throws {
        let folder = try ProjectFolder(Self.files)
        var configuration = SandboxConfiguration()
        configuration.faults = FaultPlan(rules: [FaultRule(method: "POST", path: "/articles", effect: .dropAfter)])
        try await withSandbox(configuration) { address in
            let environment = ["INTERCOM_ACCESS_TOKEN": "sandbox"]
            let first = await folder.guidepost(
                "apply", "--yes", "--base-url", address.baseURL, environment: environment)
            #expect(first.status == 1)
            let second = await folder.guidepost(
                "apply", "--yes", "--base-url", address.baseURL, environment: environment)
            #expect(second.status == 0, "\(second.errors)")
            let plan = try await folder.guidepost(
                "plan", "--format", "json", "--base-url", address.baseURL, environment: environment
            ).json()
            #expect(plan.changes == .array([]))
            #expect(plan.drift == .array([]))
        }
    }
}
