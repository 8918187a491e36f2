internal import GRDB

/// A group of readers whom Fin may show an article to.
struct StoredAudience: Hashable, Sendable {
    var id: Int
    var name: String
    /// JSON arrays, as the client sent them; the sandbox does not read them.
    var predicates: String
    var rolePredicates: String
    var createdAt: Int
    var updatedAt: Int
}

/// Audiences in the database.
enum AudienceTable {
    static func count(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM audience") ?? 0
    }

    static func page(_ db: Database, limit: Int, offset: Int) throws -> [StoredAudience] {
        try Row.fetchAll(
            db, sql: "SELECT \(columns) FROM audience ORDER BY id LIMIT ? OFFSET ?", arguments: [limit, offset]
        ).map(audience)
    }

    static func find(_ db: Database, id: Int) throws -> StoredAudience? {
        try Row.fetchOne(db, sql: "SELECT \(columns) FROM audience WHERE id = ?", arguments: [id]).map(audience)
    }

    static func insert(_ db: Database, _ audience: StoredAudience) throws -> Int {
        try db.execute(
            sql: """
                INSERT INTO audience (name, predicates, role_predicates, created_at, updated_at) VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                audience.name, audience.predicates, audience.rolePredicates, audience.createdAt, audience.updatedAt,
            ])
        return Int(db.lastInsertedRowID)
    }

    static func update(_ db: Database, _ audience: StoredAudience) throws {
        try db.execute(
            sql: "UPDATE audience SET name = ?, predicates = ?, role_predicates = ?, updated_at = ? WHERE id = ?",
            arguments: [
                audience.name, audience.predicates, audience.rolePredicates, audience.updatedAt, audience.id,
            ])
    }

    /// Deletes one, also from the articles that are for it.
    /// - Returns: whether it was there.
    static func delete(_ db: Database, id: Int) throws -> Bool {
        try db.execute(sql: "DELETE FROM audience WHERE id = ?", arguments: [id])
        guard db.changesCount > 0 else { return false }
        let rows = try Row.fetchAll(
            db, sql: "SELECT rowid, audience_ids FROM article_content WHERE ',' || audience_ids || ',' LIKE ?",
            arguments: ["%,\(id),%"])
        for row in rows {
            let left = NumberList.read(row[1]).filter { $0 != id }
            try db.execute(
                sql: "UPDATE article_content SET audience_ids = ? WHERE rowid = ?",
                arguments: [NumberList.written(left), row[0] as Int])
        }
        return true
    }

    private static let columns = "id, name, predicates, role_predicates, created_at, updated_at"

    private static func audience(_ row: Row) -> StoredAudience {
        StoredAudience(
            id: row[0], name: row[1], predicates: row[2], rolePredicates: row[3], createdAt: row[4], updatedAt: row[5])
    }
}
