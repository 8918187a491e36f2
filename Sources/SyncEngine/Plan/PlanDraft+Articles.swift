internal import HelpCenterModel

extension PlanDraft {
    /// Decides on every article, once the collections are decided.
    mutating func planArticles() {
        let identical = identicalArticles()
        let moving = movingTargets()
        let table = linkTable()
        for article in request.site.articles {
            guard !isLeftOut(article.path) else {
                leave(article.path, .article, title: title(of: article))
                continue
            }
            noteLostHeadings(of: article, table)
            if let item = request.lockfile.articles[article.path] {
                planUpdate(of: article, item: item, moving: moving, table: table)
            } else if let collection = article.collection, closed.contains(collection) {
                wait(article.path, for: collection)
                unchanged += 1
            } else {
                planCreate(of: article, identical: identical)
            }
        }
    }

    /// Where links lead before this plan is applied.
    func linkTable() -> LinkTable {
        LinkTable(
            lockfile: request.lockfile, items: PublishedItems(request.lockfile), manifest: request.manifest,
            defaultLocale: defaultLocale,
            helpCenterURL: request.snapshot?.helpCenter.url ?? request.lockfile.helpCenterURL)
    }

    private mutating func noteLostHeadings(of article: Article, _ table: LinkTable) {
        for (_, content) in article.content.sorted(by: { $0.key < $1.key }) {
            for (url, target) in table.lostHeadings(of: content.body) {
                notes.append(
                    Plan.Note(
                        path: article.path,
                        """
                        “\(url)” names a heading that “\(target)” does not have any more, so the link leads to the top of the \
                        page; link to the file and its heading instead
                        """))
            }
        }
    }

    // MARK: Creates and adoptions

    private mutating func planCreate(of article: Article, identical: [ProjectPath: RemoteID]) {
        let wanted = asked.state(of: article)
        var change = Change(
            .create, kind: .article, path: article.path, title: title(of: article),
            locales: article.content.keys.sorted(), fields: Self.fields(of: article), reasons: [.new],
            after: wanted.digest)
        if let id = identical[article.path] {
            change.action = .adopt
            change.id = id
            change.fields = []
            change.reasons = [.adoptedIdentical]
        } else if let id = article.intercomID, owner(of: id, .article) == nil, request.snapshot?.articles[id] != nil {
            change.action = .update
            change.id = id
            change.reasons = [.intercomID]
        } else if let namesake = namesakes(of: article).first {
            change.reasons.append(.sameTitle)
            notes.append(Self.sameTitle(article.path, "article", namesake.id))
        }
        changes.append(change)
    }

    /// The remote articles that are not ours but just what the site asks for, by the path that asks.
    ///
    /// Their bodies link to one another, so links are first bound as if every namesake were the right one.
    private func identicalArticles() -> [ProjectPath: RemoteID] {
        guard let adoption else { return [:] }
        var candidates: [(article: Article, remote: [ObservedArticle])] = []
        var table = linkTable()
        for article in request.site.articles where request.lockfile.articles[article.path] == nil {
            let namesakes = namesakes(of: article)
            guard let first = namesakes.first else { continue }
            candidates.append((article, namesakes))
            table.lockfile.articles[article.path] = adoption.provisionalEntry(first, for: article)
        }
        for (path, id) in collectionIDs where table.lockfile.collections[path] == nil {
            guard let remote = request.snapshot?.collections[id] else { continue }
            table.lockfile.collections[path] = AdoptionFinder.provisionalEntry(remote, in: defaultLocale)
        }
        var found: [ProjectPath: RemoteID] = [:]
        var taken: Set<RemoteID> = []
        for (article, remote) in candidates {
            let match = remote.first { !taken.contains($0.id) && adoption.isIdentical($0, to: article, table: table) }
            guard let match else { continue }
            found[article.path] = match.id
            taken.insert(match.id)
        }
        return found
    }

    private func namesakes(of article: Article) -> [ObservedArticle] {
        guard let adoption else { return [] }
        let parentID = article.collection.flatMap { collectionIDs[$0] }
        guard article.collection == nil || parentID != nil else { return [] }
        return adoption.namesakes(of: article, parent: parentID, locale: defaultLocale)
    }

    // MARK: Updates

