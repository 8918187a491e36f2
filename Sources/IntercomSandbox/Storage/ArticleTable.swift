internal import GRDB
internal import HelpCenterModel

/// Articles in the database.
enum ArticleTable {
    static func count(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM article") ?? 0
    }

    static func find(_ db: Database, id: Int) throws -> StoredArticle? {
        try articles(db, sql: "SELECT id, created_at, updated_at FROM article WHERE id = ?", arguments: [id]).first
    }

    /// A page of all articles, the last updated first.
    static func page(_ db: Database, limit: Int, offset: Int) throws -> [StoredArticle] {
        try articles(
            db,
            sql: """
                SELECT id, created_at, updated_at FROM article ORDER BY updated_at DESC, id DESC LIMIT ? OFFSET ?
                """, arguments: [limit, offset])
    }

    /// The articles of a collection, as they were added to it.
    static func inCollection(_ db: Database, id: Int) throws -> [StoredArticle] {
        try articles(
            db,
            sql: """
                SELECT id, created_at, updated_at FROM article
                WHERE id IN (SELECT article_id FROM article_parent WHERE collection_id = ?) ORDER BY id
                """, arguments: [id])
    }

    static func insert(_ db: Database, createdAt: Int) throws -> Int {
        try db.execute(
            sql: "INSERT INTO article (created_at, updated_at) VALUES (?, ?)", arguments: [createdAt, createdAt])
        return Int(db.lastInsertedRowID)
    }

    static func touch(_ db: Database, id: Int, updatedAt: Int) throws {
        try db.execute(sql: "UPDATE article SET updated_at = ? WHERE id = ?", arguments: [updatedAt, id])
    }

    static func setParents(_ db: Database, id: Int, to parents: [Int]) throws {
        try db.execute(sql: "DELETE FROM article_parent WHERE article_id = ?", arguments: [id])
        for (position, parent) in parents.enumerated() {
            try db.execute(
                sql: "INSERT INTO article_parent (article_id, position, collection_id) VALUES (?, ?, ?)",
                arguments: [id, position, parent])
        }
    }

    static func setContent(_ db: Database, id: Int, locale: LocaleCode, to content: StoredContent) throws {
        let arguments: StatementArguments = [
            id, locale.code, content.title, content.description, content.body.html, content.body.markdown,
            content.body.imageOffsets.map(String.init).joined(separator: ","), content.author, content.state.rawValue,
            content.createdAt, content.updatedAt, content.createdBy, content.updatedBy, content.availability.chatbot,
            content.availability.copilot, content.availability.salesAgent,
        ]
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO article_content (article_id, locale, \(contentColumns))
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, arguments: arguments)
    }

    /// - Returns: whether it was there.
    static func delete(_ db: Database, id: Int) throws -> Bool {
        try db.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [id])
        return db.changesCount > 0
    }

    private static let contentColumns = """
        title, description, body, body_markdown, image_offsets, author_id, state, created_at, updated_at, created_by, \
        updated_by, ai_chatbot, ai_copilot, ai_sales_agent
        """

    private static func articles(
        _ db: Database, sql: String, arguments: StatementArguments
    ) throws -> [StoredArticle] {
        var articles = try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
            StoredArticle(id: row[0], parents: [], createdAt: row[1], updatedAt: row[2], contents: [:])
        }
        let places = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1.id, $0) })
        let ids = articles.map { String($0.id) }.joined(separator: ",")
        let parents = try Row.fetchCursor(
            db,
            sql: """
                SELECT article_id, collection_id FROM article_parent
                WHERE article_id IN (\(ids)) ORDER BY article_id, position
                """)
        while let row = try parents.next() {
            if let place = places[row[0]] { articles[place].parents.append(row[1]) }
        }
        let contents = try Row.fetchCursor(
            db, sql: "SELECT article_id, locale, \(contentColumns) FROM article_content WHERE article_id IN (\(ids))")
        while let row = try contents.next() {
            if let place = places[row[0]], let locale = LocaleCode(row[1] as String) {
                articles[place].contents[locale] = try content(row)
            }
        }
        return articles
    }

    private static func content(_ row: Row) throws -> StoredContent {
        guard let state = PublicationState(rawValue: row[8]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an article has an unknown state")
        }
        let body = StoredBody(
            html: row[4], markdown: row[5],
            imageOffsets: (row[6] as String).split(separator: ",").compactMap { Int($0) })
        return StoredContent(
            title: row[2], description: row[3], body: body, author: row[7], state: state, createdAt: row[9],
            updatedAt: row[10], createdBy: row[11], updatedBy: row[12],
            availability: AIAvailability(chatbot: row[13], copilot: row[14], salesAgent: row[15]))
    }
}
