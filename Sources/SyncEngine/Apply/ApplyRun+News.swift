internal import HelpCenterModel

extension ApplyRun {
    /// Writes every planned news item once, and those whose links this run has given other addresses.
    func writeNews() async throws {
        let changes = plan.changes.filter { change in
            change.kind == .newsItem && change.action != .adopt && change.action != .delete
                && news[change.path] != nil
        }
        try await inParallel(changes) { try await writeNewsItem($0) }
        let stale = await staleNews(beside: changes)
        try await TaskGraph(nodes: stale, dependencies: [:]).run(width: width, mayBegin: { !stop.isStopping }) {
            try await bindAgain($0)
        }
        try await ledger.save()
    }

    private func writeNewsItem(_ change: Change) async throws {
        guard let item = news[change.path] else { return }
        let known = change.action == .create ? nil : await ledger.entry(.newsItem, at: change.path)
        // Only its file has another name: nothing that the workspace knows of.
        if change.fields.isEmpty, change.action == .move { return }
        if change.fields == [.body], Set(change.reasons).isSubset(of: [.linkTarget, .moved]), let known,
            await !isStale(item, known)
        {
            // What it links to has kept its address.
            return
        }
        try await write(item, id: change.action == .create ? nil : change.id, known: known)
    }

    /// Sends a whole news item: the workspace clears the lists that an update leaves out (API.md §5).
    private func write(_ item: NewsItem, id: RemoteID?, known: LockedItem?) async throws {
        // The table holds the lockfile, which is changed after each write and must not be copied then.
        let (intent, fields) = try draft(item, id: id, known: known, await linkTable())
        if let id { try await checkFreshness(ofNewsItem: id, at: item.path) }
        await book.countBody(of: item.path)
        try await send(intent, id.map { .updateNewsItem($0, fields) } ?? .createNewsItem(fields), readsBody: true)
    }

    private func draft(
        _ item: NewsItem, id: RemoteID?, known: LockedItem?, _ table: LinkTable
    ) throws(Skip) -> (JournalIntent, NewsItemFields) {
        let observed = id.flatMap { snapshot.news[$0] }
        guard let sender = authors.sender(of: item) ?? observed?.sender ?? authors.fallback else {
            throw Skip(reason: "the workspace has no teammate who could send it; set `sender` in its front matter")
        }
        guard let newsfeeds = newsfeeds.newsfeeds(of: item) else {
            throw Skip(reason: "it names a newsfeed that the workspace does not have")
        }
        let hasBeenLive = known?.hasBeenLive ?? (observed?.content.state == .published)
        let body = item.body.bound { table.url(of: $0) ?? table.placeholder(for: $0) }
        let wanted = asked.state(of: item)
        let fields = NewsItemFields(
            title: item.title, body: body, sender: sender, state: item.state,
            newsfeeds: newsfeeds.map { newsfeed in
                NewsfeedAssignment(newsfeed: newsfeed, publishedAt: publication(of: item, in: newsfeed, observed))
            },
            labels: item.labels, reactions: item.reactions, isSilent: item.isSilent ?? hasBeenLive,
            coverImageURL: wanted.shared[.coverImage] == known?.asked[.coverImage] ? nil : coverURL(of: item))
        var content = known?.locales[item.locale] ?? LockedContent()
        content.asked = wanted.locales[item.locale] ?? [:]
        content.unlinkedBody =
            AskedDigester(manifest: request.manifest, defaultAuthor: request.settings.author).unlinked(item.body)
        content.links = table.links(of: item.body)
        var expected = LockedItem(
            id: id ?? RemoteID(""), title: item.title, parentID: nil, asked: wanted.shared,
            returned: Self.predicted(fields), locales: [item.locale: content])
        expected.hasBeenLive = hasBeenLive
        let parsed = ParsedBody(of: body, reader: bodies)
        let intent = JournalIntent(
            sequence: 0, action: id == nil ? .create : .update, kind: .newsItem, path: item.path, id: id,
            title: item.title, expected: expected,
            bodies: [item.locale: .init(canonical: parsed.canonical, text: parsed.text, anchors: [])])
        return (intent, fields)
    }

