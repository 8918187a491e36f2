import ContentCompiler
import HelpCenterModel
import TestSupport
import Testing

@Suite struct SettingsTests {
    private func read(_ text: String, environment: String? = nil) throws(SettingsError) -> (ProjectSettings, [String]) {
        let compiler = ContentCompiler(files: MemoryFiles { TextFile("guidepost.yml", text) }, directory: "")
        let (settings, found) = try compiler.settings(environment: environment)
        return (settings, found.map(\.description))
    }

    @Test(arguments: ["", "# nothing yet\n", "---\n", "{}", "\u{FEFF}"])
    func `takes the defaults of what is not said`(_ text: String) throws {
        let (settings, found) = try read(text)
        #expect(settings == ProjectSettings())
        #expect(found.isEmpty)
    }

    @Test func `takes the defaults without a file`() throws {
        let (settings, found) = try ContentCompiler(files: MemoryFiles {}, directory: "").settings()
        #expect(settings == ProjectSettings())
        #expect(found.isEmpty)
    }

    @Test func `reads every setting`() throws {
        let (settings, found) = try read(
            """
            content: docs/help
            news: updates
            locales: { default: fr, publish: [fr, pt-br], layout: "{locale}/{path}.md" }
            help_center: support
            author: docs@example.com
            state: draft
            deletes: delete
            limits: { deletes: 12.5%, updates: 50%, population: 20 }
            on_drift: keep
            nested_lists: flatten
            release: direct
            assets: { url: "https://cdn.example.com/help", publish: { directory: ../cdn } }
            links: { broken: warning }
            front_matter: { ignore: [id, zendesk] }
            api: { region: eu, version: 2.15, reserve: 25% }
            environments:
              staging: { token_variable: STAGING_TOKEN, help_center: beta, api: { region: au } }
            """)
        #expect(found.isEmpty)
        var wanted = ProjectSettings()
        wanted.content = ProjectPath("docs/help")
        wanted.news = ProjectPath("updates")
        wanted.locales.defaultLocale = LocaleCode(test: "fr")
        wanted.locales.published = [LocaleCode(test: "fr"), LocaleCode(test: "pt-BR")]
        wanted.locales.layout = "{locale}/{path}.md"
        wanted.helpCenter = "support"
        wanted.author = "docs@example.com"
        wanted.state = .draft
        wanted.deletes = .delete
        wanted.limits.deletes = 0.125
        wanted.limits.updates = 0.5
        wanted.limits.population = 20
        wanted.onDrift = .keep
        wanted.nestedLists = .flatten
        wanted.assets.url = "https://cdn.example.com/help/"
        wanted.assets.publishDirectory = "../cdn"
        wanted.brokenLinks = .warning
        wanted.ignoredFrontMatter = ["id", "zendesk"]
        wanted.api.region = .eu
        wanted.api.version = "2.15"
        wanted.api.reserve = 0.25
        var staging = EnvironmentSettings()
        staging.tokenVariable = "STAGING_TOKEN"
        staging.helpCenter = "beta"
        staging.region = .au
        wanted.environments = ["staging": staging]
        #expect(settings == wanted)
    }

