internal import HelpCenterModel

/// Before an item is changed, what the plan was made from must still hold: Intercom takes no condition along with a
/// write (API.md §1.2), so the item is read once more if the reading before is not fresh any more.
extension ApplyRun {
    /// Throws when somebody changed the article since it was read, or since this run wrote it.
    func checkFreshness(ofArticle id: RemoteID, at path: ProjectPath) async throws {
        guard mustLook(at: path) else { return }
        let known = await ledger.entry(.article, at: path)
        guard let remote = try await remote.article(id) else { throw Self.changed([.deleted]) }
        let isOwnAnswer = await book.hasWritten(path)
        let fresh = Observation(reader: bodies).article(remote) { locale, raw in
            let seen = isOwnAnswer ? known?.locales[locale]?.rawBody : snapshot.articles[id]?.locales[locale]?.rawBody
            return seen != raw
        }
        let fields: Set<Field>
        if isOwnAnswer, let known {
            let (source, retired) = (articles[path], RetiredLocales(request, hasErrors: plan.hasErrors))
            let differences = RemoteChanges.of(known, fresh, source: source) { locale in
                source.map { retired.deletes(locale, of: $0) } ?? false
            }
            fields = differences.locales.values.reduce(differences.shared) { $0.union($1) }
        } else if let seen = snapshot.articles[id] {
            fields = RemoteChanges.between(seen, fresh, known: known)
        } else {
            return
        }
        if !fields.isEmpty { throw Self.changed(fields) }
    }

    /// Throws when somebody changed the collection since it was read. A run writes a collection once only.
    func checkFreshness(ofCollection id: RemoteID, at path: ProjectPath) async throws {
        guard mustLook(at: path), let seen = snapshot.collections[id] else { return }
        guard let fresh = try await remote.collection(id) else { throw Self.changed([.deleted]) }
        let differences = Observation.state(of: fresh).differences(from: Observation.state(of: seen))
        let fields = differences.locales.values.reduce(differences.shared) { $0.union($1) }
        if !fields.isEmpty { throw Self.changed(fields) }
    }

    /// Throws when somebody changed the news item since it was read. A run writes a news item once only.
    func checkFreshness(ofNewsItem id: RemoteID, at path: ProjectPath) async throws {
        guard mustLook(at: path), let seen = snapshot.news[id] else { return }
        guard let remote = try await remote.newsItem(id) else { throw Self.changed([.deleted]) }
        let fresh = Observation(reader: bodies).newsItem(remote) { $0 != seen.content.rawBody }
        let fields = RemoteChanges.between(seen, fresh, known: await ledger.entry(.newsItem, at: path))
        if !fields.isEmpty { throw Self.changed(fields) }
    }

    /// Titles of what stands in collections that are to go, one for each that is not empty.
    ///
    /// What becomes of the content of a deleted collection Intercom does not say (API.md §3), and no policy for drift
    /// allows to find out: a large apply may take long enough for a teammate to move something into one.
    func occupants(ofCollectionsIn stage: [Change]) async -> Result<[RemoteID: String], RemoteError> {
        let ids = Set(stage.compactMap { $0.kind == .collection ? $0.id : nil })
        guard !ids.isEmpty, freshness.isOver else { return .success([:]) }
        var titles: [RemoteID: String] = [:]
        do throws(RemoteError) {
            for collection in try await remote.collections() {
                guard let parent = collection.parent, ids.contains(parent) else { continue }
                titles[parent] = collection.content[site.defaultLocale]?.title ?? "\(collection.id)"
            }
            try await remote.articles { page in
                for article in page {
                    for parent in article.parents where ids.contains(parent) {
                        titles[parent] = article.content[site.defaultLocale]?.title ?? "\(article.id)"
                    }
                }
            }
        } catch {
            return .failure(error)
        }
        return .success(titles)
    }

    /// Others' changes that are to be overwritten anyway need no looking at.
    private func mustLook(at path: ProjectPath) -> Bool {
        guard freshness.isOver, request.settings.onDrift != .overwrite else { return false }
        return articles[path]?.onDrift != .overwrite
    }

    private static func changed(_ fields: Set<Field>) -> Skip {
        let names = fields.sorted().map(\.rawValue).joined(separator: ", ")
        return Skip(reason: "it was changed in the workspace after the plan was made (\(names)); run apply again")
    }
}
