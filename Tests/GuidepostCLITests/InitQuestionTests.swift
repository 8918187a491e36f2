import Foundation
import Testing

/// What `init` asks on a terminal.
@Suite struct InitQuestionTests {
    @Test func `asks for what no option says, and explains an answer that will not do`() async throws {
        let folder = try ProjectFolder()
        let made = await folder.guidepost(
            "init", "help", "--region", "au",
            answers: ["xx", "fr", "../out", "docs", "mercury", "gitlab", "-x", "live"])
        #expect(made.status == 0)
        let said = [
            "The language that you write in [en]: Intercom has no locale “xx”\n",
            "The language that you write in [en]: ",
            "The folder of the articles [articles]: the articles are in a folder inside the project; “../out” is outside\n",
            "The folder of the articles [articles]: ",
            "Workflows for CI: github, gitlab or none [none]: “mercury” is none of these: github, gitlab\n",
            "Workflows for CI: github, gitlab or none [none]: ",
            "The branch that is published [main]: “-x” cannot be the branch",
        ]
        #expect(made.errors.hasPrefix(said.joined()), "\(made.errors)")
        let settings = try folder.read("help/guidepost.yml")
        #expect(settings.contains("\ncontent: docs\n"))
        #expect(settings.contains("\n  default: fr  #"))
        #expect(settings.contains("\n  region: au  #"))
        #expect(folder.exists("help/docs/welcome.md"))
        #expect(try folder.read("help/.gitlab-ci.yml").contains(".gitlab/guidepost.yml"))
    }

    @Test func `takes what stands in brackets for an empty answer and at the end of input`() async throws {
        let folder = try ProjectFolder()
        let made = await folder.guidepost("init", "help", answers: ["", "  "])
        #expect(made.status == 0)
        #expect(try folder.read("help/guidepost.yml").contains("\ncontent: articles\n"))
        #expect(!folder.exists("help/.github"))
    }

    @Test func `asks for nothing that the project says already`() async throws {
        let folder = try ProjectFolder(["guidepost.yml": "content: docs\n", "docs/a.md": "# A\n"])
        let made = await folder.guidepost("init", answers: ["github", "trunk"])
        #expect(
            made.errors.hasPrefix(
                "Workflows for CI: github, gitlab or none [none]: The branch that is published [main]: Next"))
        #expect(try folder.read(".github/workflows/guidepost-apply.yml").contains("branches: [\"trunk\"]"))
    }

    @Test(arguments: [["--yes"], ["--format", "json"]])
    func `does not ask where it is told not to`(options: [String]) async throws {
        let folder = try ProjectFolder()
        let made = await folder.guidepost(["init", "help"] + options, answers: ["fr"])
        #expect(!made.errors.contains("["))
        #expect(try folder.read("help/guidepost.yml").contains("\n  default: en  #"))
    }
}

/// The workflows of `init --ci`. `scripts/story` lints and runs them.
@Suite struct WorkflowTests {
    @Test func `writes the workflows to the root of the repository, for the folder of the project`() async throws {
        let folder = try ProjectFolder()
        try Git(folder: folder.url)("init", "--initial-branch=main")
        try Git(folder: folder.url)("remote", "add", "origin", "git@github.com:acme/site.git")
        let environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]
        let made = await folder.guidepost(
            ["init", "web/the \"help\"", "--ci", "github", "--format", "json"], environment: environment)
        #expect(
            try made.json().created?.array.compactMap(\.string).filter { $0.hasPrefix("..") } == [
                "../../.github/actions/install-guidepost/action.yml", "../../.github/workflows/guidepost-plan.yml",
                "../../.github/workflows/guidepost-apply.yml", "../../.github/workflows/guidepost-drift.yml",
            ])
        let apply = try folder.read(".github/workflows/guidepost-apply.yml")
        #expect(apply.contains("working-directory: \"web/the \\\"help\\\"\"\n"))
        #expect(apply.contains("path: \"web/the \\\"help\\\"/guidepost.lock\"\n"))
        #expect(!apply.contains("@directory") && !apply.contains("@branch@"))
        // The host of the repository is the service that it suggests.
        let asked = await folder.guidepost(["init", "other"], environment: environment, answers: ["", "", "", ""])
        #expect(asked.errors.contains("github, gitlab or none [github]: The branch"))
        #expect(asked.output.contains("kept     ../.github/workflows/guidepost-plan.yml\n"))
    }

    @Test func `never touches a pipeline that is there, and says how to include its own`() async throws {
        let folder = try ProjectFolder([".gitlab-ci.yml": "test: { script: [make] }\n"])
        let made = await folder.guidepost("init", "--ci", "gitlab", "--yes")
        #expect(try folder.read(".gitlab-ci.yml") == "test: { script: [make] }\n")
        #expect(
            made.errors.contains("Add to .gitlab-ci.yml, which was there: include: { local: .gitlab/guidepost.yml }"))
    }
}
