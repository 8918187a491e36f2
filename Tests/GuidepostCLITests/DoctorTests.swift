import Foundation
import HelpCenterModel
import IntercomSandbox
import Testing

@Suite struct DoctorTests {
    private static let files = ["articles/one.md": "# One\n\nText.\n"]

    @Test func `finds nothing in the way of a project that can publish`() async throws {
        let folder = try ProjectFolder(Self.files)
        try Git(folder: folder.url)("init", "--initial-branch=main")
        try await withSandbox { address in
            let run = await Self.doctor(folder, address)
            #expect(run.status == 0, "\(run.output)")
            #expect(
                run.output.split(separator: "\n").map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == [
                    "OK settings", "OK token", "OK region", "OK scope-articles", "OK scope-collections",
                    "OK scope-teammates", "OK scope-help-centers", "OK scope-news", "OK scope-redirects",
                    "OK scope-content", "OK help-center", "OK locales", "OK authors", "SKIP newsfeeds",
                    "SKIP lockfile", "OK git", "SKIP assets", "Nothing is",
                ])
        }
    }

    @Test func `prints every probe as JSON, in its order, and writes nothing`() async throws {
        let folder = try ProjectFolder(Self.files)
        let run = await folder.guidepost("doctor", "--env", "sandbox", "--format", "json")
        #expect(run.status == 0)
        let document = try run.json()
        #expect(document.format_version?.int == 1)
        let probes = try #require(document.probes?.array)
        #expect(probes.count == 17)
        #expect(probes.allSatisfy { $0.keys == ["id", "remedy", "status", "summary"] })
        #expect(
            probes[1].summary?.string == "it leads to workspace sandbox “Sandbox”, and belongs to author@example.com")
        #expect(!folder.exists("guidepost.lock"))
    }

    /// What is wrong, the probe that fails, and what its remedy says.
    struct Fault: Sendable, CustomTestStringConvertible {
        let probe: String
        let remedy: String
        var settings = ""
        var files: [String: String] = [:]
        var token: String? = "sandbox"
        /// The path of requests that are answered with 403.
        var refused: String?

        var testDescription: String { "\(probe): \(remedy)" }
    }

    @Test(arguments: [
        Fault(probe: "settings", remedy: "the reference of settings", settings: "api: { version: mine }\n"),
        Fault(probe: "settings", remedy: "did you mean", settings: "deletes: unpublsh\n"),
        Fault(probe: "token", remedy: "INTERCOM_ACCESS_TOKEN is not set", token: nil),
        Fault(probe: "token", remedy: "INTERCOM_ACCESS_TOKEN", token: "wrong"),
        Fault(probe: "region", remedy: "set `api.region` in guidepost.yml to us", settings: "api: { region: eu }\n"),
        Fault(probe: "scope-articles", remedy: "Read and list articles", refused: "/articles"),
        Fault(probe: "scope-collections", remedy: "Read and list articles", refused: "/help_center/collections"),
        Fault(probe: "scope-teammates", remedy: "Read admins", refused: "/admins"),
        Fault(probe: "scope-help-centers", remedy: "Read and list articles", refused: "/help_center/help_centers"),
        Fault(
            probe: "scope-news", remedy: "read_news_scope", files: ["news/a.md": "# A\n"], refused: "/news/news_items"),
        Fault(
            probe: "newsfeeds", remedy: "name one of:",
            files: ["news/2026-01-02-a.md": "---\nnewsfeeds: [Nowhere]\n---\n# A\n\nText.\n"]),
        Fault(probe: "help-center", remedy: "one of: help (", settings: "help_center: other\n"),
        Fault(probe: "locales", remedy: "Languages", settings: "locales: { publish: [en, it] }\n"),
        Fault(probe: "authors", remedy: "author@example.com", settings: "author: autor@example.com\n"),
        Fault(probe: "authors", remedy: "author@example.com", files: ["articles/b.md": "---\nauthor: Bob\n---\n# B\n"]),
        Fault(probe: "lockfile", remedy: "merge conflict", files: ["guidepost.lock": "<<<<<<< HEAD\n{}\n"]),
        Fault(
            probe: "lockfile", remedy: "use the other token",
            files: ["guidepost.lock": #"{ "version": 1, "workspace_id": "other" }"#]),
        Fault(
            probe: "lockfile", remedy: "set `help_center`",
            files: ["guidepost.lock": #"{ "version": 1, "workspace_id": "sandbox", "help_center_id": "9" }"#]),
        Fault(probe: "git", remedy: "take it out of the .gitignore", files: [".gitignore": "*.lock\n"]),
        Fault(
            probe: "git", remedy: "run `git add guidepost.lock`",
            files: ["guidepost.lock": #"{ "version": 1, "workspace_id": "sandbox" }"#]),
        Fault(probe: "assets", remedy: "set `assets.url`", settings: "assets: { url: \"http://127.0.0.1:1/\" }\n"),
        Fault(
            probe: "assets", remedy: "set `assets.url`",
            files: ["articles/c.md": "# C\n\n![C](c.svg)\n", "articles/c.svg": "<svg/>"]),
    ])
    func `a fault fails its probe alone, with a remedy`(fault: Fault) async throws {
        let folder = try ProjectFolder(
            Self.files.merging(fault.files) { $1 }.merging(["guidepost.yml": fault.settings]) { $1 })
        try Git(folder: folder.url)("init", "--initial-branch=main")
        if fault.probe == "lockfile" { try Git(folder: folder.url)("add", "guidepost.lock") }
        var configuration = SandboxConfiguration()
        if let path = fault.refused {
            configuration.faults = FaultPlan(rules: [FaultRule(path: path, count: nil, effect: .status(403))])
        }
        try await withSandbox(configuration) { address in
            let run = await Self.doctor(folder, address, token: fault.token, format: "json")
            #expect(run.status == 1)
            let failed = try run.json().probes?.array.filter { $0.status?.string == "fail" } ?? []
            #expect(failed.map(\.id?.string) == [fault.probe], "\(run.output)")
            #expect(failed.first?.remedy?.string?.contains(fault.remedy) == true, "\(run.output)")
        }
    }

    @Test func `does without a permission that the project has no use for`() async throws {
        let folder = try ProjectFolder(Self.files)
        var configuration = SandboxConfiguration()
        configuration.faults = FaultPlan(
            rules: ["/news/**", "/content/**", "/help_center/help_centers/*/redirects"].map {
                FaultRule(path: $0, count: nil, effect: .status(403))
            })
        try await withSandbox(configuration) { address in
            let run = await Self.doctor(folder, address)
            #expect(run.status == 0, "\(run.output)")
            #expect(
                run.output.contains("SKIP  scope-news          the token may not read news; the project has none\n"))
        }
    }

    @Test func `looks at git: a shallow clone, a folder that is local, no repository`() async throws {
        let source = try ProjectFolder(Self.files)
        let git = Git(folder: source.url)
        try git("init", "--initial-branch=main")
        for name in ["a", "b"] {
            try source.write("# \(name)\n", to: "articles/\(name).md")
            try git("add", ".")
            try git("commit", "-m", name)
        }
        let folder = try ProjectFolder()
        try folder.remove("guidepost.yml")
        try git("clone", "--depth", "1", "file://\(source.path)", folder.path)
        #expect(await folder.guidepost("doctor", "--env", "sandbox").output.contains("git fetch --unshallow"))
        try source.write("x", to: ".guidepost/x")
        try git("add", "--force", ".guidepost/x")
        #expect(await source.guidepost("doctor", "--env", "sandbox").output.contains("git rm -r --cached .guidepost"))
        let alone = try ProjectFolder(Self.files)
        #expect(await alone.guidepost("doctor", "--env", "sandbox").output.contains("SKIP  git"))
    }

    @Test func `asks for an image that was published, and says when readers cannot see it`() async throws {
        try await withSandbox { address in
            let base = "http://127.0.0.1:\(address.baseURL.split(separator: ":").last ?? "")/assets/"
            let folder = try ProjectFolder(
                Self.files.merging([
                    "guidepost.yml": "assets: { url: \"\(base)\", publish: { directory: out } }\n",
                    "guidepost.lock": """
                    { "version": 1, "workspace_id": "sandbox",
                      "assets": { "articles/a.png": { "digest": "sha256:\(String(repeating: "0", count: 64))", "url": "\(base)a.png" } } }
                    """,
                ]) { $1 })
            let run = await Self.doctor(folder, address)
            #expect(
                run.output.contains("\(base)a.png answers with 404, so readers do not see the image\n"), "\(run.output)"
            )
        }
    }

    @Test func `shows the failures alone when told to be quiet`() async throws {
        let folder = try ProjectFolder(["guidepost.yml": "help_center: other\n", "articles/a.md": "# A\n"])
        let run = await folder.guidepost("doctor", "--env", "sandbox", "--quiet")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.first == "FAIL  help-center         the workspace has no help center “other”")
        #expect(
            lines.dropFirst().first?.hasPrefix(String(repeating: " ", count: 26) + "fix: set `help_center`") == true)
        #expect(lines.last == "1 probe failed.")
    }

    private static func doctor(
        _ folder: ProjectFolder, _ address: SandboxAddress, token: String? = "sandbox", format: String = "text"
    ) async -> CommandLineRun {
        var environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]
        environment["INTERCOM_ACCESS_TOKEN"] = token
        return await folder.guidepost(
            ["doctor", "--base-url", address.baseURL, "--format", format], environment: environment)
    }
}
