internal import HelpCenterModel

extension ApplyRun {
    /// Writes every planned article once, in the order of their links.
    func writeArticles() async throws {
        let changes = plan.changes.filter { change in
            change.kind == .article && change.action != .adopt && articles[change.path] != nil
                && change.action != .delete
        }
        let byPath = Dictionary(changes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let order = WriteOrder(links: links(among: byPath))
        let graph = TaskGraph(nodes: order.paths, dependencies: order.dependencies)
        try await graph.run(width: width, mayBegin: { !stop.isStopping }) { path in
            guard let change = byPath[path] else { return }
            try await attempt(change) { try await writeArticle(change) }
        }
    }

    /// For each planned article the planned ones that it links to and whose URL only their write will tell.
    private func links(among changes: [ProjectPath: Change]) -> [ProjectPath: Set<ProjectPath>] {
        changes.mapValues { change in
            guard let article = articles[change.path] else { return [] }
            var targets: Set<ProjectPath> = []
            for content in article.content.values {
                for case .article(let path, _, let anchor) in content.body.references {
                    guard let target = changes[path] else { continue }
                    // An existing page keeps its URL unless its title or state changes.
                    let isSettled =
                        target.action != .create && !target.fields.contains(.title)
                        && !target.fields.contains(.state) && (anchor == nil || !target.fields.contains(.body))
                    if !isSettled, path != change.path || anchor != nil { targets.insert(path) }
                }
            }
            return targets
        }
    }

    private func writeArticle(_ change: Change) async throws {
        guard let article = articles[change.path] else { return }
        let lockfile = await ledger.lockfile
        let known = lockfile.articles[change.path]
        // Only its file has another name: nothing that the workspace knows of.
        if change.fields.isEmpty, change.action == .move { return }
        // A translation that others added is theirs: it is taken note of and left as it is.
        if change.fields == [.translation] {
            guard let found = change.id.flatMap({ snapshot.articles[$0] }) else { return }
            let others = Set(found.locales.keys)
            return await ledger.update { lockfile in
                guard let ours = lockfile.articles[change.path]?.locales.keys else { return }
                lockfile.articles[change.path]?.otherLocales = others.subtracting(ours)
            }
        }
        if change.fields == [.body], Set(change.reasons).isSubset(of: [.linkTarget, .moved]), let known,
            await staleLocales(article, known, linkTable()).isEmpty
        {
            // What it links to has the address that it has had: should that change yet, it is written then.
            return
        }
        guard change.action != .create, var known else {
            return try await write(
                article, id: change.action == .create ? nil : change.id, known: nil,
                locales: Set(article.content.keys), movesParent: change.fields.contains(.parent))
        }
        // A translation that has neither a file nor a place in the workspace any more is only to be forgotten.
        let there = change.id.flatMap { snapshot.articles[$0] }?.locales ?? [:]
        let gone = change.locales.filter { article.content[$0] == nil && there[$0] == nil }
        if !gone.isEmpty {
            for locale in gone { known.locales[locale] = nil }
            await ledger.update { lockfile in
                for locale in gone { lockfile.articles[change.path]?.locales[locale] = nil }
            }
            if gone == change.locales, change.fields == [.state] { return }
        }
        try await write(
            article, id: change.id, known: known,
            locales: Set(change.locales.filter { article.content[$0] != nil || known.locales[$0] != nil }),
            movesParent: change.fields.contains(.parent))
    }

    /// Writes some locales of an article with its links bound as far as they can be now.
    ///
    /// - Parameters:
    ///   - id: the remote article; `nil` creates one.
    ///   - known: its entry in the lockfile; `nil` when it has none yet.
    func write(
        _ article: Article, id: RemoteID?, known: LockedItem?, locales: Set<LocaleCode>,
        movesParent: Bool = false
    ) async throws {
        let table = await linkTable()
        let digester = AskedDigester(manifest: request.manifest, defaultAuthor: request.settings.author)
        let movesParent = movesParent || id == nil
        let parentID = movesParent ? try parentID(of: article, table.lockfile) : known?.parentID
        let observed = id.flatMap { snapshot.articles[$0] }
        guard let author = authors.author(of: article) ?? observed?.author ?? authors.fallback else {
            throw Skip(reason: "the workspace has no teammate who could be its author; set `author` in guidepost.yml")
        }
        let wanted = asked.state(of: article)
        var expected = known ?? LockedItem(id: id ?? RemoteID(""), title: "", parentID: nil)
        expected.title = article.content[site.defaultLocale]?.title ?? ""
        expected.parentID = parentID
        expected.asked = wanted.shared
        if !movesParent, parentID != article.collection.flatMap({ table.lockfile.collections[$0]?.id }) {
            // It stays where it is for now; where it belongs is still to be asked for.
            expected.asked[.parent] = known?.asked[.parent]
        }
        expected.isProtected = article.isProtected
        // Those that were there when this was planned: the plan has told of them.
        if let observed { expected.otherLocales = Set(observed.locales.keys).subtracting(expected.locales.keys) }
        var fields: [LocaleCode: ArticleContentFields] = [:]
        var sent: [LocaleCode: JournalIntent.SentBody] = [:]
        for locale in locales {
            guard let content = article.content[locale] else {
                // Its file is gone: readers no longer see it, its text stays.
                fields[locale] = ArticleContentFields(state: .draft)
                expected.locales[locale]?.asked[.state] = FieldDigest(of: PublicationState.draft.rawValue)
                continue
            }
            let body = content.body.bound { table.url(of: $0) ?? table.placeholder(for: $0) }
            fields[locale] = ArticleContentFields(
                title: content.title, description: content.description ?? "", body: body, state: content.state)
            let parsed = ParsedBody(of: body, reader: bodies)
            sent[locale] = JournalIntent.SentBody(
                canonical: parsed.canonical, text: parsed.text, anchors: content.headings.map(\.anchor))
            let links = resolvedLinks(content.body, table)
            var entry = expected.locales[locale] ?? LockedContent()
            entry.asked = wanted.locales[locale] ?? [:]
            entry.unlinkedBody = digester.unlinked(content.body)
            entry.links = links.isEmpty ? nil : links
            expected.locales[locale] = entry
        }
        let intent = JournalIntent(
            sequence: 0, action: id == nil ? .create : .update, kind: .article, path: article.path,
            id: id, title: expected.title, parentID: parentID, expected: expected,
            bodies: sent,
            sent: known == nil
                ? nil
                : SentParts(
                    parent: movesParent,
                    locales: fields.mapValues { $0.body == nil ? [.state] : [.body, .description, .state, .title] }))
        let request = ArticleFields(
            author: author,
            parent: movesParent ? parentID.map(ParentField.collection) ?? .top : .unchanged,
            otherParents: observed.map { otherParents(of: $0, known: known, moved: parentID) } ?? [],
            defaultLocale: site.defaultLocale, content: fields)
        let write: RemoteWrite = id.map { .updateArticle($0, request) } ?? .createArticle(request)
        if let id { try await checkFreshness(ofArticle: id, at: article.path) }
        await book.countBody(of: article.path)
        try await journaled(intent, write) { [expected] answer in
            guard case .article(let remote) = answer else { return expected }
            let observation = Observation(reader: bodies).article(remote) { locale, _ in fields[locale] != nil }
            return LockedItem(observation, expected: expected, anchors: intent.anchors, sent: intent.sent)
        }
    }

    /// The collections that others have put an article into beside ours. Where it is not in ours any more somebody has
    /// moved it, which is drift and no addition.
    private func otherParents(of article: ObservedArticle, known: LockedItem?, moved parentID: RemoteID?) -> [RemoteID]
    {
        guard let former = known?.parentID, article.parents.contains(former) else { return [] }
        return article.parents.filter { $0 != former && $0 != parentID }
    }

    /// The remote collection that an article belongs into; `nil` outside any.
    private func parentID(of article: Article, _ lockfile: Lockfile) throws(Skip) -> RemoteID? {
        guard let folder = article.collection else { return nil }
        guard let parent = lockfile.collections[folder] else {
            throw Skip(reason: "its collection “\(folder)” could not be written")
        }
        return parent.id
    }

    /// Makes the published locales of an article drafts, whose file is gone.
    func unpublish(_ change: Change, id: RemoteID) async throws {
        let lockfile = await ledger.lockfile
        guard var expected = lockfile.articles[change.path] else { return }
        guard let author = snapshot.articles[id]?.author ?? authors.fallback else {
            throw Skip(reason: "the workspace has no teammate who could be its author")
        }
        for locale in change.locales {
            expected.locales[locale]?.asked[.state] = FieldDigest(of: PublicationState.draft.rawValue)
        }
        let intent = JournalIntent(
            sequence: 0, action: .update, kind: .article, path: change.path, id: id, title: expected.title,
            parentID: expected.parentID, expected: expected,
            sent: SentParts(
                parent: false, locales: Dictionary(uniqueKeysWithValues: change.locales.map { ($0, [.state]) })))
        try await checkFreshness(ofArticle: id, at: change.path)
        let fields = ArticleFields(
            author: author, parent: .unchanged, defaultLocale: site.defaultLocale,
            content: Dictionary(uniqueKeysWithValues: change.locales.map { ($0, ArticleContentFields(state: .draft)) }))
        try await journaled(intent, .updateArticle(id, fields)) { [expected] answer in
            guard case .article(let remote) = answer else { return expected }
            let observation = Observation(reader: bodies).article(remote) { _, _ in false }
            return LockedItem(observation, expected: expected, anchors: [:], sent: intent.sent)
        }
    }

    // MARK: Second writes

    /// Binds links again whose target has another URL now, or has one at last.
    ///
    /// A second round is for workspaces that give headings new ids at every write; what is still not settled then
    /// leads to its page without the heading, so that a further plan is empty. That in turn gives the headings of the
    /// pages written new ids, so it takes as many rounds as links follow one another; the bound is there for workspaces
    /// that never settle.
    func bindLinksAgain() async throws {
        for round in 1...20 {
            let stale = await staleArticles()
            guard !stale.isEmpty, !stop.isStopping else { return }
            if round >= 3 { await giveUpHeadings(linkedFrom: stale) }
            try await TaskGraph(nodes: stale, dependencies: [:]).run(width: width, mayBegin: { !stop.isStopping }) {
                try await writeAgain($0)
            }
            try await ledger.save()
        }
    }

    private func writeAgain(_ path: ProjectPath) async throws {
        guard let article = articles[path], let known = await ledger.lockfile.articles[path] else { return }
        report(.rewriting(path))
        let locales = await staleLocales(article, known, linkTable())
        do {
            try await write(article, id: known.id, known: known, locales: locales)
        } catch let error as RemoteError {
            await book.fail(rebinding(article, known), error: "its links could not be completed: \(error.description)")
        } catch let skip as Skip {
            await book.fail(rebinding(article, known), error: "its links could not be completed: \(skip.reason)")
        }
    }

    /// What completing an article's links is, for one that the plan has no change of.
    private func rebinding(_ article: Article, _ known: LockedItem) -> Change {
        Change(
            .update, kind: .article, path: article.path, id: known.id, title: known.title, fields: [.body],
            reasons: [.linkTarget])
    }

    /// The articles of this run, or that link to some of it, whose links are not bound as they should be.
    private func staleArticles() async -> [ProjectPath] {
        let table = await linkTable()
        let isPartial = request.only != nil
        let planned = Set(plan.changes.filter { !$0.fields.isEmpty }.map(\.path))
        let kept = Set(plan.drift.filter { $0.policy == .keep }.map(\.path))
        var stale: [ProjectPath] = []
        for article in site.articles {
            guard let known = table.lockfile.articles[article.path], await !book.hasFailed(article.path) else {
                continue
            }
            // What others changed stays as they left it, and so does what was not asked for.
            guard !kept.contains(article.path), !isPartial || planned.contains(article.path) else { continue }
            if request.skipsFaulty, request.site.faultyPaths.contains(article.path) { continue }
            if !staleLocales(article, known, table).isEmpty { stale.append(article.path) }
        }
        return stale
    }

    private func staleLocales(_ article: Article, _ known: LockedItem, _ table: LinkTable) -> Set<LocaleCode> {
        Set(
            article.content.filter { locale, content in
                guard let entry = known.locales[locale] else { return false }
                return resolvedLinks(content.body, table) != (entry.links ?? [:])
            }.keys)
    }

    private func giveUpHeadings(linkedFrom stale: [ProjectPath]) async {
        let targets = stale.flatMap { path in
            (articles[path]?.content.values ?? [:].values).flatMap(\.body.references).compactMap { reference in
                if case .article(let target, let locale, .some) = reference { (target, locale) } else { nil }
            }
        }
        await ledger.update { lockfile in
            for (path, locale) in targets { lockfile.articles[path]?.locales[locale]?.headingsUnstable = true }
        }
    }
}
