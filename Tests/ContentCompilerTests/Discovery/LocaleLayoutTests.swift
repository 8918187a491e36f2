import HelpCenterModel
import Testing

@testable import ContentCompiler

@Suite struct LocaleLayoutTests {
    @Test(arguments: [
        // layout, file, path, prefix, locale
        ("{path}.{locale}.md", "a/install.md", "a/install", "", nil),
        ("{path}.{locale}.md", "a/install.fr.md", "a/install", "", "fr"),
        ("{path}.{locale}.md", "a.b/install.pt-br.md", "a.b/install", "", "pt-BR"),
        ("{path}.{locale}.md", "v1.2.md", "v1.2", "", nil),
        ("{path}.{locale}.md", "v1.2.FR.md", "v1.2", "", "fr"), ("{path}.{locale}.md", "fr.md", "fr", "", nil),
        ("{path}.{locale}.md", "a/.fr.md", "a/.fr", "", nil), ("{path}_{locale}.md", "a/x_de.md", "a/x", "", "de"),
        ("{path}_{locale}.md", "a/x.md", "a/x", "", nil), ("{locale}/{path}.md", "fr/a/x.md", "a/x", "fr/", "fr"),
        ("{locale}/{path}.md", "a/x.md", "a/x", "", nil), ("{path}/{locale}.md", "a/x/fr.md", "a/x", "", "fr"),
        ("{path}/{locale}.md", "a/x.md", "a/x", "", nil),
        ("docs/{locale}/docs/{path}.md", "docs/fr/docs/x.md", "x", "docs/fr/docs/", "fr"),
        ("docs/{locale}/docs/{path}.md", "docs/docs/x.md", "x", "docs/docs/", nil),
        ("help-{locale}/{path}.md", "help-zh-cn/a.md", "a", "help-zh-cn/", "zh-CN"),
    ])
    func `reads path and locale`(_ layout: String, _ file: String, _ path: String, _ prefix: String, _ code: String?)
        throws
    {
        let layout = try #require(LocaleLayout(layout))
        let place = LocaleLayout.Place(path: path, prefix: prefix)
        let wanted: LocaleLayout.Match = code.map { .translation(place, LocaleCode(test: $0)) } ?? .source(place)
        #expect(layout.match(file) == wanted)
    }

    @Test(arguments: [
        ("{path}.{locale}.md", "a/x.xx.md", "a/x", "xx"), ("{path}.{locale}.md", "x.en-GB.md", "x", "en-GB"),
        ("{path}.{locale}.md", "x.zh_Hant.md", "x", "zh_Hant"), ("{locale}/{path}.md", "xx/a.md", "a", "xx"),
    ])
    func `doubts what looks like a locale`(_ layout: String, _ file: String, _ path: String, _ code: String) throws {
        guard case .uncertain(let place, let found, _)? = try #require(LocaleLayout(layout)).match(file) else {
            Issue.record("“\(file)” is certain")
            return
        }
        #expect(place.path == path)
        #expect(found == code)
    }

    @Test(arguments: [("docs/{locale}/docs/{path}.md", "other/x.md"), ("docs/{locale}/docs/{path}.md", "docs/x.md")])
    func `knows what stands elsewhere`(_ layout: String, _ file: String) throws {
        #expect(try #require(LocaleLayout(layout)).match(file) == nil)
    }

    @Test(arguments: ["{path}.{locale}.md", "{locale}/{path}.md", "{path}/{locale}.md", "docs/{locale}/docs/{path}.md"])
    func `writes the file that it reads`(_ pattern: String) throws {
        let layout = try #require(LocaleLayout(pattern))
        for locale in [nil, LocaleCode(test: "pt-BR")] {
            switch layout.match(layout.file(path: "a/x", locale: locale)) {
            case .source(let place):
                #expect(locale == nil)
                #expect(place.path == "a/x")
            case .translation(let place, let found):
                #expect(found == locale)
                #expect(place.path == "a/x")
            case let other: Issue.record("\(other as Any)")
            }
        }
    }

    @Test(arguments: [
        "", "{path}.md", "{locale}.md", "{path}{locale}.md", "{path}.{locale}", "{path}.{path}.{locale}.md",
        "/{locale}/{path}.md",
        "../{locale}/{path}.md", "{locale}//{path}.md", "{locale}.{locale}/{path}.md",
    ])
    func `refuses what is no layout`(_ pattern: String) {
        #expect(LocaleLayout(pattern) == nil)
    }
}
