import ContentCompiler
import HelpCenterModel
import TestSupport
import Testing

/// Compiles a tree of files as a project in memory, with the settings of its `guidepost.yml` if it has one.
func compile(width: Int = 2, @TreeBuilder _ tree: () -> [any TreeItem]) async throws -> Site {
    let compiler = ContentCompiler(files: MemoryFiles(tree), directory: "", width: width)
    let (settings, found) = try compiler.settings()
    return await compiler.compile(settings, found: found)
}

/// Compiles one article, `articles/a.md`, of this text.
func compile(article text: String) async throws -> Site {
    try await compile { Folder("articles") { TextFile("a.md", text) } }
}

extension Site {
    /// The diagnostics as people see them, but for missing descriptions, which these tests leave out of their texts.
    /// Their words are checked on the way.
    var findings: [String] {
        #expect(diagnostics.flatMap(\.voiceFaults) == [])
        return diagnostics.filter { $0.id != .missingDescription }.map(\.description)
    }

    func article(_ path: String) -> Article? { articles.first { $0.path.string == path } }

    func content(_ path: String, _ locale: LocaleCode = .english) -> ArticleContent? { article(path)?.content[locale] }

    /// An article's body with references in their written form, in angle brackets.
    func body(_ path: String, _ locale: LocaleCode = .english) -> String? {
        content(path, locale)?.body.bound { "⟨\($0)⟩" }
    }
}

extension LocaleCode {
    /// A locale that the tests know to exist.
    init(test code: String) {
        guard let locale = LocaleCode(code) else { preconditionFailure("“\(code)” is no locale of Intercom") }
        self = locale
    }
}
