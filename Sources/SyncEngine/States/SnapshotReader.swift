internal import HelpCenterModel
internal import Synchronization

/// Reads the remote into a snapshot, with list calls only.
struct SnapshotReader: Sendable {
    private let remote: any RemoteReader
    private let observation: Observation

    init(remote: any RemoteReader, bodies: any BodyReader) {
        self.remote = remote
        observation = Observation(reader: bodies)
    }

    /// Reads everything that a plan needs.
    ///
    /// - Parameters:
    ///   - helpCenter: the help center's identifier or id from the settings; `nil` for the default one.
    ///   - lockfile: what is known already: bodies that have not changed byte by byte are not parsed.
    ///   - interest: what has to be compared whether it has changed or not.
    func read(
        helpCenter wanted: String?, lockfile: Lockfile, interest: Interest,
        progress: @Sendable (_ articles: Int) -> Void = { _ in }
    ) async throws -> Snapshot {
        let remote = remote
        async let collections = remote.collections()
        async let news = news(lockfile: lockfile, interest: interest)
        let workspace = try await remote.workspace()
        let helpCenter = try Self.helpCenter(of: workspace, wanted: wanted)
        let articles = try await self.articles(lockfile: lockfile, interest: interest, progress: progress)
        let read = try await news
        var snapshot = Snapshot(
            workspace: workspace, helpCenter: helpCenter,
            collections: Dictionary(try await collections.map { ($0.id, $0) }, uniquingKeysWith: { $1 }),
            articles: articles.observed, news: read.observed, newsfeeds: read.newsfeeds)
        snapshot.texts = articles.texts
        snapshot.newsTexts = read.texts
        return snapshot
    }

    private struct GatheredNews {
        var observed: [RemoteID: ObservedNewsItem] = [:]
        var texts: [RemoteID: RemoteNewsItem] = [:]
        var newsfeeds: [RemoteNewsfeed] = []
    }

    /// Nothing is asked of the workspace for a project without news, since its token may not be allowed to.
    private func news(lockfile: Lockfile, interest: Interest) async throws -> GatheredNews {
        guard interest.hasNews || !lockfile.news.isEmpty else { return GatheredNews() }
        let known = Dictionary(
            lockfile.news.values.map { ($0.id, $0.locales.values.first?.rawBody) },
            uniquingKeysWith: { first, _ in first })
        let gathered = Mutex(GatheredNews())
        try await remote.newsItems { page in
            for item in page {
                let matters = interest.includes(item)
                let observed = observation.newsItem(item) { raw in
                    matters || known[item.id].map { $0 != raw } == true
                }
                gathered.withLock { gathered in
                    gathered.observed[item.id] = observed
                    if interest.newsTexts.contains(item.id) { gathered.texts[item.id] = item }
                }
            }
        }
        let newsfeeds = try await remote.newsfeeds()
        return gathered.withLock { gathered in
            gathered.newsfeeds = newsfeeds
            return gathered
        }
    }

    private func articles(
        lockfile: Lockfile, interest: Interest, progress: @Sendable (_ articles: Int) -> Void
    ) async throws -> (observed: [RemoteID: ObservedArticle], texts: [RemoteID: RemoteArticle]) {
        let known = Dictionary(
            lockfile.articles.values.map { ($0.id, $0.locales) }, uniquingKeysWith: { first, _ in first })
        let gathered = Mutex<(observed: [RemoteID: ObservedArticle], texts: [RemoteID: RemoteArticle])>(([:], [:]))
        let observation = observation
        try await remote.articles { page in
            for article in page {
                let locales = known[article.id]
                let matters = interest.includes(article)
                let observed = observation.article(article) { locale, raw in
                    matters || locales?[locale].map { $0.rawBody != raw } == true
                }
                gathered.withLock { gathered in
                    gathered.observed[article.id] = observed
                    if interest.texts.contains(article.id) { gathered.texts[article.id] = article }
                }
            }
            progress(gathered.withLock { $0.observed.count })
        }
        return gathered.withLock { $0 }
    }

    /// The help center that the settings name, or the default one, or the only one.
    static func helpCenter(of workspace: Workspace, wanted: String?) throws(HelpCenterError) -> HelpCenter {
        let all = workspace.helpCenters
        let names = all.map { "\($0.identifier) (\($0.id))" }
        if let wanted {
            guard let found = all.first(where: { $0.identifier == wanted || $0.id.string == wanted }) else {
                throw .unknown(name: wanted, available: names)
            }
            return found
        }
        guard let first = all.first else { throw .none(workspace: workspace.id) }
        if let standard = all.first(where: { $0.isDefault == true }) { return standard }
        guard all.count == 1 else { throw .ambiguous(available: names) }
        return first
    }
}

/// The remote articles and news items whose bodies have to be parsed although nothing seems to have changed.
struct Interest {
    /// Titles that a create is planned for, or that an interrupted run was writing.
    var titles: Set<String>
    /// Items that are to be taken under a path's name.
    var ids: Set<RemoteID>
    /// Articles whose texts are to be kept.
    var texts: Set<RemoteID> = []
    /// News items whose texts are to be kept.
    var newsTexts: Set<RemoteID> = []
    /// Whether the project has news at all.
    var hasNews = false

    func includes(_ article: RemoteArticle) -> Bool {
        ids.contains(article.id) || article.content.values.contains { titles.contains(PlainTitle.of($0.title)) }
    }

    func includes(_ item: RemoteNewsItem) -> Bool {
        ids.contains(item.id) || titles.contains(PlainTitle.of(item.title))
    }
}

/// Why no help center could be chosen.
package enum HelpCenterError: Error, Hashable, Sendable {
    case none(workspace: String)
    case unknown(name: String, available: [String])
    case ambiguous(available: [String])
}

extension HelpCenterError: CustomStringConvertible {
    package var description: String { "\(whatHappened); \(whatToDo)" }

    package var whatHappened: String {
        switch self {
        case .none(let workspace): "workspace \(workspace) has no help center"
        case .unknown(let name, _): "the workspace has no help center “\(name)”"
        case .ambiguous: "the workspace has several help centers and does not say which is its default"
        }
    }

    package var whatToDo: String {
        switch self {
        case .none: "turn one on in Intercom under Settings › Help Center"
        case .unknown(_, let available), .ambiguous(let available):
            "set `help_center` in guidepost.yml to one of: \(available.joined(separator: ", "))"
        }
    }
}
