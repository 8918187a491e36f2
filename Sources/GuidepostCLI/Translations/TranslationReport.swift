internal import ContentCompiler
internal import HelpCenterModel
internal import SyncEngine

/// The translations of a project with what changed in the sources of stale ones: what `guidepost translations` shows.
struct TranslationReport: Sendable {
    /// What a source says now against what it said when a translation was made.
    enum SourceChange: Sendable {
        case known(GitHistory.Version, WordDiff)
        case unknown(SourceHistory.Absence)
    }

    struct Item: Sendable {
        var item: TranslationTable.Item
        /// Where a missing translation's file would stand.
        var expectedFile: ProjectPath?
        /// For a stale one only.
        var change: SourceChange?
    }

    let locales: [LocaleCode]
    let counts: [LocaleCode: TranslationTable.Counts]
    let items: [Item]

    /// - Parameter locale: the one that is asked for; `nil` for all.
    init(_ project: Project, _ site: Site, locale: LocaleCode?, session: CommandSession) async throws {
        let table = try TranslationTable(project, site)
        locales = table.locales.filter { locale == nil || $0 == locale }
        counts = table.counts().filter { locale == nil || $0.key == locale }
        let files = TranslationFiles(project.settings)
        let history = SourceHistory(project: project, environment: session.context.environment)
        let current = CurrentTexts(site)
        var changes: [String: SourceChange] = [:]
        var items: [Item] = []
        for item in table.items where locale == nil || item.locale == locale {
            var shown = Item(item: item)
            switch item.state {
            case .complete, .orphaned: break
            case .missing: shown.expectedFile = files.file(of: item.path, in: item.locale)
            case .stale:
                guard let digits = item.pin ?? item.madeFrom?.string else { break }
                let key = "\(digits) \(item.path)"
                // All translations of one age share what changed since.
                if changes[key] == nil { changes[key] = await history.change(of: item, digits: digits, to: current) }
                shown.change = changes[key]
            }
            items.append(shown)
        }
        self.items = items
    }
}

extension TranslationTable {
    /// The translations of a project in its environment.
    init(_ project: Project, _ site: Site) throws {
        let lockfile = Recovery(lockfile: try project.store.read(), journal: try project.journal.read()).lockfile
        self.init(
            site: site, lockfile: lockfile, published: project.settings.locales.published, bodies: IntercomBodyReader())
    }
}

/// The sources' texts as they are now, by the items' paths.
struct CurrentTexts: Sendable {
    private let articles: [ProjectPath: ArticleContent]
    private let collections: [ProjectPath: CollectionContent]
    let visible: VisibleText

    init(_ site: Site) {
        visible = VisibleText(bodies: IntercomBodyReader(), source: site.defaultLocale)
        articles = Dictionary(
            site.articles.compactMap { article in article.content[site.defaultLocale].map { (article.path, $0) } },
            uniquingKeysWith: { first, _ in first })
        collections = Dictionary(
            site.collections.compactMap { collection in
                collection.content[site.defaultLocale].map { (collection.path, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    func blocks(of path: ProjectPath) -> [BodyBlock] {
        articles[path].map { visible.blocks(of: $0) } ?? collections[path].map { visible.blocks(of: $0) } ?? []
    }

    /// The file of an item's source; `nil` for a collection without an `_index` file.
    func file(of path: ProjectPath) -> ProjectPath? { articles[path]?.file ?? collections[path]?.file }
}

extension SourceHistory {
    /// What changed in an item's source since a translation of it was made.
    fileprivate func change(
        of item: TranslationTable.Item, digits: String, to current: CurrentTexts
    ) async -> TranslationReport.SourceChange {
        guard let file = current.file(of: item.path) else { return .unknown(.notCommitted) }
        do throws(Absence) {
            let former = try await text(of: file, digits: digits)
            return .known(former.version, WordDiff(before: former.blocks, after: current.blocks(of: item.path)))
        } catch {
            return .unknown(error)
        }
    }
}
