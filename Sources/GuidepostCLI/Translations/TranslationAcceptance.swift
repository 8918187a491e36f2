internal import ContentCompiler
internal import HelpCenterModel
internal import SyncEngine

/// Marks translations as up to date in the lockfile: `guidepost translations --accept`.
struct TranslationAcceptance: Encodable {
    struct Item: Encodable, Hashable {
        let path: ProjectPath
        let locale: LocaleCode
        let file: ProjectPath
    }

    private let formatVersion = PlanDocument.formatVersion
    private(set) var accepted: [Item] = []
    /// Whose front matter pins another text of the source, with the digits that it would have to name.
    private(set) var pinned: [String: String] = [:]

    enum CodingKeys: String, CodingKey {
        case formatVersion = "format_version"
        case accepted
        case pinned
    }

    /// - Parameter written: paths as given: a translation's file, or a source for all of its translations.
    init(_ written: [String], in project: Project, _ site: Site) throws {
        let paths = try written.map(project.path)
        let table = try TranslationTable(project, site)
        var chosen: [TranslationTable.Item] = []
        for path in paths {
            let current = CurrentTexts(site)
            let found = table.items.filter { item in
                item.file != nil && item.state != .orphaned
                    && (item.file == path || item.path == path || current.file(of: item.path) == path)
            }
            guard !found.isEmpty else { throw Self.unknown(path, table) }
            chosen += found
        }
        let texts = TranslationTexts(site)
        let items = chosen
        var (accepted, pinned): ([Item], [String: String]) = ([], [:])
        try LockfileEdit(project: project).apply { lockfile in
            for item in items {
                guard let file = item.file, let text = texts.digest(of: item) else { continue }
                if item.pin != nil {
                    if item.state == .stale { pinned[file.string] = item.source.map { String($0.string.prefix(12)) } }
                } else if lockfile.accept(item, text: text) {
                    accepted.append(Item(path: item.path, locale: item.locale, file: file))
                }
            }
        }
        self.accepted = accepted
        self.pinned = pinned
    }

    private static func unknown(_ path: ProjectPath, _ table: TranslationTable) -> Failure {
        let known = table.items.flatMap { [$0.file?.string, $0.path.string].compactMap { $0 } }
        let nearest = NearestMatch.find(path.string, in: Set(known).sorted()).map { "; did you mean \($0)?" } ?? ""
        return Failure(
            .failed, code: "unknown-path", message: "\(path) is no translation, and no source with one\(nearest)")
    }
}

/// The digests of translations' own texts.
struct TranslationTexts: Sendable {
    private let articles: [ProjectPath: Article]
    private let collections: [ProjectPath: ArticleCollection]
    private let visible: VisibleText

    init(_ site: Site) {
        articles = Dictionary(site.articles.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        collections = Dictionary(site.collections.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        visible = VisibleText(bodies: IntercomBodyReader(), source: site.defaultLocale)
    }

    func digest(of item: TranslationTable.Item) -> FieldDigest? {
        articles[item.path]?.content[item.locale].map { visible.digest(of: $0) }
            ?? collections[item.path]?.content[item.locale].map { visible.digest(of: $0) }
    }
}
