import Foundation
import Testing

/// `guidepost translations`, as a docs writer uses it.
@Suite struct TranslationCommandTests {
    private static let files = [
        "guidepost.yml": "locales: { publish: [en, fr, de] }\n",
        "articles/guide/_index.md": "---\ntitle: Guide\n---\n",
        "articles/guide/_index.fr.md": "---\ntitle: Le guide\n---\n",
        "articles/guide/install.md":
            "# Install\n\nClick **Save** to go on. See [refunds](refunds.md#partial).\n\n{{> help.md }}\n",
        "articles/guide/install.fr.md": "# Installer\n\nCliquez sur **Save**.\n",
        "articles/guide/refunds.md": "# Refunds\n\n## Partial\n\nText.\n",
        "snippets/help.md": "Ask us.\n",
    ]

    private static func published() async throws -> ProjectFolder {
        let folder = try ProjectFolder(files)
        try Git(folder: folder.url)("init", "-q")
        try Self.commit("one", folder)
        let apply = await folder.guidepost("apply", "--env", "sandbox", "--yes")
        #expect(apply.status == 0, "\(apply.errors)")
        return folder
    }

    private static func commit(_ message: String, _ folder: ProjectFolder) throws {
        let git = Git(folder: folder.url)
        try git("add", "-A")
        try git("commit", "-q", "-m", message)
    }

