internal import GRDB
internal import HelpCenterModel

/// Creates, updates and deletes articles within a transaction, by the letter of API.md §2.
struct ArticleWriting {
    let db: Database
    let bodies: BodyWriting
    let workspace: StoredWorkspace
    /// Seconds since 1970.
    let now: Int

    func create(_ request: ArticleRequest) throws -> WrittenArticle {
        let locale = workspace.defaultHelpCenter.defaultLocale
        guard let main = request.contents[locale], main.title != nil else {
            throw APIError.missing("title", "Title is a required parameter.")
        }
        guard let author = main.author else {
            throw APIError.missing(
                "author_id", "author_id must be in the main body or default locale translated_content object")
        }
        let id = try ArticleTable.insert(db, createdAt: now)
        try setParents(of: id, to: request.parents ?? [])
        return try write(request, id: id, contents: [:], author: author)
    }

    func update(_ id: Int, _ request: ArticleRequest) throws -> WrittenArticle {
        guard let article = try ArticleTable.find(db, id: id) else { throw APIError.notFound }
        if let parents = request.parents, parents != article.parents {
            try setParents(of: id, to: parents)
        }
        let locale = workspace.defaultHelpCenter.defaultLocale
        let author = article.contents[locale]?.author ?? workspace.tokenOwner.id
        return try write(request, id: id, contents: article.contents, author: author)
    }

    func delete(_ id: Int) throws {
        guard try ArticleTable.delete(db, id: id) else { throw APIError.notFound }
    }

    /// - Parameter author: whose a new locale is when the request does not say.
    private func write(
        _ request: ArticleRequest, id: Int, contents: [LocaleCode: StoredContent], author: Int
    ) throws -> WrittenArticle {
        var answered: [LocaleCode: String] = [:]
        for (locale, asked) in request.contents.sorted(by: { $0.key < $1.key }) where !asked.isEmpty {
            let old = contents[locale]
            let body = try asked.body.map { try bodies.write($0, replacing: old?.body) }
            answered[locale] = body?.answered
            let content = try merged(asked, into: old, body: body?.stored, author: author, locale: locale)
            guard content != old else { continue }
            var stored = content
            stored.updatedAt = now
            stored.updatedBy = workspace.tokenOwner.id
            try ArticleTable.setContent(db, id: id, locale: locale, to: stored)
            if locale == workspace.defaultHelpCenter.defaultLocale {
                try ArticleTable.touch(db, id: id, updatedAt: now)
            }
        }
        guard let article = try ArticleTable.find(db, id: id) else { throw APIError.notFound }
        return WrittenArticle(article: article, answeredBodies: answered)
    }

    /// The content with what the request asks for; what it leaves out stays, the state too, so that the edit of a
    /// published article goes live at once.
    private func merged(
        _ asked: ContentRequest, into old: StoredContent?, body: StoredBody?, author: Int, locale: LocaleCode
    ) throws -> StoredContent {
        guard let title = asked.title ?? old?.title else {
            throw APIError.missing(
                "translated_content.\(locale).title", "Title is a required parameter for the locale \(locale).")
        }
        let author = asked.author ?? old?.author ?? author
        guard workspace.teammates.contains(where: { $0.id == author }) else {
            throw APIError.missing("author_id", "author_id must be a teammate of the workspace")
        }
        let owner = workspace.tokenOwner.id
        var content =
            old
            ?? StoredContent(
                title: title, description: "", body: .empty, author: author, state: .draft, createdAt: now,
                updatedAt: now, createdBy: owner, updatedBy: owner, availability: AIAvailability())
        content.title = title
        content.description = asked.description ?? content.description
        content.body = body ?? content.body
        content.author = author
        content.state = asked.state ?? content.state
        content.availability.chatbot = asked.chatbot ?? content.availability.chatbot
        content.availability.copilot = asked.copilot ?? content.availability.copilot
        content.availability.salesAgent = asked.salesAgent ?? content.availability.salesAgent
        return content
    }

    private func setParents(of id: Int, to parents: [Int]) throws {
        for parent in parents where try CollectionTable.find(db, id: parent) == nil {
            throw APIError.missing("parent_id", "Parent collection \(parent) not found")
        }
        try ArticleTable.setParents(db, id: id, to: parents)
    }
}

/// An article as a write left it.
struct WrittenArticle: Sendable {
    var article: StoredArticle
    /// The bodies that the answer shows in place of the stored ones.
    var answeredBodies: [LocaleCode: String]
}
