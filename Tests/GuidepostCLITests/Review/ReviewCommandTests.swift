import Foundation
import HelpCenterModel
import Testing

/// What a review is made of, from the command line to the files that it writes.
@Suite struct ReviewCommandTests {
    private static let files = [
        "articles/billing/refunds.md":
            "---\ndescription: All.\n---\n# Refunds\n\nWe pay within *five* days.\n\n![Form](form.png)\n",
        "news/2026-01-05-prices.md": "# New prices\n\nWe ask for more.\n",
        "articles/billing/pay.md": "---\ndescription: All.\n---\n# Pay\n\nPay with [care](refunds.md).\n",
    ]

    @Test func `writes all views of one plan in one run`() async throws {
        let folder = try await Self.published()
        try folder.write(
            "---\ndescription: All.\n---\n# Pay\n\nPay with [great care](refunds.md).\n", to: "articles/billing/pay.md")
        let run = await folder.guidepost(
            "plan", "--env", "sandbox", "--format", "github", "--output", "plan.json", "--comment", "plan.md", "--page",
            "plan.html", environment: Self.actions)
        #expect(run.status == 0, "\(run.errors)")
        // The findings at their lines, and then the verdict.
        #expect(run.output.hasPrefix("::warning file=news/2026-01-05-prices.md,"))
        #expect(run.output.hasSuffix("\nPlan for workspace sandbox: 1 to update; 3 unchanged.\n"))
        let comment = try folder.read("plan.md")
        let fingerprint = try #require(try JSON(folder.read("plan.json")).fingerprint?.string)
        #expect(comment.hasPrefix("<!-- guidepost:plan sandbox -->\n"))
        #expect(comment.contains("<sub>Fingerprint `\(fingerprint)`</sub>"))
        #expect(comment.contains("Pay with <ins>great</ins> care."))
        #expect(comment.contains("](<https://git.example/acme/docs/blob/abc123/articles/billing/pay.md>)"))
        let page = try folder.read("plan.html")
        #expect(page.contains("Pay with <ins>great</ins> care."))
        #expect(!page.contains("<script") && !page.contains("src="))
        // The same plan gives the same bytes, also by its other way out.
        let again = await folder.guidepost(
            "plan", "--env", "sandbox", "--format", "markdown", environment: Self.actions)
        #expect(again.output == comment)
        let html = await folder.guidepost("plan", "--env", "sandbox", "--format", "html", environment: Self.actions)
        #expect(html.output == page)
    }

    @Test func `shows an image that was painted anew with both sizes`() async throws {
        let folder = try await Self.published()
        try folder.write(Self.png(comment: 5_000), to: "articles/billing/form.png")
        let run = await folder.guidepost("plan", "--env", "sandbox", "--verbose")
        #expect(run.output.contains("image: [-form.png, 1 KB “Form”-] {+form.png, 5 KB “Form”+}"), "\(run.output)")
    }

