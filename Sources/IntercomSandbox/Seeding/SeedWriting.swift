internal import GRDB

/// Plants content within a transaction, by the ways that requests take, too.
struct SeedWriting {
    let store: Store
    let services: SandboxServices
    let db: Database

    /// Whether there is no content yet.
    static func isEmpty(_ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT NOT EXISTS (SELECT 1 FROM article) AND NOT EXISTS (SELECT 1 FROM collection)
                AND NOT EXISTS (SELECT 1 FROM news_item) AND NOT EXISTS (SELECT 1 FROM tag)
                """) ?? false
    }

    func plant(_ seed: SandboxSeed) throws {
        switch seed.source {
        case .document(let document): try plant(document)
        case .generated(let count):
            var generator = ContentGenerator()
            let collections = try generator.collections(for: count).map { try collection($0, below: nil) }
            for number in 0..<count {
                try article(generator.article(number), below: collections[number % collections.count])
            }
            for number in 0..<min(count, ContentGenerator.newsCount) {
                try newsItem(generator.newsItem(number, now: services.clock()))
            }
        }
    }

    private func plant(_ document: JSONValue) throws {
        let known = ["tags", "audiences", "collections", "articles", "news_items"]
        guard case .object(let members) = document else {
            throw SandboxError.seed(place: "the top", reason: "it must be an object")
        }
        if let unknown = members.first(where: { !known.contains($0.name) }) {
            throw SandboxError.seed(
                place: unknown.name, reason: "there are \(known.joined(separator: ", ")), and nothing else")
        }
        try each("tags", of: document, at: "") { tag, _ in
            guard case .string(let name) = tag, !name.isBlank else { throw APIError.invalid(nil, "a tag is a name") }
            if try TagTable.find(db, name: name) == nil { _ = try TagTable.insert(db, name: name) }
        }
        try each("audiences", of: document, at: "") { audience, _ in
            let new = try AudienceRequest.changed(.new(at: services.clock()), by: RequestObject(audience))
            _ = try AudienceTable.insert(db, new)
        }
        try each("collections", of: document, at: "") { try tree($0, below: nil, at: $1) }
        try each("articles", of: document, at: "") { article, _ in try self.article(article, below: nil) }
        try each("news_items", of: document, at: "") { item, _ in try newsItem(item) }
    }

    private func tree(_ json: JSONValue, below parent: Int?, at place: String) throws {
        let id = try collection(json, below: parent)
        try each("collections", of: json, at: place + ".") { try tree($0, below: id, at: $1) }
        try each("articles", of: json, at: place + ".") { article, _ in try self.article(article, below: id) }
    }

    /// - Returns: the collection's id.
    private func collection(_ json: JSONValue, below parent: Int?) throws -> Int {
        let json = parent.map { json.with(["parent_id": .integer($0)]) } ?? json
        let request = try CollectionRequest(json, center: store.workspace.defaultHelpCenter)
        return try store.collections(db, services).create(request).id
    }

    private func article(_ json: JSONValue, below parent: Int?) throws {
        var json = owned(json, "author_id")
        if let parent { json = json.with(["parent_id": .integer(parent)]) }
        let request = try ArticleRequest(json, center: store.workspace.defaultHelpCenter, version: .v2_16)
        let article = try store.articles(db, services).create(request).article
        for name in try RequestObject(json).texts("tags").value ?? [] {
            let tag = try TagTable.find(db, name: name) ?? TagTable.insert(db, name: name)
            try TagTable.apply(
                db, id: tag.id, to: article.id, at: services.clock(), by: store.workspace.tokenOwner.id)
        }
    }

    private func newsItem(_ json: JSONValue) throws {
        _ = try store.news(db, services).create(NewsRequest(owned(json, "sender_id")))
    }

    /// The item with the token's owner where it names nobody.
    private func owned(_ json: JSONValue, _ name: String) -> JSONValue {
        json[name] == nil ? json.with([name: .integer(store.workspace.tokenOwner.id)]) : json
    }

    /// Does something with every item of a list; an item that is refused is named by its place.
    private func each(
        _ name: String, of json: JSONValue, at place: String, _ body: (JSONValue, String) throws -> Void
    ) throws {
        guard let list = json[name], list != .null else { return }
        guard case .array(let items) = list else {
            throw SandboxError.seed(place: place + name, reason: "it must be a list")
        }
        for (index, item) in items.enumerated() {
            let place = "\(place)\(name)[\(index)]"
            do {
                try body(item, place)
            } catch let error as SandboxError {
                throw error
            } catch let error where !(error is DatabaseError) {
                let words = APIError(wording: error).message
                throw SandboxError.seed(place: place, reason: words.hasSuffix(".") ? String(words.dropLast()) : words)
            }
        }
    }
}
