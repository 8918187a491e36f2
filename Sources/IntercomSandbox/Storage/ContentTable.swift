internal import GRDB
internal import HelpCenterModel

/// What articles say in each locale, in the database, with what waits on top of it.
enum ContentTable {
    /// Stores a content; one without an id gets its own.
    static func set(_ db: Database, article: Int, locale: LocaleCode, to content: StoredContent) throws {
        let id = content.id == 0 ? try Counter.next(db, "content") : content.id
        let place: StatementArguments = [article, locale.code]
        let rest: StatementArguments = [
            id, content.version, content.state.rawValue, content.wasPublished, content.isScheduled, content.createdAt,
            content.updatedAt, content.createdBy, content.updatedBy, content.availability.chatbot,
            content.availability.copilot, content.availability.salesAgent, NumberList.written(content.audiences),
        ]
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO article_content (article_id, locale, \(StoredText.columns), \(columns))
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: place + content.text.arguments + rest)
        guard let draft = content.draft else {
            return try db.cachedStatement(sql: "DELETE FROM article_draft WHERE article_id = ? AND locale = ?")
                .execute(arguments: place)
        }
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO article_draft
                (article_id, locale, \(StoredText.columns), version_id, updated_at, updated_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, arguments: place + draft.text.arguments + [draft.version, draft.updatedAt, draft.updatedBy])
    }

    static func delete(_ db: Database, article: Int, locale: LocaleCode) throws {
        for table in ["article_content", "article_draft", "article_version"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE article_id = ? AND locale = ?", arguments: [article, locale.code])
        }
    }

    /// - Parameter ids: the articles, with commas between them.
    static func read(
        _ db: Database, of ids: String, _ body: (Int, LocaleCode, StoredContent) -> Void
    ) throws {
        var drafts: [Int: [LocaleCode: StoredDraft]] = [:]
        let staged = try Row.fetchCursor(
            db,
            sql: """
                SELECT article_id, locale, \(StoredText.columns), version_id, updated_at, updated_by
                FROM article_draft WHERE article_id IN (\(ids))
                """)
        while let row = try staged.next() {
            guard let locale = LocaleCode(row[1] as String) else { continue }
            drafts[row[0], default: [:]][locale] = StoredDraft(
                text: StoredText(row, from: 2), version: row[8], updatedAt: row[9], updatedBy: row[10])
        }
        let contents = try Row.fetchCursor(
            db,
            sql: """
                SELECT article_id, locale, \(StoredText.columns), \(columns) FROM article_content
                WHERE article_id IN (\(ids))
                """)
        while let row = try contents.next() {
            guard let locale = LocaleCode(row[1] as String) else { continue }
            var content = try content(row)
            content.draft = drafts[row[0]]?[locale]
            body(row[0], locale, content)
        }
    }

    private static let columns = """
        id, version_id, state, was_published, is_scheduled, created_at, updated_at, created_by, updated_by, ai_chatbot, \
        ai_copilot, ai_sales_agent, audience_ids
        """

    private static func content(_ row: Row) throws -> StoredContent {
        guard let state = PublicationState(rawValue: row[10]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an article has an unknown state")
        }
        return StoredContent(
            id: row[8], text: StoredText(row, from: 2), version: row[9], state: state, wasPublished: row[11],
            isScheduled: row[12], createdAt: row[13], updatedAt: row[14], createdBy: row[15], updatedBy: row[16],
            availability: AIAvailability(chatbot: row[17], copilot: row[18], salesAgent: row[19]),
            audiences: NumberList.read(row[20]))
    }
}
