import Foundation
import Testing

@Suite struct InitTests {
    private static let files = [
        "guidepost.yml", ".gitignore", ".gitattributes", "schemas/guidepost.schema.json",
        "schemas/article.schema.json", "schemas/collection.schema.json", "schemas/news-item.schema.json",
        "articles/welcome.md",
    ]

    @Test func `makes a project that has nothing to report and can be published`() async throws {
        let folder = try ProjectFolder()
        let made = await folder.guidepost("init", "help/center")
        #expect(made.status == 0)
        #expect(made.output == Self.files.map { "created  \($0)\n" }.joined())
        #expect(
            made.errors == "Next: cd help/center, then guidepost plan --env sandbox shows what would be published.\n")
        let check = await folder.guidepost("check", "--strict", "--directory", "help/center")
        #expect(check.output == "nothing to report\n")
        let plan = try await folder.guidepost(
            "plan", "--env", "sandbox", "--directory", "help/center", "--format", "json"
        ).json()
        #expect(plan.changes?.array.map { $0.path?.string } == ["articles/welcome.md"])
    }

    @Test func `leaves every file that is there as it is, and says so`() async throws {
        let folder = try ProjectFolder(["guidepost.yml": "content: docs\n", "docs/a.md": "# A\n", ".gitignore": "x\n"])
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "schemas"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appending(path: "schemas/article.schema.json").path, withDestinationPath: "../nowhere")
        let made = try await folder.guidepost("init", "--format", "json").json()
        #expect(made.format_version?.int == 1)
        #expect(made.kept?.array.map(\.string) == ["guidepost.yml", ".gitignore", "schemas/article.schema.json"])
        #expect(
            made.created?.array.compactMap(\.string) == [
                ".gitattributes", "schemas/guidepost.schema.json", "schemas/collection.schema.json",
                "schemas/news-item.schema.json",
            ])
        #expect(try folder.read("guidepost.yml") == "content: docs\n")
        #expect(try folder.read(".gitignore") == "x\n")
        #expect(!folder.exists("nowhere"))
        #expect(!folder.exists("articles"))
        let again = try await folder.guidepost("init", "--format", "json").json()
        #expect(again.created == .array([]))
    }

    @Test func `writes the language and the folder that it is told`() async throws {
        let folder = try ProjectFolder()
        await folder.guidepost("init", "new", "--locale", "pt-br", "--content", "docs/é \"x\"")
        #expect(folder.exists("new/docs/é \"x\"/welcome.md"))
        let text = try folder.read("new/guidepost.yml")
        #expect(text.contains("\ncontent: \"docs/é \\\"x\\\"\"\n"))
        #expect(text.contains("\n  default: pt-BR  #"))
        let check = await folder.guidepost("check", "--strict", "--directory", "new")
        #expect(check.output == "nothing to report\n")
    }

    @Test func `lets the schemas pass the keys that the project ignores`() async throws {
        let folder = try ProjectFolder(["guidepost.yml": "front_matter: { ignore: [zendesk_id] }\n"])
        await folder.guidepost("init")
        let schema = try JSON(try folder.read("schemas/article.schema.json"))
        #expect(schema.properties?.zendesk_id != nil)
        #expect(try JSON(try folder.read("schemas/guidepost.schema.json")).properties?.zendesk_id == nil)
    }

    @Test(arguments: [
        (["init", "--locale", "xx"], 64, "Intercom has no locale “xx”"),
        (["init", "--content", "../x"], 64, "“../x” is outside"),
        (["init", "--content", "/x"], 64, "“/x” is outside"),
        (["init", "a", "--directory", "b"], 64, "name the folder once"),
        (["init", "guidepost.yml"], 1, "guidepost.yml"),
        (["init", "--format", "github"], 64, "github"),
        (["init", "--ci", "jenkins"], 64, "jenkins"),
        (["init", "--ci", "github", "--branch", "a b"], 64, "“a b”"),
        (["init", "--region", "mars"], 64, "mars"),
    ])
    func `ends with the right code and a sentence`(arguments: [String], status: Int32, message: String) async throws {
        let folder = try ProjectFolder()
        let made = try Binary.run(arguments, in: folder.url)
        #expect(made.status == status)
        #expect(made.errors.contains(message), "\(made.errors)")
        #expect(!folder.exists("articles"))
    }
}
