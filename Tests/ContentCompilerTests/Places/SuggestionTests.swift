import ContentCompiler
import HelpCenterModel
import TestSupport
import Testing

/// What a slip of the pen may have meant.
@Suite struct SuggestionTests {
    @Test(arguments: [
        ("descripton: x", "did you mean `description`?"), ("Title: x", "did you mean `title`?"),
        ("intercom-id: 1", "did you mean `intercom_id`?"), ("state: publised", "did you mean `published`?"),
        ("state: Draft", "did you mean `draft`?"), ("on_drift: kep", "did you mean `keep`?"),
        ("on_drift: overwrit", "did you mean `overwrite`?"), ("draft: ture", "did you mean `true`?"),
        ("protected: flase", "did you mean `false`?"), ("ai: { chatbto: yes }", "did you mean `chatbot`?"),
        ("sidebar_label: x", "if it belongs to another tool, add it to `front_matter.ignore` in guidepost.yml"),
        ("icon: bulb", "remove it"), ("newsfeeds: [a]", "remove it"),
    ])
    func `in front matter`(frontMatter: String, fix: String) async throws {
        let site = try await compile(article: "---\ndescription: D\n\(frontMatter)\n---\nText\n")
        let ids: Set<DiagnosticID> = [.notYetSupported, .missingDescription, .duplicateKey]
        let found = site.diagnostics.filter { !ids.contains($0.id) }
        #expect(found.map(\.fix) == [fix], "\(site.findings)")
        #expect(found.first?.position?.line == 3)
    }

    @Test(arguments: [
        ("state: pubished", "did you mean `published`?"), ("deletes: unpublsh", "did you mean `unpublish`?"),
        ("on_drift: fial", "did you mean `fail`?"), ("api: { region: ue }", "did you mean `eu`?"),
        ("links: { broken: warn }", "did you mean `warning`?"), ("conten: articles", "did you mean `content`?"),
        ("locales: { publish: [en, fr-CA] }", "did you mean `fr`?"),
        ("locales: { default: eng }", "did you mean `en`?"),
        ("locales: { pubish: [en] }", "did you mean `publish`?"),
        ("locales: { layout: \"{paht}.{locale}.md\" }", "did you mean \"{path}.{locale}.md\"?"),
        ("locales: { layout: \"{lang}/{path}.md\" }", "write for example \"{path}.{locale}.md\""),
        ("locales: { layout: \"{locale}/{path}\" }", "did you mean \"{locale}/{path}.md\"?"),
        ("environments: { eu: { api: { regoin: eu } } }", "did you mean `region`?"),
        ("api: { zzz: 1 }", nil),
    ])
    func `in the settings`(text: String, fix: String?) throws {
        let compiler = ContentCompiler(files: MemoryFiles { TextFile("guidepost.yml", text) }, directory: "")
        let found = try compiler.settings().diagnostics
        #expect(found.map(\.fix) == [fix], "\(found)")
        #expect(found.flatMap(\.voiceFaults) == [])
    }

    @Test func `names the keys that there are where none is near`() throws {
        let compiler = ContentCompiler(
            files: MemoryFiles { TextFile("guidepost.yml", "api: { zzz: 1 }") }, directory: "")
        #expect(
            try compiler.settings().diagnostics.first?.explanation
                == "The keys here are `region`, `version`, `reserve`.")
    }

    @Test func `says which files a misplaced key belongs to`() async throws {
        let site = try await compile {
            Folder("articles") {
                Folder("a") {
                    TextFile("_index.md", "---\ntitle: A\nstate: draft\nsender: x\nauthro: y\n---\n")
                    TextFile("b.md", "---\nicon: bulb\n---\nText\n")
                }
            }
        }
        #expect(
            site.findings == [
                "articles/a/_index.md:3:1: warning: “state” has no effect in a collection [misplaced-key]",
                "articles/a/_index.md:4:1: warning: “sender” has no effect in a collection [misplaced-key]",
                "articles/a/_index.md:5:1: warning: unknown key “authro” [unknown-key]",
                "articles/a/b.md:2:1: warning: “icon” has no effect in an article [misplaced-key]",
            ])
        #expect(site.diagnostics.compactMap(\.explanation).contains("It is a key of collections."))
    }
}
