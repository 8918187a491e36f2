internal import GRDB

/// A tag of the workspace.
struct StoredTag: Hashable, Sendable {
    var id: Int
    var name: String
}

/// Tags in the database, and the articles that bear them.
enum TagTable {
    static func all(_ db: Database) throws -> [StoredTag] {
        try Row.fetchAll(db, sql: "SELECT id, name FROM tag ORDER BY id").map { StoredTag(id: $0[0], name: $0[1]) }
    }

    static func find(_ db: Database, id: Int) throws -> StoredTag? {
        try Row.fetchOne(db, sql: "SELECT id, name FROM tag WHERE id = ?", arguments: [id])
            .map { StoredTag(id: $0[0], name: $0[1]) }
    }

    static func find(_ db: Database, name: String) throws -> StoredTag? {
        try Row.fetchOne(db, sql: "SELECT id, name FROM tag WHERE name = ?", arguments: [name])
            .map { StoredTag(id: $0[0], name: $0[1]) }
    }

    static func insert(_ db: Database, name: String) throws -> StoredTag {
        try db.execute(sql: "INSERT INTO tag (name) VALUES (?)", arguments: [name])
        return StoredTag(id: Int(db.lastInsertedRowID), name: name)
    }

    static func rename(_ db: Database, id: Int, to name: String) throws {
        try db.execute(sql: "UPDATE tag SET name = ? WHERE id = ?", arguments: [name, id])
    }

    /// Deletes one, also from the articles that bear it.
    /// - Returns: whether it was there.
    static func delete(_ db: Database, id: Int) throws -> Bool {
        try db.execute(sql: "DELETE FROM tag WHERE id = ?", arguments: [id])
        return db.changesCount > 0
    }

    /// Applied twice, a tag stays as it was applied first.
    static func apply(_ db: Database, id: Int, to article: Int, at now: Int, by teammate: Int) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO article_tag (article_id, tag_id, applied_at, applied_by) VALUES (?, ?, ?, ?)",
            arguments: [article, id, now, teammate])
    }

    /// - Returns: whether the article bore it.
    static func remove(_ db: Database, id: Int, from article: Int) throws -> Bool {
        try db.execute(
            sql: "DELETE FROM article_tag WHERE article_id = ? AND tag_id = ?", arguments: [article, id])
        return db.changesCount > 0
    }

    /// - Parameter ids: the articles, with commas between them.
    static func read(_ db: Database, ofArticles ids: String, _ body: (Int, StoredTag) -> Void) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT article_id, id, name FROM article_tag JOIN tag ON tag.id = tag_id
                WHERE article_id IN (\(ids)) ORDER BY article_id, id
                """)
        while let row = try rows.next() { body(row[0], StoredTag(id: row[1], name: row[2])) }
    }
}
