internal import ContentCompiler
internal import HelpCenterModel
internal import SyncEngine

/// The items of a site as translators' documents name them.
struct TranslatableItems: Sendable {
    struct Item: Sendable {
        let kind: ItemKind
        let path: ProjectPath
        let title: String

        func missing(in locale: LocaleCode) -> TranslationTable.Item {
            TranslationTable.Item(kind: kind, path: path, locale: locale, state: .missing, title: title)
        }
    }

    private let articles: [ProjectPath: Article]
    private let collections: [ProjectPath: ArticleCollection]
    private let locale: LocaleCode

    init(_ site: Site) {
        articles = Dictionary(site.articles.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        collections = Dictionary(site.collections.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        locale = site.defaultLocale
    }

    /// Every item, by path.
    var all: [Item] {
        let found =
            collections.values.map { Item(kind: .collection, path: $0.path, title: $0.content[locale]?.title ?? "") }
            + articles.values.map { Item(kind: .article, path: $0.path, title: $0.content[locale]?.title ?? "") }
        return found.sorted { $0.path < $1.path }
    }

    /// The file of an item's source; `nil` for a collection without one, and where there is no such item.
    func sourceFile(of path: ProjectPath) -> ProjectPath? {
        articles[path]?.content[locale]?.file ?? collections[path]?.content[locale]?.file
    }

    /// The file of an item's translation; `nil` where there is none.
    func file(of path: ProjectPath, in locale: LocaleCode) -> ProjectPath? {
        articles[path]?.content[locale]?.file ?? collections[path]?.content[locale]?.file
    }

    /// An item's source as translators see it; `nil` where there is no such item, or it cannot be read.
    func source(of path: ProjectPath, in project: Project) throws -> (file: TranslatableFile, digits: String)? {
        let visible = VisibleText(bodies: IntercomBodyReader(), source: locale)
        if let content = articles[path]?.content[locale] {
            let bytes = try project.bytes(of: content.file)
            return TranslatableFile(bytes, file: content.file, title: content.title, hasBody: true)
                .map { ($0, String(visible.digest(of: content).string.prefix(12))) }
        }
        guard let content = collections[path]?.content[locale] else { return nil }
        let bytes = try content.file.map(project.bytes)
        return TranslatableFile(bytes, file: content.file ?? path, title: content.title, hasBody: false)
            .map { ($0, String(visible.digest(of: content).string.prefix(12))) }
    }
}

extension Project {
    /// The bytes of a content file.
    func bytes(of path: ProjectPath) throws(FileError) -> [UInt8] {
        try LocalFiles().read("\(directory)/\(path)", limit: 5 * 1_048_576)
    }
}

extension SourceHistory {
    /// The bytes of an earlier version; `nil` when git does not have it.
    func bytes(of version: GitHistory.Version) -> [UInt8]? {
        let files = history.files(at: version.commit) { $0 == version.path }
        return try? files?.read(version.path, limit: .max - 1)
    }
}
