import Foundation
import Testing

@Suite struct FailureTests {
    @Test func `gathers every fault of the content in one run, each at its place`() async throws {
        let folder = try ProjectFolder([
            "guidepost.yml": "tilte: x\n",
            "articles/a.md": "---\ntitle: [1]\n---\nText.\n",
            "articles/b.md": "# B\n\n[gone](gone.md)\n",
            "articles/c.md": "---\ntitle: : :\n---\n",
            "articles/d/index.md": "# D\n",
            "articles/d.md": "# D again\n",
            "articles/e.md": "\u{FEFF}---\r\ntitle: E\r\norder: first\r\n---\r\nText.\r\n",
            "articles/f.md": "",
            "articles/1/2/3/4/deep.md": "# Deep\n",
            "articles/install.md": "# Install\n",
            "articles/install.xx.md": "# Install\n",
        ])
        try folder.write(Data([0x23, 0x20, 0xFF, 0xFE, 0x0A]), to: "articles/g.md")
        let check = await folder.guidepost("check", "--format", "json")
        #expect(check.status == 1)
        let findings = try check.json().diagnostics?.array.map { finding in
            let line = finding.line?.int.map { ":\($0)" } ?? ""
            return "\(finding.path?.string ?? "")\(line) \(finding.id?.string ?? "")"
        }
        let expected = [
            "articles/a.md:2 wrong-type", "articles/b.md:3 broken-link", "articles/c.md:2 invalid-yaml",
            "articles/e.md:3 wrong-type", "guidepost.yml:1 unknown-key",
        ]
        for finding in expected {
            #expect(findings?.contains(finding) == true, "\(finding) is missing in \(findings ?? [])")
        }
        let ids = Set(try check.json().diagnostics?.array.compactMap { $0.id?.string } ?? [])
        #expect(
            ids.isSuperset(of: ["duplicate-path", "too-many-levels", "unknown-locale", "invalid-utf-8", "empty-file"]),
            "\(ids)")
    }

    @Test func `shows the line with a caret, the reason and the fix`() async throws {
        let folder = try ProjectFolder(["articles/b.md": "# B\n\nSee [gone](bb.md).\n", "articles/bbb.md": "# BBB\n"])
        let check = await folder.guidepost("check")
        #expect(check.output.contains("articles/b.md:3:5: error: "), "\(check.output)")
        #expect(check.output.contains("  3 │ See [gone](bb.md).\n    │     ^\n"), "\(check.output)")
        #expect(check.output.contains("[broken-link]"))
    }

    @Test func `plans no removal while there is an error`() async throws {
        let folder = try ProjectFolder([
            "guidepost.yml": "deletes: delete\n", "articles/a.md": "# A\n", "articles/b.md": "# B\n",
        ])
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        try folder.remove("articles/a.md")
        try folder.write("# B\n\n[x](a.md)\n", to: "articles/b.md")
        let plan = await folder.guidepost("plan", "--env", "sandbox", "--format", "json")
        #expect(plan.status == 1)
        #expect(try plan.json().summary?.delete?.int == 0)
        let apply = await folder.guidepost("apply", "--env", "sandbox", "--yes")
        #expect(apply.status == 1)
        #expect(apply.errors.contains("1 error in the files; nothing was written."))
        // The items without errors go out, and nothing is removed.
        let keepGoing = await folder.guidepost("apply", "--env", "sandbox", "--yes", "--keep-going")
        #expect(keepGoing.status == 1)
        let state = try await folder.guidepost("state", "list", "--env", "sandbox", "--format", "json").json()
        #expect(state.items?.array.map { $0.path?.string } == ["articles/a.md", "articles/b.md"])
    }

    @Test(arguments: [
        // arguments, exit code, what the message says
        (["plan"], 1, "INTERCOM_ACCESS_TOKEN is not set"),
        (["plan", "--base-url", "http://example.com"], 64, "http"),
        (["plan", "--env", "nowhere"], 64, "nowhere"),
        (["plan", "--only", "articles/nothing.md", "--env", "sandbox"], 64, "there is nothing at articles/nothing.md"),
        (["plan", "--directory", "missing"], 1, "there is no folder"),
        (["sandbox", "serve", "--directory", "missing", "--port", "0"], 1, "there is no folder"),
        (["sandbox", "serve", "--host", "0.0.0.0", "--port", "0"], 1, "--allow-network"),
        (["apply", "--env", "sandbox"], 3, "--yes"),
        (["apply", "--env", "sandbox", "--fingerprint", "x"], 64, "fingerprint"),
        (["apply", "missing.json", "--env", "sandbox"], 1, "missing.json"),
        (["frobnicate"], 64, "frobnicate"),
        (["plan", "--format", "yaml"], 64, "yaml"),
    ])
    func `ends with the right code and a sentence`(arguments: [String], status: Int, message: String) async throws {
        let folder = try ProjectFolder(["articles/a.md": "# A\n"])
        let run = try Binary.run(arguments, in: folder.url)
        #expect(run.status == Int32(status), "\(run.errors)")
        #expect(run.errors.contains(message), "\(run.errors)")
        // What was refused was shown first; what failed has no result to show.
        #expect(run.output.isEmpty == (status != 3))
    }

    @Test func `an unreachable host is a sentence that names it`() async throws {
        let folder = try ProjectFolder(["articles/a.md": "# A\n"])
        // Port 1 of this machine, where nothing listens.
        let run = await folder.guidepost(
            "plan", "--base-url", "http://127.0.0.1:1", "--format", "json",
            environment: ["INTERCOM_ACCESS_TOKEN": "x"])
        #expect(run.status == 1)
        #expect(run.errors.contains("127.0.0.1"))
        #expect(try run.json().error?.code?.string == "unreachable")
        #expect(try run.json().format_version?.int == 1)
    }

    @Test func `asks before it applies, and takes no for an answer`() async throws {
        let folder = try ProjectFolder(["articles/a.md": "# A\n"])
        let no = await folder.guidepost("apply", "--env", "sandbox", answer: "n")
        #expect(no.status == 3)
        #expect(no.errors.contains("Apply this to workspace sandbox: 1 to create? [y/N] "))
        let yes = await folder.guidepost("apply", "--env", "sandbox", answer: "y")
        #expect(yes.status == 0)
    }

    @Test func `takes global options before and behind the command`() async throws {
        let folder = try ProjectFolder(["articles/a.md": "# A\n"])
        let before = await folder.guidepost("--env", "sandbox", "--format", "json", "plan")
        let behind = await folder.guidepost("plan", "--env", "sandbox", "--format", "json")
        #expect(before.output == behind.output)
        #expect(try before.json().summary?.create?.int == 1)
    }

    @Test func `refuses to remove too much at once, with the numbers, the key and the flag`() async throws {
        let articles = (1...10).map { ("articles/\($0).md", "# \($0)\n") }
        let folder = try ProjectFolder(Dictionary(uniqueKeysWithValues: articles))
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        for number in 1...4 { try folder.remove("articles/\(number).md") }
        let apply = await folder.guidepost("apply", "--env", "sandbox", "--yes")
        #expect(apply.status == 3)
        #expect(
            apply.errors == """
                error: the plan would unpublish or delete 4 of 10 items, more than the limit of 30 % (`limits.deletes` in \
                guidepost.yml); if that is meant, run apply with --allow-deletes 4

                """)
        let allowed = await folder.guidepost("apply", "--env", "sandbox", "--yes", "--allow-deletes", "4")
        #expect(allowed.status == 0)
    }
}
