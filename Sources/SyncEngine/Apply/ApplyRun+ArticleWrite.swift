internal import HelpCenterModel

extension ApplyRun {
    /// One write of an article, ready to be sent.
    private struct Draft {
        var intent: JournalIntent
        var fields: ArticleFields
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
        // The table holds the lockfile, which is changed after each write and must not be copied then.
        let draft = try draft(
            article, id: id, known: known, locales: locales, movesParent: movesParent, await linkTable())
        if let id { try await checkFreshness(ofArticle: id, at: article.path) }
        await book.countBody(of: article.path)
        let write: RemoteWrite = id.map { .updateArticle($0, draft.fields) } ?? .createArticle(draft.fields)
        try await journaled(draft.intent, write) { answer in
            guard case .article(let remote) = answer, let expected = draft.intent.expected else {
                return draft.intent.expected
            }
            let observation = Observation(reader: bodies).article(remote) { locale, _ in
                draft.fields.content[locale] != nil
            }
            return LockedItem(
                observation, expected: expected, anchors: draft.intent.anchors, sent: draft.intent.sent)
        }
    }

    private func draft(
        _ article: Article, id: RemoteID?, known: LockedItem?, locales: Set<LocaleCode>, movesParent: Bool,
        _ table: LinkTable
    ) throws(Skip) -> Draft {
        let digester = AskedDigester(manifest: request.manifest, defaultAuthor: request.settings.author)
        let visible = VisibleText(bodies: bodies, source: site.defaultLocale)
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
                expected.locales[locale]?.asked[.state] = FieldDigest(of: PublicationState.draft)
                continue
            }
            let body = content.body.bound { table.url(of: $0) ?? table.placeholder(for: $0) }
            fields[locale] = ArticleContentFields(
                title: content.title, description: content.description ?? "", body: body, state: content.state)
            let parsed = ParsedBody(of: body, reader: bodies)
            sent[locale] = JournalIntent.SentBody(
                canonical: parsed.canonical, text: parsed.text, anchors: content.anchors)
            var entry = expected.locales[locale] ?? LockedContent()
            entry.asked = wanted.locales[locale] ?? [:]
            entry.unlinkedBody = digester.unlinked(content.body)
            if known == nil, let former = table.lockfile.articles[article.path]?.locales[locale] {
                // It is made anew from files that may be behind their source as before.
                (entry.source, entry.text) = (former.source, former.text)
            }
            visible.note(content, of: article, in: locale, on: &entry)
            entry.links = table.links(of: content.body)
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
        return Draft(
            intent: intent,
            fields: ArticleFields(
                author: author,
                parent: movesParent ? parentID.map(ParentField.collection) ?? .top : .unchanged,
                otherParents: observed.map { otherParents(of: $0, known: known, moved: parentID) } ?? [],
                defaultLocale: site.defaultLocale, content: fields))
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
}
