internal import HelpCenterModel

/// One apply while it runs.
struct ApplyRun: Sendable {
    let plan: Plan
    let request: PlanRequest
    let site: Site
    let snapshot: Snapshot
    let remote: any RemoteWorkspace
    let publisher: any AssetPublisher
    let bodies: any BodyReader
    let ledger: Ledger
    let width: Int
    let freshness: Freshness
    let stop: StopSignal
    let report: @Sendable (ApplyEvent) -> Void
    let book = ResultBook()
    let asked: AskedStates
    let authors: AuthorDirectory
    let items: PublishedItems
    let articles: [ProjectPath: Article]
    let collections: [ProjectPath: ArticleCollection]
    let news: [ProjectPath: NewsItem]
    let newsfeeds: NewsfeedDirectory

    init(
        plan: Plan, request: PlanRequest, site: Site, asked: AskedStates, snapshot: Snapshot,
        remote: any RemoteWorkspace,
        publisher: any AssetPublisher, bodies: any BodyReader, ledger: Ledger, width: Int, freshness: Freshness,
        stop: StopSignal,
        report: @escaping @Sendable (ApplyEvent) -> Void
    ) {
        self.plan = plan
        self.request = request
        self.site = site
        self.snapshot = snapshot
        self.remote = remote
        self.publisher = publisher
        self.bodies = bodies
        self.ledger = ledger
        self.width = width
        self.freshness = freshness
        self.stop = stop
        self.report = report
        self.asked = asked
        authors = AuthorDirectory(snapshot.workspace, defaultAuthor: request.settings.author)
        items = PublishedItems(request.lockfile, changes: plan.changes)
        articles = Dictionary(uniqueKeysWithValues: site.articles.map { ($0.path, $0) })
        collections = Dictionary(uniqueKeysWithValues: site.collections.map { ($0.path, $0) })
        news = Dictionary(uniqueKeysWithValues: site.news.map { ($0.path, $0) })
        newsfeeds = NewsfeedDirectory(snapshot.newsfeeds, workspace: snapshot.workspace.id)
    }

    func carryOut() async throws {
        await adopt()
        try await inParallel(plan.changes.filter { $0.kind == .asset }) { try await upload($0) }
        try await ledger.save()
        // One after another: the workspace keeps siblings in the order in which they were made.
        for change in collectionWrites() {
            guard !stop.isStopping else { break }
            try await attempt(change) { try await writeCollection(change) }
        }
        try await ledger.save()
        try await writeArticles()
        try await ledger.save()
        try await bindLinksAgain()
        // Last, since by then every address that they link to is settled.
        try await writeNews()
        for stage in removalStages() {
            let occupants = await occupants(ofCollectionsIn: stage)
            try await inParallel(stage) { try await remove($0, occupants) }
        }
    }

    /// The collections to write, parents before children and siblings in the order of the site.
    private func collectionWrites() -> [Change] {
        let places = Dictionary(uniqueKeysWithValues: site.collections.enumerated().map { ($1.path, $0) })
        return plan.changes.filter { $0.kind == .collection && !$0.removes && $0.action != .adopt }
            .sorted { (places[$0.path] ?? 0) < (places[$1.path] ?? 0) }
    }

    func finish() async -> ApplyReport {
        let results = await book.results(
            of: plan.changes, lockfile: ledger.lockfile, defaultLocale: site.defaultLocale)
        return ApplyReport(
            fingerprint: plan.fingerprint, results: results, traffic: await remote.traffic(),
            secondWrites: await book.secondWrites, wasStopped: stop.isStopping)
    }

    /// Runs one change and books what became of it. Only what stops the whole run is thrown.
    func attempt(_ change: Change, _ operation: () async throws -> Void) async throws {
        report(.began(change))
        let result: ChangeResult
        do {
            try await operation()
            result = ChangeResult(change, .applied)
        } catch let error as RemoteError {
            result = ChangeResult(change, .failed, id: change.id, error: error.description)
        } catch let skip as Skip {
            result = ChangeResult(change, .skipped, id: change.id, error: skip.reason)
        } catch let error as FileError where change.kind == .asset {
            result = ChangeResult(change, .failed, error: error.description)
        }
        await book.record(result)
        report(.ended(result))
    }

