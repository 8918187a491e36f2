import HelpCenterModel
import Synchronization

/// A workspace in memory that behaves as Intercom does where it matters to the engine: it gives headings ids of its
/// own, signs images anew at every read, and names pages after ids and titles.
final class ModelWorkspace: RemoteWorkspace {
    struct State {
        var collections: [RemoteID: RemoteCollection] = [:]
        var articles: [RemoteID: RemoteArticle] = [:]
        var news: [RemoteID: RemoteNewsItem] = [:]
        var nextID = 1
        var nextHeading = 1
        var reads = 0
        var clock = 1_000
        var writes: [RemoteWrite] = []
        var traffic = RemoteTraffic()
        /// What happens to the writes to come, in order; none means that all is well.
        var faults: [Fault] = []
        var givesNewHeadingIDs = false
        /// The locales that its help center has enabled.
        var locales = ["en", "fr"].compactMap(LocaleCode.init)
    }

    /// What happens to one write.
    enum Fault {
        case fine
        /// Refused, and nothing was done.
        case refused(RemoteError)
        /// Done, and the answer never came.
        case answerLost
        /// Neither done nor answered, and nobody can tell.
        case lost
    }

    let state = Mutex(State())

    func edit(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }

    var articles: [RemoteArticle] { state.withLock { $0.articles.values.sorted { $0.id < $1.id } } }
    var collections: [RemoteCollection] { state.withLock { $0.collections.values.sorted { $0.id < $1.id } } }
    var news: [RemoteNewsItem] { state.withLock { $0.news.values.sorted { $0.id < $1.id } } }
    var writes: [RemoteWrite] { state.withLock { $0.writes } }

    func forgetWrites() { edit { $0.writes = [] } }

    // MARK: Reading

    func workspace() async throws(RemoteError) -> Workspace {
        count()
        return Workspace(
            id: "model", region: .us,
            helpCenters: [
                HelpCenter(
                    id: RemoteID(900), identifier: "help", url: "https://help.example", isDefault: true,
                    locales: state.withLock { $0.locales })
            ],
            teammates: [Teammate(id: RemoteID(7), name: "Ada", email: "ada@example.com")], tokenOwner: RemoteID(7))
    }

    func collections() async throws(RemoteError) -> [RemoteCollection] {
        count()
        return collections
    }

    func articles(_ receive: ([RemoteArticle]) -> Void) async throws(RemoteError) {
        count()
        let all = state.withLock { state in
            state.reads += 1
            return state.articles.values.sorted { $1.id < $0.id }.map { Self.signed($0, state.reads) }
        }
        for start in stride(from: 0, to: all.count, by: 2) { receive(Array(all[start..<min(start + 2, all.count)])) }
    }

    func article(_ id: RemoteID) async throws(RemoteError) -> RemoteArticle? {
        count()
        return state.withLock { $0.articles[id] }
    }

    func collection(_ id: RemoteID) async throws(RemoteError) -> RemoteCollection? {
        count()
        return state.withLock { $0.collections[id] }
    }

    static let newsfeeds = [
        RemoteNewsfeed(id: RemoteID(53), name: "Product updates"), RemoteNewsfeed(id: RemoteID(54), name: "Company"),
    ]

    func newsfeeds() async throws(RemoteError) -> [RemoteNewsfeed] {
        count()
        return Self.newsfeeds
    }

    func newsItems(_ receive: ([RemoteNewsItem]) -> Void) async throws(RemoteError) {
        count()
        receive(
            state.withLock { state in
                state.reads += 1
                return state.news.values.sorted { $1.id < $0.id }.map { Self.signed($0, state.reads) }
            })
    }

    func newsItem(_ id: RemoteID) async throws(RemoteError) -> RemoteNewsItem? {
        count()
        return state.withLock { $0.news[id] }
    }

    func traffic() async -> RemoteTraffic { state.withLock { $0.traffic } }

    private func count() { edit { $0.traffic.total += 1 } }

    // MARK: Writing

    func send(_ write: RemoteWrite) async throws(RemoteError) -> RemoteItem {
        let result: Result<RemoteItem, RemoteError> = state.withLock { state in
            state.traffic.total += 1
            let fault = state.faults.isEmpty ? .fine : state.faults.removeFirst()
            switch fault {
            case .refused(let error): return .failure(error)
            case .lost: return .failure(RemoteError(.timedOut, delivery: .unknown, message: "no answer"))
            case .fine, .answerLost: break
            }
            state.writes.append(write)
            state.clock += 1
            let answer = Self.carryOut(write, in: &state)
            if case .answerLost = fault {
                return .failure(RemoteError(.timedOut, delivery: .unknown, message: "no answer"))
            }
            return answer
        }
        return try result.get()
    }

