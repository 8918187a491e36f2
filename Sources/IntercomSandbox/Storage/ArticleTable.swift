internal import GRDB
internal import HelpCenterModel

/// Articles in the database.
enum ArticleTable {
    static func count(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM article") ?? 0
    }

    static func find(_ db: Database, id: Int) throws -> StoredArticle? {
        try articles(db, sql: "SELECT \(columns) FROM article WHERE id = ?", arguments: [id]).first
    }

    /// The article that a content belongs to, with the content's locale.
    static func holder(_ db: Database, ofContent id: Int) throws -> (article: StoredArticle, locale: LocaleCode)? {
        let sql = "SELECT article_id, locale FROM article_content WHERE id = ?"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [id]), let locale = LocaleCode(row[1] as String),
            let article = try find(db, id: row[0])
        else { return nil }
        return (article, locale)
    }

    /// A page of all articles, the last updated first.
    static func page(_ db: Database, limit: Int, offset: Int) throws -> [StoredArticle] {
        try articles(
            db, sql: "SELECT \(columns) FROM article ORDER BY updated_at DESC, id DESC LIMIT ? OFFSET ?",
            arguments: [limit, offset])
    }

    /// The articles of these ids, in their order.
    static func all(_ db: Database, ids: [Int]) throws -> [StoredArticle] {
        let found = try articles(
            db, sql: "SELECT \(columns) FROM article WHERE id IN (\(NumberList.written(ids)))", arguments: [])
        let byID = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
        return ids.compactMap { byID[$0] }
    }

    /// The articles of a collection, as they were added to it.
    static func inCollection(_ db: Database, id: Int) throws -> [StoredArticle] {
        try articles(
            db,
            sql: """
                SELECT \(columns) FROM article
                WHERE id IN (SELECT article_id FROM article_parent WHERE collection_id = ?) ORDER BY id
                """, arguments: [id])
    }

    /// The articles that stand in no collection.
    static func outsideCollections(_ db: Database) throws -> [StoredArticle] {
        try articles(
            db,
            sql: """
                SELECT \(columns) FROM article
                WHERE NOT EXISTS (SELECT 1 FROM article_parent WHERE article_id = article.id) ORDER BY id
                """, arguments: [])
    }

    /// The articles whose time to be published or unpublished has come.
    static func due(_ db: Database, at now: Int) throws -> [StoredArticle] {
        try articles(
            db, sql: "SELECT \(columns) FROM article WHERE publish_at <= ?1 OR unpublish_at <= ?1 ORDER BY id",
            arguments: [now])
    }

    static func isAnyDue(_ db: Database, at now: Int) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM article WHERE publish_at <= ?1)
                OR EXISTS (SELECT 1 FROM article WHERE unpublish_at <= ?1)
                """)
        return try Bool.fetchOne(statement, arguments: [now]) ?? false
    }

    static func insert(_ db: Database, createdAt: Int) throws -> Int {
        try db.execute(
            sql: "INSERT INTO article (created_at, updated_at) VALUES (?, ?)", arguments: [createdAt, createdAt])
        return Int(db.lastInsertedRowID)
    }

    static func touch(_ db: Database, id: Int, updatedAt: Int) throws {
        try db.execute(sql: "UPDATE article SET updated_at = ? WHERE id = ?", arguments: [updatedAt, id])
    }

    static func setSchedule(_ db: Database, id: Int, publishAt: Int?, unpublishAt: Int?) throws {
        try db.execute(
            sql: "UPDATE article SET publish_at = ?, unpublish_at = ? WHERE id = ?",
            arguments: [publishAt, unpublishAt, id])
    }

    static func setParents(_ db: Database, id: Int, to parents: [Int]) throws {
        try db.execute(sql: "DELETE FROM article_parent WHERE article_id = ?", arguments: [id])
        for (position, parent) in parents.enumerated() {
            try db.execute(
                sql: "INSERT INTO article_parent (article_id, position, collection_id) VALUES (?, ?, ?)",
                arguments: [id, position, parent])
        }
    }

    /// - Returns: whether it was there.
    static func delete(_ db: Database, id: Int) throws -> Bool {
        try db.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [id])
        return db.changesCount > 0
    }

    private static let columns = "id, created_at, updated_at, publish_at, unpublish_at"

    private static func articles(
        _ db: Database, sql: String, arguments: StatementArguments
    ) throws -> [StoredArticle] {
        var articles = try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
            StoredArticle(id: row[0], createdAt: row[1], updatedAt: row[2], publishAt: row[3], unpublishAt: row[4])
        }
        let places = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1.id, $0) })
        let ids = NumberList.written(articles.map(\.id))
        let parents = try Row.fetchCursor(
            db,
            sql: """
                SELECT article_id, collection_id FROM article_parent
                WHERE article_id IN (\(ids)) ORDER BY article_id, position
                """)
        while let row = try parents.next() {
            if let place = places[row[0]] { articles[place].parents.append(row[1]) }
        }
        try ContentTable.read(db, of: ids) { id, locale, content in
            if let place = places[id] { articles[place].contents[locale] = content }
        }
        try TagTable.read(db, ofArticles: ids) { id, tag in
            if let place = places[id] { articles[place].tags.append(tag) }
        }
        return articles
    }
}