    func inParallel(_ changes: [Change], _ operation: @escaping @Sendable (Change) async throws -> Void) async throws {
        let graph = TaskGraph(nodes: changes, dependencies: [:])
        try await graph.run(width: width, mayBegin: { !stop.isStopping }) { change in
            try await attempt(change) { try await operation(change) }
        }
    }

    /// A change that is not tried because something that it needs is not there.
    struct Skip: Error {
        var reason: String
    }

    // MARK: Assets

    private func upload(_ change: Change) async throws {
        guard let entry = request.manifest.entries[change.path], let url = request.manifest.url(of: change.path) else {
            throw Skip(reason: "there is nowhere to publish assets")
        }
        try await publisher.publish(entry)
        await ledger.update {
            $0.assets[entry.path] = LockedAsset(digest: entry.digest, url: url, byteCount: entry.byteCount)
        }
    }

    // MARK: Removals

    /// What readers lose, articles and news before collections and children before parents.
    private func removalStages() -> [[Change]] {
        let removals = plan.changes.filter { change in
            guard change.action == .unpublish else { return change.removes }
            return articles[change.path] == nil && news[change.path] == nil
        }
        let collections = Dictionary(grouping: removals.filter { $0.kind == .collection }) { $0.path.components.count }
        return [
            removals.filter { $0.kind != .collection && $0.action == .unpublish },
            removals.filter { $0.kind != .collection && $0.action == .delete },
        ] + collections.sorted { $0.key > $1.key }.map(\.value)
    }

    private func remove(_ change: Change, _ occupants: Result<[RemoteID: String], RemoteError>) async throws {
        guard let id = change.id, let kind = LockedKind(rawValue: change.kind.rawValue) else { return }
        if change.action == .unpublish {
            return try await kind == .newsItem ? unpublishNews(change, id: id) : unpublish(change, id: id)
        }
        if kind == .collection {
            if let content = await contentThatStayed(in: id) {
                throw Skip(reason: "it is not empty: “\(content)” could not be taken out of it")
            }
            if let occupant = try occupants.get()[id] {
                throw Skip(reason: "it is not empty: “\(occupant)” was put into it after the plan was made")
            }
        }
        var intent = JournalIntent(
            sequence: 0, action: .delete, kind: kind, path: change.path, id: id, title: change.title)
        intent.expected = nil
        let isThere: Bool
        let write: RemoteWrite
        switch kind {
        case .article: (isThere, write) = (snapshot.articles[id] != nil, .deleteArticle(id))
        case .collection: (isThere, write) = (snapshot.collections[id] != nil, .deleteCollection(id))
        case .newsItem: (isThere, write) = (snapshot.news[id] != nil, .deleteNewsItem(id))
        }
        guard isThere else { return await ledger.update { $0.put(nil, kind, at: change.path) } }
        switch kind {
        case .article: try await checkFreshness(ofArticle: id, at: change.path)
        case .collection: try await checkFreshness(ofCollection: id, at: change.path)
        case .newsItem: try await checkFreshness(ofNewsItem: id, at: change.path)
        }
        try await journaled(intent, write) { _ in nil }
    }

    /// Something that this run was to take out of a collection, and could not.
    private func contentThatStayed(in id: RemoteID) async -> ProjectPath? {
        for change in plan.changes {
            // Ids are unique within a kind only.
            guard let item = change.id, change.kind != .newsItem else { continue }
            let isInside = snapshot.articles[item]?.parents.contains(id) ?? (snapshot.collections[item]?.parent == id)
            if isInside, await book.hasFailed(change.path) { return change.path }
        }
        return nil
    }

    // MARK: Writes

    /// Sends one write between the journal's two lines.
    ///
    /// - Parameter entry: the lockfile's entry that the answer makes; `nil` for an item that is gone.
    func journaled(
        _ intent: JournalIntent, _ write: RemoteWrite, entry: (RemoteItem) throws -> LockedItem?
    ) async throws {
        let sequence = try await ledger.begin(intent)
        let answer: RemoteItem
        do {
            answer = try await remote.send(write)
        } catch {
            // Without an answer the intent stays open: the next run reads the remote to settle it.
            if error.delivery == .none { try await ledger.refuse(sequence) }
            throw error
        }
        try await ledger.end(sequence, intent, item: try entry(answer))
    }
}