    @Test func `shows a table by locale, and what changed in the source since`() async throws {
        let folder = try await Self.published()
        try folder.write(
            "# Install\n\nPress **Save**\nto go on. See [refunds](refunds.md).\n\n{{> help.md }}\n",
            to: "articles/guide/install.md")
        try folder.write("Ask us at once.\n", to: "snippets/help.md")
        let run = await folder.guidepost("translations", "--env", "sandbox")
        #expect(run.status == 0)
        let commit = try Git(folder: folder.url)("rev-parse", "HEAD").output.prefix(9)
        let date = try Git(folder: folder.url)("log", "-1", "--format=%cs").output.prefix(10)
        #expect(
            run.output == """
                                                complete  stale  missing  orphaned
                de  ░░░░░░░░░░░░░░░░░░░░   0 %         0      0        3         0
                fr  ██████░░░░░░░░░░░░░░  33 %         1      1        1         0

                de (Deutsch)
                  missing  articles/guide/_index.de.md
                  missing  articles/guide/install.de.md
                  missing  articles/guide/refunds.de.md

                fr (Français)
                  stale    articles/guide/install.fr.md  its source changed since \(commit) of \(date)
                      Install
                      [-Click-]{+Press+} Save to go on. See refunds.
                      Ask us {+at once+}.
                  missing  articles/guide/refunds.fr.md

                """)
        let only = await folder.guidepost("translations", "--locale", "DE", "--env", "sandbox")
        #expect(only.output.contains("refunds.de.md") && !only.output.contains(".fr.md"))
        let markdown = await folder.guidepost("translations", "--format", "markdown", "--env", "sandbox")
        #expect(markdown.output.contains("| fr | ███░░░░░░░ 33 % | 1 | 1 | 1 | 0 |"))
        #expect(markdown.output.contains("  - <del>Click</del><ins>Press</ins> Save to go on. See refunds.\n"))
    }

    @Test func `prints the JSON of the contract`() async throws {
        let folder = try await Self.published()
        try folder.write("# Refunds\n\nNew.\n", to: "articles/guide/gone.fr.md")
        try folder.write("# Install\n\nPress.\n", to: "articles/guide/install.md")
        let json = try await folder.guidepost("translations", "--env", "sandbox", "--format", "json").json()
        #expect(json.format_version?.int == 1)
        let french = try #require(json.locales?.fr)
        #expect([french.complete?.int, french.stale?.int, french.missing?.int, french.orphaned?.int] == [1, 1, 1, 1])
        let items = try #require(json.items?.array.filter { $0.locale?.string == "fr" })
        #expect(
            items.map { [$0.path?.string, $0.state?.string, $0.file?.string] } == [
                ["articles/guide", "complete", "articles/guide/_index.fr.md"],
                ["articles/guide/gone.fr.md", "orphaned", "articles/guide/gone.fr.md"],
                ["articles/guide/install.md", "stale", "articles/guide/install.fr.md"],
                ["articles/guide/refunds.md", "missing", "articles/guide/refunds.fr.md"],
            ])
        #expect(items[2].source_change?.commit?.string?.count == 40)
    }

    @Test func `says so where git cannot tell what changed`() async throws {
        let folder = try ProjectFolder(Self.files)
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        try folder.write("# Install\n\nPress.\n", to: "articles/guide/install.md")
        let none = await folder.guidepost("translations", "--env", "sandbox")
        #expect(none.output.contains("install.fr.md  its source changed; what, only git could tell\n"))
        try Git(folder: folder.url)("init", "-q")
        try Self.commit("late", folder)
        let late = await folder.guidepost("translations", "--env", "sandbox")
        #expect(late.output.contains("its source changed; no commit of it has the text that was translated\n"))
    }

    @Test func `finds the earlier text under the name that the file had`() async throws {
        let folder = try await Self.published()
        let git = Git(folder: folder.url)
        for name in ["install", "install.fr"] {
            try git("mv", "articles/guide/\(name).md", "articles/guide/\(name.replacing("install", with: "setup")).md")
        }
        try Self.commit("two", folder)
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        try folder.write("# Install\n\nPress **Save** to go on. See refunds.\n", to: "articles/guide/setup.md")
        try Self.commit("three", folder)
        let run = await folder.guidepost("translations", "--env", "sandbox", "--locale", "fr")
        #expect(run.output.contains("[-Click-]{+Press+} Save to go on. See refunds.\n"), "\(run.output)")
    }

    @Test func `accepts one translation, or all of a source`() async throws {
        let folder = try await Self.published()
        try folder.write("# Install\n\nPress.\n", to: "articles/guide/install.md")
        try folder.write("---\ntitle: The guide\n---\n", to: "articles/guide/_index.md")
        let strict = await folder.guidepost("check", "--translations", "error", "--env", "sandbox")
        #expect(strict.status == 1)
        #expect(strict.output.contains("install.fr.md” is behind its source, “articles/guide/install.md”"))
        let accept = await folder.guidepost(
            "translations", "--accept", "articles/guide/install.fr.md", "--accept", "articles/guide", "--env", "sandbox"
        )
        #expect(accept.status == 0, "\(accept.errors)")
        #expect(
            accept.output == "up to date  articles/guide/install.fr.md\nup to date  articles/guide/_index.fr.md\n")
        let after = try await folder.guidepost("translations", "--env", "sandbox", "--format", "json").json()
        #expect(after.locales?.fr?.stale?.int == 0)
        // Publishing the source takes nothing of that back.
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        let published = try await folder.guidepost("translations", "--env", "sandbox", "--format", "json").json()
        #expect(published.locales?.fr?.stale?.int == 0)
        let unknown = await folder.guidepost("translations", "--accept", "articles/guide/instal.md", "--env", "sandbox")
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("did you mean articles/guide/install.md?"))
    }

    @Test func `a pinned translation is accepted in its front matter`() async throws {
        var files = Self.files
        files["articles/guide/install.fr.md"] = "---\ntranslates: \"0123456789ab\"\n---\n# Installer\n\nCliquez.\n"
        let folder = try ProjectFolder(files)
        let accept = await folder.guidepost("translations", "--accept", "articles/guide/install.fr.md")
        #expect(accept.status == 1)
        let digits = try #require(accept.errors.firstMatch(of: /translates: "([0-9a-f]{12})"/)?.output.1)
        try folder.write(
            "---\ntranslates: \"\(digits)\"\n---\n# Installer\n\nCliquez.\n", to: "articles/guide/install.fr.md")
        let json = try await folder.guidepost("translations", "--format", "json").json()
        #expect(json.locales?.fr?.stale?.int == 0)
        try folder.write("# Install\n\nPress.\n", to: "articles/guide/install.md")
        let later = try await folder.guidepost("translations", "--format", "json").json()
        #expect(later.locales?.fr?.stale?.int == 1)
    }

    @Test func `names the locale that may have been meant`() async throws {
        let folder = try ProjectFolder(Self.files)
        let run = await folder.guidepost("translations", "--locale", "en-GB")
        #expect(run.status == 64)
        #expect(run.errors == "error: Intercom has no locale “en-GB”; did you mean en?\n")
    }

    @Test func `the plan lists what falls behind, in text and JSON`() async throws {
        let folder = try await Self.published()
        try folder.write("# Install\n\nPress.\n", to: "articles/guide/install.md")
        let text = await folder.guidepost("plan", "--env", "sandbox")
        #expect(
            text.output.contains(
                "\nTranslations that will be behind their source:\n  articles/guide/install.md  fr\n\n"))
        let json = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json").json()
        #expect(json.stale_translations?.array.map { $0.path?.string } == ["articles/guide/install.md"])
        #expect(json.stale_translations?.array.first?.locales == .array([.string("fr")]))
    }

    @Test func `removes one translation for good, and that alone`() async throws {
        let folder = try await Self.published()
        try folder.write("locales: { publish: [en, fr, de] }\ndeletes: delete\n", to: "guidepost.yml")
        try folder.remove("articles/guide/install.fr.md")
        let plan = await folder.guidepost("plan", "--env", "sandbox")
        #expect(
            plan.output.contains(
                "~ update    article    articles/guide/install.md  Install  [fr; deleted; translation-removed]"))
        let apply = await folder.guidepost("apply", "--env", "sandbox", "--yes", "--format", "json")
        #expect(apply.status == 0, "\(apply.errors)")
        let again = await folder.guidepost("plan", "--env", "sandbox", "--detailed-exitcode")
        #expect(again.status == 0, "\(again.output)")
    }
}
