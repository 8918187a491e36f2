internal import GRDB
internal import HelpCenterModel

/// An address of the help center that leads to an article or a collection.
struct StoredRedirect: Hashable, Sendable {
    enum Target: Hashable, Sendable {
        case article(Int)
        case collection(Int)
    }

    var id: Int
    var helpCenter: Int
    var from: String
    var locale: LocaleCode
    var target: Target
    var createdAt: Int
    var updatedAt: Int
}

/// Redirects in the database; one whose target is deleted goes with it.
enum RedirectTable {
    static func count(_ db: Database, helpCenter: Int) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT COUNT(*) FROM redirect WHERE help_center_id = ?", arguments: [helpCenter]) ?? 0
    }

    /// A page of a help center's redirects, the last updated first.
    static func page(_ db: Database, helpCenter: Int, limit: Int, offset: Int) throws -> [StoredRedirect] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT \(columns) FROM redirect WHERE help_center_id = ? ORDER BY updated_at DESC, id DESC
                LIMIT ? OFFSET ?
                """, arguments: [helpCenter, limit, offset]
        ).compactMap(redirect)
    }

    static func find(_ db: Database, id: Int) throws -> StoredRedirect? {
        try Row.fetchOne(db, sql: "SELECT \(columns) FROM redirect WHERE id = ?", arguments: [id]).flatMap(redirect)
    }

    static func find(_ db: Database, from: String, helpCenter: Int) throws -> StoredRedirect? {
        try Row.fetchOne(
            db, sql: "SELECT \(columns) FROM redirect WHERE help_center_id = ? AND from_url = ?",
            arguments: [helpCenter, from]
        ).flatMap(redirect)
    }

    static func insert(_ db: Database, _ redirect: StoredRedirect) throws -> Int {
        var (article, collection): (Int?, Int?) = (nil, nil)
        switch redirect.target {
        case .article(let id): article = id
        case .collection(let id): collection = id
        }
        try db.execute(
            sql: """
                INSERT INTO redirect
                (help_center_id, from_url, locale, article_id, collection_id, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                redirect.helpCenter, redirect.from, redirect.locale.code, article, collection, redirect.createdAt,
                redirect.updatedAt,
            ])
        return Int(db.lastInsertedRowID)
    }

    static func delete(_ db: Database, id: Int) throws {
        try db.execute(sql: "DELETE FROM redirect WHERE id = ?", arguments: [id])
    }

    private static let columns =
        "id, help_center_id, from_url, locale, article_id, collection_id, created_at, updated_at"

    private static func redirect(_ row: Row) -> StoredRedirect? {
        let article: Int? = row[4]
        let collection: Int? = row[5]
        guard let locale = LocaleCode(row[3] as String),
            let target = article.map(StoredRedirect.Target.article)
                ?? collection.map(StoredRedirect.Target.collection)
        else { return nil }
        return StoredRedirect(
            id: row[0], helpCenter: row[1], from: row[2], locale: locale, target: target, createdAt: row[6],
            updatedAt: row[7])
    }
}