    /// Makes a news item whose file is gone a draft. All else is sent as it is, since leaving it out would clear it.
    func unpublishNews(_ change: Change, id: RemoteID) async throws {
        guard var expected = await ledger.entry(.newsItem, at: change.path), let observed = snapshot.news[id] else {
            return
        }
        guard let sender = observed.sender ?? authors.fallback else {
            throw Skip(reason: "the workspace has no teammate who could send it")
        }
        let fields = NewsItemFields(
            sender: sender, state: .draft,
            newsfeeds: observed.newsfeeds.map { NewsfeedAssignment(newsfeed: $0.newsfeed) },
            labels: observed.labels, reactions: observed.reactions)
        for locale in expected.locales.keys {
            expected.locales[locale]?.asked[.state] = FieldDigest(of: NewsState.draft.rawValue)
        }
        expected.returned = Self.predicted(fields)
        let intent = JournalIntent(
            sequence: 0, action: .update, kind: .newsItem, path: change.path, id: id, title: expected.title,
            expected: expected,
            sent: SentParts(parent: false, locales: expected.locales.mapValues { _ in [.state] }))
        try await checkFreshness(ofNewsItem: id, at: change.path)
        try await send(intent, .updateNewsItem(id, fields), readsBody: false)
    }

    private func send(_ intent: JournalIntent, _ write: RemoteWrite, readsBody: Bool) async throws {
        try await journaled(intent, write) { answer in
            guard case .newsItem(let remote) = answer, let expected = intent.expected else { return intent.expected }
            let observed = Observation(reader: bodies).newsItem(remote) { _ in readsBody }
            return LockedItem(observed, expected: expected, sent: intent.sent)
        }
    }

    /// When an item appeared in a newsfeed: as its file says, or as it has been; `nil` for the moment of the write, and
    /// for a draft, which has no such time.
    private func publication(of item: NewsItem, in newsfeed: RemoteID, _ observed: ObservedNewsItem?) -> Int? {
        guard item.state == .live else { return nil }
        return item.publishedAt?.seconds ?? observed?.newsfeeds.first { $0.newsfeed == newsfeed }?.publishedAt
    }

    private func coverURL(of item: NewsItem) -> String? {
        switch item.cover {
        case .asset(let path)?: request.manifest.url(of: path)
        case .url(let url)?: url
        case nil: nil
        }
    }

    /// What the workspace will say of a write's fields, as far as it can be known: by this a write whose answer was lost
    /// is found again.
    private static func predicted(_ fields: NewsItemFields) -> FieldDigests {
        var predicted: FieldDigests = [
            .sender: FieldDigest(of: fields.sender.string),
            .newsfeeds: FieldDigest(of: fields.newsfeeds.map(\.newsfeed.string).sorted()),
            .labels: FieldDigest(of: fields.labels.sorted()),
            .reactions: FieldDigest(of: fields.reactions.sorted()),
        ]
        if let isSilent = fields.isSilent { predicted[.silent] = FieldDigest(of: "\(isSilent)") }
        // Without a time it is the moment of the write, which only the workspace knows.
        if fields.state == .live, fields.newsfeeds.allSatisfy({ $0.publishedAt != nil }) {
            predicted[.publishedAt] = Observation.publication(fields.newsfeeds)
        }
        return predicted
    }

    // MARK: Links

    /// The other news items of the site whose links do not lead where they should any more.
    private func staleNews(beside changes: [Change]) async -> [ProjectPath] {
        guard request.only == nil else { return [] }
        let table = await linkTable()
        // What was written is bound to what this run knows; a rename alone writes nothing.
        let settled = Set(changes.filter { !$0.fields.isEmpty }.map(\.path) + plan.held.map(\.path))
            .union(plan.drift.filter { $0.policy == .keep }.map(\.path))
        return site.news.filter { item in
            guard !settled.contains(item.path), let known = table.lockfile.news[item.path] else { return false }
            if request.skipsFaulty, request.site.faultyPaths.contains(item.path) { return false }
            return isStale(item, known, table)
        }.map(\.path)
    }

    private func isStale(_ item: NewsItem, _ known: LockedItem) async -> Bool {
        isStale(item, known, await linkTable())
    }

    private func isStale(_ item: NewsItem, _ known: LockedItem, _ table: LinkTable) -> Bool {
        !table.holds(known.locales[item.locale]?.links, for: item.body)
    }

    private func bindAgain(_ path: ProjectPath) async throws {
        guard let item = news[path], let known = await ledger.entry(.newsItem, at: path) else { return }
        let change = Change(
            .update, kind: .newsItem, path: path, id: known.id, title: known.title, fields: [.body],
            reasons: [.linkTarget])
        report(.rewriting(path))
        do {
            try await write(item, id: known.id, known: known)
        } catch let error as RemoteError {
            await book.fail(change, error: "its links could not be completed: \(error.description)")
        } catch let skip as Skip {
            await book.fail(change, error: "its links could not be completed: \(skip.reason)")
        }
    }
}
