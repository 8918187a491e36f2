import HelpCenterModel

extension SimulatedWorkspace.State {
    /// Carries out a write, and notes what it should not have done.
    mutating func commit(_ write: RemoteWrite) -> Result<RemoteItem, RemoteError> {
        clock += 1
        commits += 1
        switch write {
        case .createArticle, .updateArticle, .deleteArticle, .deleteTranslation: articleWrites += 1
        default: break
        }
        switch write {
        case .createCollection(let fields): return create(fields)
        case .updateCollection(let id, let fields):
            guard collections[id] != nil else { return .failure(Self.missing) }
            watch(id, write, mark: fields.content[.english]?.description.flatMap(ServedHTML.mark))
            return put(fields, into: id)
        case .deleteCollection(let id):
            guard collections[id] != nil else { return .success(.deleted(id)) }
            watchRemoval(id, write)
            // What a teammate puts into it between the engine's look at the lists and this write nobody can see.
            let hasLooked = lastList.writes == articleWrites && !lastList.occupied.contains(id)
            let hasArticles = articles.values.contains { $0.parents.contains(id) }
            if hasArticles, !hasLooked || !isDisturbed { violations.append("\(write.summary): it is not empty") }
            if collections.values.contains(where: { $0.parent == id }) {
                violations.append("\(write.summary): there are collections in it")
            }
            collections[id] = nil
            return .success(.deleted(id))
        case .createArticle(let fields): return create(fields)
        case .updateArticle(let id, let fields):
            guard articles[id] != nil else { return .failure(Self.missing) }
            let bodies = fields.content.values.compactMap(\.body)
            for mark in bodies.map(ServedHTML.mark) { watch(id, write, mark: mark) }
            if bodies.isEmpty { watch(id, write, mark: nil) }
            let wasPublished = articles[id]?.content.filter { $0.value.state == .published } ?? [:]
            let answer = put(fields, into: id)
            let isUnpublished = wasPublished.keys.contains { articles[id]?.content[$0]?.state == .draft }
            if isUnpublished, bodies.isEmpty, !rules.mayUnpublish {
                violations.append("\(write.summary): nothing may be unpublished")
            }
            return answer
        case .deleteArticle(let id):
            guard articles[id] != nil else { return .success(.deleted(id)) }
            watchRemoval(id, write)
            articles[id] = nil
            return .success(.deleted(id))
        case .deleteTranslation(let id, let locale, _):
            guard articles[id]?.content[locale] != nil else { return .success(.deleted(id)) }
            watchRemoval(id, write)
            if locale == .english { violations.append("\(write.summary): no article may go with a locale") }
            articles[id]?.content[locale] = nil
            // What was the engine's last is nobody's: should it come back, it is a teammate's own.
            written[id]?.remove(locale)
            return .success(.deleted(id))
        case .createNewsItem(let fields): return create(fields)
        case .updateNewsItem(let id, let fields):
            guard let before = news[id] else { return .failure(Self.missing) }
            watch(id, write, mark: fields.body.flatMap(ServedHTML.mark))
            if before.state == .live, fields.state == .draft, fields.body == nil, !rules.mayUnpublish {
                violations.append("\(write.summary): nothing may be unpublished")
            }
            return put(fields, into: id)
        case .deleteNewsItem(let id):
            guard news[id] != nil else { return .success(.deleted(id)) }
            watchRemoval(id, write)
            news[id] = nil
            return .success(.deleted(id))
        }
    }

    static let missing = RemoteError(.notFound, status: 404, message: "gone")

    mutating func newID() -> RemoteID {
        defer { nextID += 1 }
        return RemoteID(nextID)
    }

    // MARK: Watching

    /// Notes a write to what is not the engine's, to another source's item, over a teammate's work, or once too often.
    private mutating func watch(_ id: RemoteID, _ write: RemoteWrite, mark: Int?) {
        switch owners[id] {
        case .engine(let known)?:
            if let mark, mark != known { violations.append("\(write.summary): the item of source #\(known)") }
        case .teammate?, nil: violations.append("\(write.summary): a teammate's item")
        }
        if isEdited(id), !rules.mayOverwrite, isKnownToEngine(id) {
            violations.append("\(write.summary): over a teammate's work")
        }
        if lastWrite[id] == write {
            violations.append("\(write.summary): it was done already")
        }
    }

    private mutating func watchRemoval(_ id: RemoteID, _ write: RemoteWrite) {
        if !rules.mayDelete { violations.append("\(write.summary): nothing may be deleted") }
        watch(id, write, mark: nil)
        lastWrite[id] = nil
    }

    /// Whether a teammate changed an item since the engine left it. One more place is no change.
    private func isEdited(_ id: RemoteID) -> Bool {
        if let left = leftCollections[id], let collection = collections[id] {
            return left.parent != collection.parent || left.content != collection.content
                || left.icon != collection.icon
        }
        if let left = leftNews[id], let item = news[id] { return left != item }
        guard let left = leftArticles[id], let article = articles[id] else { return false }
        let stands = left.parents.first.map(article.parents.contains) ?? article.parents.isEmpty
        // A translation that was there and never the engine's may change, and go as it came.
        let watched = (written[id] ?? []).union(Set(article.content.keys).subtracting(left.content.keys))
        return !stands || watched.contains { article.content[$0] != left.content[$0] }
    }

    /// Whether the engine could have known that an item is not as it left it: what happens between its look and its
    /// write nobody can see.
    private func isKnownToEngine(_ id: RemoteID) -> Bool {
        if let item = news[id] { return lookedAtNews[id] == item }
        guard let article = articles[id] else { return !isDisturbed }
        return lookedAt[id]?.content == article.content && lookedAt[id]?.parents == article.parents
    }