    @Test(arguments: [
        // text, what is found
        ("contents: docs", "guidepost.yml:1:1: warning: unknown key “contents” [unknown-key]"),
        ("locales: { defualt: en }", "guidepost.yml:1:12: warning: unknown key “locales.defualt” [unknown-key]"),
        ("content: [a]", "guidepost.yml:1:10: error: “content” must be text, not a list [wrong-type]"),
        ("locales: en", "guidepost.yml:1:10: error: “locales” must be a group of `key: value`, not “en” [wrong-type]"),
        (
            "content: ../docs",
            "guidepost.yml:1:10: error: “content” leads out of the project: “../docs” [outside-project]"
        ),
        ("content: /docs", "guidepost.yml:1:10: error: “content” leads out of the project: “/docs” [outside-project]"),
        (
            "a: b: c",
            "guidepost.yml:1:5: error: not valid YAML: mapping values are not allowed in this context [invalid-yaml]"
        ),
        ("content: a\ncontent: b", "guidepost.yml:2:1: error: “content” is given more than once [duplicate-key]"),
        ("- a", "guidepost.yml:1:1: error: expected `key: value` lines [wrong-type]"),
        ("locales: { publish: [en, xx] }", "guidepost.yml:1:26: error: Intercom has no locale “xx” [unknown-locale]"),
        (
            "locales: { layout: \"{path}.md\" }",
            "guidepost.yml:1:20: error: “locales.layout” cannot be “{path}.md” [invalid-value]"
        ),
        (
            "deletes: remove",
            "guidepost.yml:1:10: error: “deletes” is one of `report`, `unpublish`, `delete`, not “remove” "
                + "[invalid-value]"
        ),
        (
            "limits: { deletes: 30 }",
            "guidepost.yml:1:20: error: “limits.deletes” must be a percentage, not “30” [invalid-value]"
        ),
        (
            "api: { reserve: 95% }",
            "guidepost.yml:1:17: error: “api.reserve” must be a percentage, not “95%” [invalid-value]"
        ),
        (
            "limits: { updates: 130% }",
            "guidepost.yml:1:20: error: “limits.updates” must be a percentage, not “130%” [invalid-value]"
        ),
        (
            "limits: { population: -1 }",
            "guidepost.yml:1:23: error: “limits.population” cannot be negative [invalid-value]"
        ),
        (
            "assets: { url: \"http://cdn.example.com\" }",
            "guidepost.yml:1:16: error: “assets.url” must be an https address, not “http://cdn.example.com” "
                + "[invalid-value]"
        ),
        (
            "api: { region: uk }",
            "guidepost.yml:1:16: error: “api.region” is one of `us`, `eu`, `au`, not “uk” [invalid-value]"
        ),
        (
            "api: { version: two }",
            "guidepost.yml:1:17: error: “version” must be like “2.16”, not “two” [invalid-value]"
        ),
        ("release: staged", "guidepost.yml:1:10: warning: “release” has no effect yet [not-yet-supported]"),
    ])
    func `tells what is wrong at its place`(_ text: String, _ finding: String) throws {
        #expect(try read(text).1 == [finding])
    }

    @Test(arguments: ["http://localhost/x", "http://127.0.0.1:8080/", "http://[::1]", "HTTPS://cdn.example.com"])
    func `takes plain http on this machine alone`(_ url: String) throws {
        let (settings, found) = try read("assets: { url: \"\(url)\" }")
        #expect(found.isEmpty)
        #expect(settings.assets.url?.hasSuffix("/") == true)
    }

    /// The line would put a token into every log.
    @Test(arguments: ["token: dG9rOmFiYw", "environments: { a: { token_variable: dG9r=OmFiYw } }"])
    func `never shows what may be a token`(_ text: String) throws {
        let compiler = ContentCompiler(files: MemoryFiles { TextFile("guidepost.yml", text) }, directory: "")
        let found = try compiler.settings().diagnostics
        #expect(found.count == 1)
        #expect(!"\(found)".contains("OmFiYw"))
    }

    @Test func `lets an environment override the project`() throws {
        let text = "help_center: main\nenvironments: { eu: { api: { region: eu }, help_center: other } }"
        #expect(try read(text).0.api.region == .us)
        let (settings, _) = try read(text, environment: "eu")
        #expect(settings.api.region == .eu)
        #expect(settings.helpCenter == "other")
        #expect(try read(text, environment: "sandbox").0.helpCenter == "main")
    }

    @Test func `refuses an environment that is not there`() throws {
        #expect(throws: SettingsError.unknownEnvironment(name: "prod", known: ["eu"])) {
            try read("environments: { eu: { help_center: x } }", environment: "prod")
        }
    }

    @Test func `tells of a file that cannot be read or is no text`() throws {
        let unreadable = ContentCompiler(files: MemoryFiles { UnreadableFile("guidepost.yml") }, directory: "")
        #expect(try unreadable.settings().diagnostics.map(\.id) == [.unreadableFile])
        let latin = ContentCompiler(
            files: MemoryFiles { DataFile("guidepost.yml", [0x61, 0x3A, 0x20, 0xE9]) }, directory: "")
        #expect(
            try latin.settings().diagnostics.map(\.description) == [
                "guidepost.yml:1:4: error: the file is not UTF-8 text [invalid-utf-8]"
            ])
    }
}
