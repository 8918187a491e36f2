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
        let known = await ledger.entry(.article, at: change.path)
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
            if gone == change.locales, change.fields == [.state] || change.fields == [.deleted] { return }
        }
        let removed = removedTranslations(of: article, change, known)
        let locales = change.locales.filter { article.content[$0] != nil || known.locales[$0] != nil }
        if locales == removed, change.fields == [.deleted] {
            if let id = change.id { try await checkFreshness(ofArticle: id, at: article.path) }
        } else {
            try await write(
                article, id: change.id, known: known, locales: Set(locales).subtracting(removed),
                movesParent: change.fields.contains(.parent))
        }
        for locale in removed { try await deleteTranslation(locale, of: change) }
    }

    /// Makes the published locales of an article drafts, whose file is gone.
    func unpublish(_ change: Change, id: RemoteID) async throws {
        guard var expected = await ledger.entry(.article, at: change.path) else { return }
        guard let author = snapshot.articles[id]?.author ?? authors.fallback else {
            throw Skip(reason: "the workspace has no teammate who could be its author")
        }
        for locale in change.locales {
            expected.locales[locale]?.asked[.state] = FieldDigest(of: PublicationState.draft)
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
        guard let article = articles[path], let known = await ledger.entry(.article, at: path) else { return }
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
                return !table.holds(entry.links, for: content.body)
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