    /// Takes items for the engine's as they are now.
    mutating func accept(_ ids: Set<RemoteID>) {
        for (id, article) in articles where ids.contains(id) { leftArticles[id] = article }
        for (id, collection) in collections where ids.contains(id) { leftCollections[id] = collection }
        for (id, item) in news where ids.contains(id) { leftNews[id] = item }
    }

    /// Notes a second item of one source.
    mutating func claim(_ id: RemoteID, mark: Int?, others: some Sequence<RemoteID>, _ write: RemoteWrite) {
        guard let mark else {
            violations.append("\(write.summary): it has no mark")
            return
        }
        // One that a teammate changed before its create was known of can be nobody's but theirs.
        for other in others where owners[other] == .engine(mark: mark) && !isEdited(other) {
            violations.append("\(write.summary): \(other) is there already")
        }
        owners[id] = .engine(mark: mark)
    }

    // MARK: Storing

    private mutating func create(_ fields: CollectionFields) -> Result<RemoteItem, RemoteError> {
        if case .collection(let parent) = fields.parent, collections[parent] == nil { return .failure(Self.missing) }
        let id = newID()
        claim(
            id, mark: fields.content[.english]?.description.flatMap(ServedHTML.mark), others: collections.keys,
            .createCollection(fields))
        collections[id] = RemoteCollection(
            id: id, parent: nil, helpCenter: SimulatedWorkspace.helpCenter, icon: "book-bookmark", url: nil,
            updatedAt: clock, defaultLocale: .english, content: [:])
        return put(fields, into: id)
    }

    private mutating func create(_ fields: ArticleFields) -> Result<RemoteItem, RemoteError> {
        if case .collection(let parent) = fields.parent, collections[parent] == nil { return .failure(Self.missing) }
        let id = newID()
        claim(
            id, mark: fields.content[.english]?.body.flatMap(ServedHTML.mark), others: articles.keys,
            .createArticle(fields))
        articles[id] = RemoteArticle(
            id: id, parents: [], author: fields.author, defaultLocale: .english, content: [:])
        return put(fields, into: id)
    }

    private mutating func put(_ fields: CollectionFields, into id: RemoteID) -> Result<RemoteItem, RemoteError> {
        guard var collection = collections[id] else { return .failure(Self.missing) }
        switch fields.parent {
        case .unchanged: break
        case .top: collection.parent = nil
        case .collection(let parent):
            guard collections[parent] != nil else { return .failure(Self.missing) }
            collection.parent = parent
        }
        // Leaving the icon out of an update resets it (API.md §3).
        collection.icon = fields.icon ?? (collection.content.isEmpty ? "book-bookmark" : "folder")
        collection.content.merge(fields.content) { $1 }
        let title = collection.content[.english]?.title ?? ""
        collection.url = "\(SimulatedWorkspace.address)/en/collections/\(id)-\(title)"
        collection.updatedAt = clock
        collections[id] = collection
        leftCollections[id] = collection
        lastWrite[id] = .updateCollection(id, fields)
        return .success(.collection(collection))
    }

    private mutating func put(_ fields: ArticleFields, into id: RemoteID) -> Result<RemoteItem, RemoteError> {
        guard var article = articles[id] else { return .failure(Self.missing) }
        article.author = fields.author
        switch fields.parent {
        case .unchanged: break
        case .top: article.parents = fields.otherParents
        case .collection(let parent):
            guard collections[parent] != nil else { return .failure(Self.missing) }
            let others = Set(article.parents).subtracting(leftArticles[id]?.parents.prefix(1) ?? []).subtracting([
                parent
            ])
            article.parents = [parent] + fields.otherParents
            let isOurs = leftArticles[id]?.parents.first.map { articles[id]?.parents.contains($0) == true } ?? false
            if isOurs, !rules.mayOverwrite, !isDisturbed, !others.isSubset(of: article.parents) {
                violations.append("article \(id) was taken out of a teammate's collection")
            }
        }
        for (locale, sent) in fields.content.sorted(by: { $0.key < $1.key }) {
            var content =
                article.content[locale]
                ?? RemoteArticleContent(title: "", description: nil, body: "", state: .draft, url: nil, updatedAt: nil)
            content.title = sent.title ?? content.title
            content.description = sent.description ?? content.description
            content.state = sent.state ?? content.state
            if let body = sent.body {
                let ids = rules.givesNewHeadingIDs ? [] : ServedHTML.headingIDs(content.body)
                content.body = ServedHTML.stored(body, ids: ids) {
                    defer { nextHeading += 1 }
                    return "h_\(nextHeading)"
                }
            }
            content.hasUnpublishedChanges = false
            content.updatedAt = clock
            article.content[locale] = content
        }
        articles[id] = article
        nameArticle(id)
        leftArticles[id] = articles[id]
        written[id, default: []].formUnion(fields.content.keys)
        lastWrite[id] = .updateArticle(id, fields)
        return .success(.article(articles[id].map { served($0, isList: false) } ?? article))
    }

    /// A page's address follows its title; a draft has none.
    mutating func nameArticle(_ id: RemoteID) {
        guard let article = articles[id] else { return }
        for (locale, content) in article.content {
            articles[id]?.content[locale]?.url =
                content.state == .draft
                ? nil : "\(SimulatedWorkspace.address)/\(locale)/articles/\(id)-\(content.title)"
        }
    }

    /// An article as a request gets it: the answer to a write still has the images where they were.
    func served(_ article: RemoteArticle, isList: Bool) -> RemoteArticle {
        var article = article
        for (locale, content) in article.content {
            article.content[locale]?.body = ServedHTML.served(content.body, reading: readings, movesImages: isList)
        }
        return article
    }
}