    @Test func `shows offline the words that it shows online, from git, without a token`() async throws {
        let folder = try await Self.committed()
        try folder.write(
            "---\ndescription: All.\n---\n# Get a refund\n\nWe pay within *three* days.\n\n![Form](form.png)\n",
            to: "articles/billing/refunds.md")
        try folder.write("# New prices\n\nWe ask for less.\n", to: "news/2026-01-05-prices.md")
        let online = await folder.guidepost("plan", "--env", "sandbox", "--verbose")
        let offline = await folder.guidepost(
            "plan", "--env", "sandbox", "--verbose", "--offline", environment: Self.path)
        #expect(offline.status == 0)
        #expect(offline.errors.isEmpty)
        #expect(
            offline.output
                == online.output.replacing(
                    "workspace sandbox:", with: "workspace sandbox (offline: compared with the lockfile alone):"))
        #expect(offline.output.contains("We pay within [-five-] {+three+} days."))
        #expect(offline.output.contains("title: [-Refunds-] {+Get a refund+}"))
        #expect(offline.output.contains("We ask for [-more-] {+less+}."))
    }

    @Test func `says that the text before is not known, without git and where git has another`() async throws {
        let folder = try await Self.published()
        try folder.write("---\ndescription: All.\n---\n# Pay\n\nFour words are here.\n", to: "articles/billing/pay.md")
        let without = await folder.guidepost(
            "plan", "--env", "sandbox", "--offline", "--verbose", environment: Self.path)
        #expect(
            without.output.contains(
                "the text before is not known: git has no commit of the lockfile here; after: 4 words"),
            "\(without.output)")
        let git = Git(folder: folder.url)
        try git("init", "--initial-branch=main")
        try git("add", "articles", "news", "guidepost.yml")
        try git("commit", "-m", "What was never published")
        let other = await folder.guidepost("plan", "--env", "sandbox", "--offline", "--verbose", environment: Self.path)
        #expect(
            other.output.contains(
                "what git has of the last publication is not the text that was published; after: 4 words"),
            "\(other.output)")
    }

    @Test func `tells a checkout without history from a text that is not known`() async throws {
        let folder = try await Self.committed()
        let git = Git(folder: folder.url)
        try folder.write("---\ndescription: All.\n---\n# Pay\n\nFour words are here.\n", to: "articles/billing/pay.md")
        try git("commit", "-am", "Edit")
        let shallow = try ProjectFolder()
        try Git(folder: shallow.url)("clone", "--depth", "1", "file://\(folder.path)", "shallow")
        let run = await shallow.guidepost(
            "plan", "--directory", "shallow", "--env", "sandbox", "--offline", "--verbose", environment: Self.path)
        #expect(run.output.contains("this checkout has no history; fetch it whole"), "\(run.output)\(run.errors)")
    }

    @Test func `leads links to the project's folder in its repository, or to where it is told`() async throws {
        let repository = try ProjectFolder(["docs/guidepost.yml": "", "docs/articles/a b.md": "# A\n\nText.\n"])
        try Git(folder: repository.url)("init", "--initial-branch=main")
        let actions = await repository.guidepost(
            "plan", "--directory", "docs", "--offline", "--format", "markdown", environment: Self.actions)
        #expect(actions.output.contains("<https://git.example/acme/docs/blob/abc123/docs/articles/a%20b.md>"))
        let gitlab = await repository.guidepost(
            "plan", "--directory", "docs", "--offline", "--format", "markdown",
            environment: ["CI_PROJECT_URL": "https://lab.example/acme", "CI_COMMIT_SHA": "def456"])
        #expect(gitlab.output.contains("<https://lab.example/acme/-/blob/def456/docs/articles/a%20b.md>"))
        let told = await repository.guidepost(
            "plan", "--directory", "docs", "--offline", "--format", "markdown", "--file-links", "https://x.example/y",
            environment: Self.actions)
        #expect(told.output.contains("<https://x.example/y/articles/a%20b.md>"))
        let nowhere = await repository.guidepost("plan", "--directory", "docs", "--offline", "--format", "markdown")
        #expect(!nowhere.output.contains("](<"))
    }

    @Test func `prints what was published as a comment`() async throws {
        let folder = try ProjectFolder(Self.files)
        try folder.write(Self.png(comment: 1_000), to: "articles/billing/form.png")
        let run = await folder.guidepost("apply", "--env", "sandbox", "--yes", "--format", "markdown")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.hasPrefix("<!-- guidepost:apply sandbox -->\n\n### Help center: 5 applied\n"))
        #expect(run.output.contains("- created **[Pay](<http://localhost:"))
        let nobody = await folder.guidepost("apply", "--env", "sandbox", "--format", "markdown", answer: "y")
        #expect(nobody.status == 0 && nobody.output.contains("### Help center: nothing to publish"))
    }

    // MARK: Projects

    private static func published() async throws -> ProjectFolder {
        let folder = try ProjectFolder(files)
        try folder.write(png(comment: 1_000), to: "articles/billing/form.png")
        let apply = await folder.guidepost("apply", "--env", "sandbox", "--yes")
        #expect(apply.status == 0, "\(apply.errors)")
        return folder
    }

    /// The same, with everything in git, the lockfile too.
    private static func committed() async throws -> ProjectFolder {
        let folder = try await published()
        let git = Git(folder: folder.url)
        try git("init", "--initial-branch=main")
        try git("add", "--force", "articles", "news", "guidepost.yml", ".guidepost/guidepost.sandbox.lock")
        try git("commit", "-m", "Publish")
        return folder
    }

    private static let path = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
    private static let actions = [
        "GITHUB_SERVER_URL": "https://git.example", "GITHUB_REPOSITORY": "acme/docs", "GITHUB_SHA": "abc123",
    ]

    /// A PNG of one dot, with so many bytes of remarks behind it.
    private static func png(comment count: Int) -> Data {
        let dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        return (Data(base64Encoded: dot) ?? Data()) + Data(repeating: 0x20, count: count)
    }
}