    private mutating func planUpdate(
        of article: Article, item: LockedItem, moving: Set<Reference>, table: LinkTable
    ) {
        let wanted = asked.state(of: article)
        var differences = wanted.differences(from: item.askedState)
        if stands(item, in: article.collection) { differences.shared.remove(.parent) }
        if let collection = article.collection, closed.contains(collection),
            differences.shared.remove(.parent) != nil
        {
            wait(article.path, for: collection)
        }
        var reasons: Set<Change.Reason> = []
        settleRemovedLocales(of: article, item: item, differences: &differences, reasons: &reasons)
        for locale in article.content.keys where item.locales[locale] == nil { reasons.insert(.translationAdded) }
        let isEdited =
            !differences.shared.isEmpty
            || differences.locales.contains { article.content[$0.key] != nil && item.locales[$0.key] != nil }
        if isEdited { reasons.insert(.changed) }
        let source = differences.locales[defaultLocale] ?? []
        for (locale, content) in article.content {
            guard let known = item.locales[locale], !reasons.contains(.recreate) else { continue }
            if leadsElsewhere(content.body, known, moving: moving, table) {
                differences.locales[locale, default: []].insert(.body)
                reasons.insert(.linkTarget)
            }
        }
        let previousPath = renames.articles[article.path]
        if previousPath != nil { reasons.insert(.moved) }
        let drifted = driftByPath[article.path].flatMap { $0.policy == .overwrite ? $0 : nil }
        if let drifted { reasons.insert(drifted.isGone ? .recreate : .overwrite) }
        guard !reasons.isEmpty else {
            unchanged += 1
            return
        }
        var change = Change(
            .update, kind: .article, path: article.path, id: item.id, title: title(of: article),
            locales: differences.locales.keys.sorted(), fields: differences.fields,
            reasons: reasons.sorted { $0.rawValue < $1.rawValue }, before: Self.before(item), after: wanted.digest)
        change.previousPath = previousPath
        if reasons.contains(.recreate) {
            change.action = .create
            change.locales = article.content.keys.sorted()
            change.fields = Self.fields(of: article)
        } else {
            change.action = action(differences, article: article, hasMoved: previousPath != nil)
            noteStaleTranslations(of: .article, article.path, article.content, item: item, source: source)
            if let drifted {
                change.fields = Set(change.fields).union(drifted.fields).sorted()
                change.locales = Set(change.locales).union(drifted.locales).sorted()
            }
        }
        changes.append(change)
    }

    /// Whether some link of a body has another URL than the one that it was bound to, or will have once this plan is
    /// applied.
    func leadsElsewhere(
        _ body: UnboundHTML, _ known: LockedContent, moving: Set<Reference>, _ table: LinkTable
    ) -> Bool {
        if !moving.isEmpty, body.references.contains(where: { moving.contains(table.resolved($0).page) }) {
            return true
        }
        return !table.holds(known.links, for: body)
    }

    /// What readers notice most gives the change its name.
    private func action(_ differences: Differences, article: Article, hasMoved: Bool) -> Change.Action {
        if differences.locales[defaultLocale]?.contains(.state) == true {
            switch article.content[defaultLocale]?.state {
            case .draft?: return .unpublish
            case .published?: return .publish
            case nil: break
            }
        }
        return hasMoved || differences.shared.contains(.parent) ? .move : .update
    }

    /// A locale whose file is gone is made a draft or deleted, as the policy says; until then, and where the policy only
    /// reports, its content stays. Where the help center has the locale enabled no more nobody can do anything about it.
    private mutating func settleRemovedLocales(
        of article: Article, item: LockedItem, differences: inout Differences, reasons: inout Set<Change.Reason>
    ) {
        let retired = retiredLocales
        for (locale, content) in item.locales where article.content[locale] == nil {
            differences.locales[locale] = nil
            guard retired.isEnabled(locale) else { continue }
            let isDraft = content.asked[.state] == FieldDigest(of: PublicationState.draft)
            if retired.deletes(locale, of: article) {
                differences.locales[locale] = [.deleted]
                reasons.insert(.translationRemoved)
                continue
            }
            guard !isDraft else { continue }
            if request.settings.deletes == .delete, retired.mayUnpublish(of: article) {
                notes.append(
                    Plan.Note(
                        path: article.path,
                        """
                        its translation “\(locale)” becomes a draft, because API version \(request.settings.api.version) \
                        cannot delete one (2.16 can)
                        """))
            }
            if retired.mayUnpublish(of: article) {
                differences.locales[locale] = [.state]
                reasons.insert(.translationRemoved)
            } else if request.settings.deletes == .report {
                notes.append(
                    Plan.Note(
                        path: article.path, "its translation “\(locale)” has no file any more and stays published"))
            }
        }
    }

    /// What may become of locales whose files are gone, by what is known so far.
    var retiredLocales: RetiredLocales { RetiredLocales(request, hasErrors: hasErrors) }

    /// The pages whose URL this plan may change, because their title or state changes: what links to them is bound anew.
    func movingTargets() -> Set<Reference> {
        var moving: Set<Reference> = []
        for article in request.site.articles where !isLeftOut(article.path) {
            guard let item = request.lockfile.articles[article.path] else { continue }
            let differences = asked.state(of: article).differences(from: item.askedState)
            let isGone =
                driftByPath[article.path].map { $0.policy == .overwrite && $0.isGone } == true
            for locale in article.content.keys {
                let fields = differences.locales[locale] ?? []
                if isGone || fields.contains(.title) || fields.contains(.state) {
                    moving.insert(.article(article.path, locale, anchor: nil))
                }
            }
        }
        return moving
    }

    func title(of article: Article) -> String { article.content[defaultLocale]?.title ?? article.path.name }

    private static func fields(of article: Article) -> [Field] {
        var fields: [Field] = [.body, .title]
        if article.content.values.contains(where: { $0.description != nil }) { fields.append(.description) }
        return fields.sorted()
    }
}

extension Reference {
    /// The reference without its heading.
    var page: Reference {
        if case .article(let path, let locale, .some) = self { .article(path, locale, anchor: nil) } else { self }
    }
}
