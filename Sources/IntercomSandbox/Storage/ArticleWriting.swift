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
        guard let main = request.contents[defaultLocale], main.title != nil else {
            throw APIError.missing("title", "Title is a required parameter.")
        }
        guard let author = main.author else {
            throw APIError.missing(
                "author_id", "author_id must be in the main body or default locale translated_content object")
        }
        let id = try ArticleTable.insert(db, createdAt: now)
        try setParents(of: id, to: request.parents ?? [])
        return try write(request, to: StoredArticle(id: id, createdAt: now, updatedAt: now), author: author)
    }

    func update(_ id: Int, _ request: ArticleRequest) throws -> WrittenArticle {
        let article = try stored(id)
        if let parents = request.parents, parents != article.parents {
            try setParents(of: id, to: parents)
        }
        let author = article.contents[defaultLocale]?.text.author ?? workspace.tokenOwner.id
        return try write(request, to: article, author: author)
    }

    func delete(_ id: Int) throws {
        guard try ArticleTable.delete(db, id: id) else { throw APIError.notFound }
    }

    /// Stages texts on top of what readers see: `PUT /articles/{id}/draft` (API.md §2.5). All but the text is ignored,
    /// the state too.
    ///
    /// That a locale which readers never saw is refused like such an article is inferred.
    func stage(_ id: Int, _ request: ArticleRequest) throws -> WrittenArticle {
        let article = try stored(id)
        let asked = request.contents.filter { !$0.value.isEmpty }
        for locale in [defaultLocale] + asked.keys where article.contents[locale]?.state != .published {
            throw APIError.unprocessable("Article must be published before a draft can be staged")
        }
        var answered: [LocaleCode: String] = [:]
        for (locale, asked) in asked.sorted(by: { $0.key < $1.key }) {
            guard let old = article.contents[locale] else { continue }
            var edit = ContentEdit(of: old, asked, locale: locale, in: self)
            let text = try edit.text()
            answered[locale] = edit.answeredBody
            try store(edit.staged(text), old: old, article: id, locale: locale)
        }
        return WrittenArticle(article: try stored(id), answeredBodies: answered)
    }

    /// Shows staged texts to readers: `POST /articles/{id}/draft/publish`.
    /// - Parameter locales: `nil` when the request names none, as a workspace with one locale may.
    func publishDraft(of id: Int, locales: [LocaleCode]?) throws -> WrittenArticle {
        let article = try stored(id)
        guard article.hasDraft else { throw APIError.unprocessable("Article has no draft to publish") }
        guard let locales = locales ?? (workspace.defaultHelpCenter.isMultilingual ? nil : [defaultLocale]) else {
            throw APIError(
                status: 422, code: "parameter_not_found",
                message: "locales must be specified to publish a draft on a multilingual workspace")
        }
        let idle = locales.filter { article.contents[$0]?.draft == nil }
        guard idle.isEmpty else {
            let names = idle.map(\.code).joined(separator: ", ")
            throw APIError.unprocessable("Cannot publish a draft for locale(s) without pending changes: \(names)")
        }
        for locale in locales { try change(article, locale) { $0.publish() } }
        return WrittenArticle(article: try stored(id), answeredBodies: [:])
    }

    /// Changes a content and stores it when that made a difference.
    func change(_ article: StoredArticle, _ locale: LocaleCode, _ body: (inout StoredContent) -> Void) throws {
        guard let old = article.contents[locale] else { return }
        var content = old
        body(&content)
        try store(content, old: old, article: article.id, locale: locale)
    }

    func stored(_ id: Int) throws -> StoredArticle {
        guard let article = try ArticleTable.find(db, id: id) else { throw APIError.notFound }
        return article
    }

    var defaultLocale: LocaleCode { workspace.defaultHelpCenter.defaultLocale }

    /// - Parameter author: whose a new locale is when the request does not say.
    private func write(
        _ request: ArticleRequest, to article: StoredArticle, author: Int
    ) throws -> WrittenArticle {
        try checkAudiences(of: request)
        var answered: [LocaleCode: String] = [:]
        for (locale, asked) in request.contents.sorted(by: { $0.key < $1.key }) where !asked.isEmpty {
            let old = article.contents[locale]
            var edit = ContentEdit(of: old, asked, locale: locale, in: self, author: author)
            let content = try edit.content(isScheduled: request.publishAt.value != nil)
            answered[locale] = edit.answeredBody
            try store(content, old: old, article: article.id, locale: locale)
        }
        if let audiences = request.audiences {
            // The top level goes to every locale, and wins.
            let written = try stored(article.id)
            for locale in written.contents.keys.sorted() { try change(written, locale) { $0.audiences = audiences } }
        }
        try schedule(request, article: article.id)
        return WrittenArticle(article: try stored(article.id), answeredBodies: answered)
    }

    /// Stores a content that differs from the old one. The live content's time moves with it, a draft has its own.
    private func store(
        _ content: StoredContent, old: StoredContent?, article: Int, locale: LocaleCode
    ) throws {
        guard content != old else { return }
        var stored = content
        var oldWithDraft = old
        oldWithDraft?.draft = content.draft
        let isLiveChange = content != oldWithDraft
        if stored.workingText != old?.workingText {
            let version = try VersionTable.insert(
                db, article: article, locale: locale, text: stored.workingText, from: old?.workingVersion,
                by: workspace.tokenOwner.id, at: now)
            if stored.draft == nil { stored.version = version } else { stored.draft?.version = version }
        }
        if isLiveChange {
            stored.updatedAt = now
            stored.updatedBy = workspace.tokenOwner.id
        }
        try ContentTable.set(db, article: article, locale: locale, to: stored)
        if isLiveChange, locale == defaultLocale { try ArticleTable.touch(db, id: article, updatedAt: now) }
    }

    private func setParents(of id: Int, to parents: [Int]) throws {
        for parent in parents where try CollectionTable.find(db, id: parent) == nil {
            throw APIError.missing("parent_id", "Parent collection \(parent) not found")
        }
        try ArticleTable.setParents(db, id: id, to: parents)
    }

    private func checkAudiences(of request: ArticleRequest) throws {
        let asked = (request.audiences ?? []) + request.contents.values.flatMap { $0.audiences ?? [] }
        for audience in asked where try AudienceTable.find(db, id: audience) == nil {
            throw APIError(
                status: 404, code: "not_found", message: "Audience \(audience) not found", field: "audience_ids")
        }
    }
}

/// An article as a write left it.
struct WrittenArticle: Sendable {
    var article: StoredArticle
    /// The bodies that the answer shows in place of the stored ones.
    var answeredBodies: [LocaleCode: String]
}
