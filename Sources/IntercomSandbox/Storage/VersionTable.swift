internal import GRDB
internal import HelpCenterModel

/// A text that an article has or had in one locale.
struct StoredVersion: Hashable, Sendable {
    var id: Int
    var article: Int
    var locale: LocaleCode
    /// The version that it was made from; `nil` for the first one.
    var from: Int?
    var text: StoredText
    var createdBy: Int
    var createdAt: Int
}

/// The versions of articles in the database.
enum VersionTable {
    static func insert(
        _ db: Database, article: Int, locale: LocaleCode, text: StoredText, from: Int?, by teammate: Int, at now: Int
    ) throws -> Int {
        try db.cachedStatement(
            sql: """
                INSERT INTO article_version
                (article_id, locale, from_version, \(StoredText.columns), created_by, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [article, locale.code, from] + text.arguments + [teammate, now])
        return Int(db.lastInsertedRowID)
    }

    static func find(_ db: Database, id: Int, article: Int) throws -> StoredVersion? {
        try Row.fetchOne(
            db, sql: "SELECT \(columns) FROM article_version WHERE id = ? AND article_id = ?", arguments: [id, article]
        ).flatMap(version)
    }

    /// A page of an article's versions, the newest first.
    static func page(
        _ db: Database, article: Int, locale: LocaleCode?, limit: Int, offset: Int
    ) throws -> [StoredVersion] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT \(columns) FROM article_version WHERE article_id = ?1 AND (?2 IS NULL OR locale = ?2)
                ORDER BY id DESC LIMIT ?3 OFFSET ?4
                """, arguments: [article, locale?.code, limit, offset]
        ).compactMap(version)
    }

    static func count(_ db: Database, article: Int, locale: LocaleCode?) throws -> Int {
        try Int.fetchOne(
            db,
            sql: "SELECT COUNT(*) FROM article_version WHERE article_id = ?1 AND (?2 IS NULL OR locale = ?2)",
            arguments: [article, locale?.code]) ?? 0
    }

    private static let columns = "id, article_id, locale, from_version, \(StoredText.columns), created_by, created_at"

    private static func version(_ row: Row) -> StoredVersion? {
        LocaleCode(row[2] as String).map { locale in
            StoredVersion(
                id: row[0], article: row[1], locale: locale, from: row[3], text: StoredText(row, from: 4),
                createdBy: row[10], createdAt: row[11])
        }
    }
}