    private static func carryOut(_ write: RemoteWrite, in state: inout State) -> Result<RemoteItem, RemoteError> {
        switch write {
        case .createCollection(let fields):
            let id = state.newID()
            state.collections[id] = RemoteCollection(
                id: id, parent: nil, helpCenter: RemoteID(900), icon: "book-bookmark", url: nil, updatedAt: 0,
                defaultLocale: fields.defaultLocale, content: [:])
            return state.put(fields, into: id)
        case .updateCollection(let id, let fields): return state.put(fields, into: id)
        case .deleteCollection(let id):
            state.collections[id] = nil
            return .success(.deleted(id))
        case .createArticle(let fields):
            let id = state.newID()
            state.articles[id] = RemoteArticle(
                id: id, parents: [], author: fields.author, defaultLocale: fields.defaultLocale, content: [:])
            return state.put(fields, into: id)
        case .updateArticle(let id, let fields): return state.put(fields, into: id)
        case .deleteArticle(let id):
            state.articles[id] = nil
            return .success(.deleted(id))
        case .deleteTranslation(let id, let locale, _):
            state.articles[id]?.content[locale] = nil
            return .success(.deleted(id))
        case .createNewsItem(let fields):
            let id = state.newID()
            state.news[id] = RemoteNewsItem(id: id, title: "", body: "", sender: nil, state: .draft)
            return state.put(fields, into: id)
        case .updateNewsItem(let id, let fields): return state.put(fields, into: id)
        case .deleteNewsItem(let id):
            state.news[id] = nil
            return .success(.deleted(id))
        }
    }

    /// The cover's address differs at every read too.
    private static func signed(_ item: RemoteNewsItem, _ number: Int) -> RemoteNewsItem {
        var item = item
        item.body = item.body.replacing(".png\"", with: ".png?sig=\(number)\"")
        item.coverImageURL = item.coverImageURL.map { "\($0)?sig=\(number)" }
        return item
    }

    /// Image URLs carry a signature that differs at every read.
    private static func signed(_ article: RemoteArticle, _ number: Int) -> RemoteArticle {
        var article = article
        for (locale, content) in article.content {
            article.content[locale]?.body = content.body.replacing(".png\"", with: ".png?sig=\(number)\"")
        }
        return article
    }
}

extension ModelWorkspace.State {
    fileprivate mutating func newID() -> RemoteID {
        defer { nextID += 1 }
        return RemoteID(nextID)
    }

    fileprivate mutating func put(_ fields: CollectionFields, into id: RemoteID) -> Result<RemoteItem, RemoteError> {
        guard var collection = collections[id] else {
            return .failure(RemoteError(.notFound, status: 404, message: "gone"))
        }
        switch fields.parent {
        case .unchanged: break
        case .top: collection.parent = nil
        case .collection(let parent): collection.parent = parent
        }
        // Leaving the icon out of an update resets it (API.md §3).
        collection.icon = fields.icon ?? (collection.content.isEmpty ? "book-bookmark" : "folder")
        collection.content.merge(fields.content) { $1 }
        let title = collection.content[collection.defaultLocale]?.title ?? ""
        collection.url = "https://help.example/\(collection.defaultLocale)/collections/\(id)-\(title)"
        collection.updatedAt = clock
        collections[id] = collection
        return .success(.collection(collection))
    }

    fileprivate mutating func put(_ fields: ArticleFields, into id: RemoteID) -> Result<RemoteItem, RemoteError> {
        guard var article = articles[id] else { return .failure(RemoteError(.notFound, status: 404, message: "gone")) }
        article.author = fields.author
        switch fields.parent {
        case .unchanged: break
        case .top: article.parents = fields.otherParents
        case .collection(let parent): article.parents = [parent] + fields.otherParents
        }
        for (locale, sent) in fields.content {
            var content =
                article.content[locale]
                ?? RemoteArticleContent(title: "", description: nil, body: "", state: .draft, url: nil, updatedAt: nil)
            content.title = sent.title ?? content.title
            content.description = sent.description ?? content.description
            content.state = sent.state ?? content.state
            if let body = sent.body { content.body = rewritten(body, before: content.body) }
            content.url =
                content.state == .draft ? nil : "https://help.example/\(locale)/articles/\(id)-\(content.title)"
            content.updatedAt = clock
            content.hasUnpublishedChanges = false
            article.content[locale] = content
        }
        articles[id] = article
        return .success(.article(article))
    }

    fileprivate mutating func put(_ fields: NewsItemFields, into id: RemoteID) -> Result<RemoteItem, RemoteError> {
        guard var item = news[id] else { return .failure(RemoteError(.notFound, status: 404, message: "gone")) }
        item.title = fields.title ?? item.title
        item.body = fields.body ?? item.body
        item.sender = fields.sender
        item.state = fields.state ?? item.state
        item.labels = fields.labels
        // Disabled reactions come back as nulls, which the client leaves out.
        item.reactions = fields.reactions.reversed()
        item.isSilent = fields.isSilent ?? item.isSilent
        item.coverImageURL = fields.coverImageURL ?? item.coverImageURL
        item.updatedAt = clock
        item.newsfeeds = fields.newsfeeds.reversed().map { assignment in
            NewsfeedAssignment(
                newsfeed: assignment.newsfeed, publishedAt: item.state == .live ? assignment.publishedAt ?? clock : nil)
        }
        news[id] = item
        return .success(.newsItem(item))
    }

    /// Gives every heading an id; those that were there keep theirs, by place.
    private mutating func rewritten(_ body: String, before: String) -> String {
        var known = givesNewHeadingIDs ? [] : ModelBodies.ids(before)
        var rest = body[...]
        var result = ""
        while let range = rest.firstRange(of: "<h1>") {
            let id = known.isEmpty ? "h_\(nextHeading)" : known.removeFirst()
            nextHeading += 1
            result += rest[..<range.lowerBound] + "<h1 id=\"\(id)\">"
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
