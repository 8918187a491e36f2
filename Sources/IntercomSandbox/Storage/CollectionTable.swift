internal import GRDB
internal import HelpCenterModel

/// Collections in the database.
enum CollectionTable {
    static func count(_ db: Database, helpCenter: Int?) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT COUNT(*) FROM collection WHERE ?1 IS NULL OR help_center_id = ?1", arguments: [helpCenter]
        ) ?? 0
    }

    static func find(_ db: Database, id: Int) throws -> StoredCollection? {
        try collections(db, condition: "WHERE id = ?", arguments: [id]).first
    }

    /// A page of all collections, or of a help center's, the last updated first.
    static func page(_ db: Database, helpCenter: Int?, limit: Int, offset: Int) throws -> [StoredCollection] {
        try collections(
            db,
            condition: """
                WHERE ?1 IS NULL OR help_center_id = ?1 ORDER BY updated_at DESC, id DESC LIMIT ?2 OFFSET ?3
                """, arguments: [helpCenter, limit, offset])
    }

    /// The collections right below one, or at the top, in their order.
    static func children(_ db: Database, of parent: Int?) throws -> [StoredCollection] {
        try collections(db, condition: "WHERE parent_id IS ? ORDER BY position, id", arguments: [parent])
    }

    static func insert(_ db: Database, _ collection: StoredCollection) throws -> Int {
        try db.execute(
            sql: """
                INSERT INTO collection (help_center_id, parent_id, icon, position, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                collection.helpCenter, collection.parent, collection.icon, collection.position, collection.createdAt,
                collection.updatedAt,
            ])
        let id = Int(db.lastInsertedRowID)
        try setContents(db, id: id, to: collection.contents)
        return id
    }

    static func update(_ db: Database, _ collection: StoredCollection) throws {
        try db.execute(
            sql: "UPDATE collection SET parent_id = ?, icon = ?, position = ?, updated_at = ? WHERE id = ?",
            arguments: [
                collection.parent, collection.icon, collection.position, collection.updatedAt, collection.id,
            ])
        try setContents(db, id: collection.id, to: collection.contents)
    }

    /// Deletes one; its articles leave it and its collections move to the top.
    /// - Returns: whether it was there.
    static func delete(_ db: Database, id: Int) throws -> Bool {
        try db.execute(sql: "DELETE FROM collection WHERE id = ?", arguments: [id])
        return db.changesCount > 0
    }

    /// The place behind the last one below a parent.
    static func nextPosition(_ db: Database, below parent: Int?) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT COALESCE(MAX(position), 0) + 1 FROM collection WHERE parent_id IS ?", arguments: [parent]
        ) ?? 1
    }

    /// Whether neither a collection nor an article stands in it.
    static func isEmpty(_ db: Database, id: Int) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT NOT EXISTS (SELECT 1 FROM collection WHERE parent_id = ?1)
                AND NOT EXISTS (SELECT 1 FROM article_parent WHERE collection_id = ?1)
                """, arguments: [id]) ?? true
    }

    private static func setContents(
        _ db: Database, id: Int, to contents: [LocaleCode: StoredCollectionContent]
    ) throws {
        for (locale, content) in contents {
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO collection_content (collection_id, locale, name, description)
                    VALUES (?, ?, ?, ?)
                    """, arguments: [id, locale.code, content.name, content.description])
        }
    }

    private static func collections(
        _ db: Database, condition: String, arguments: StatementArguments
    ) throws -> [StoredCollection] {
        var collections = try Row.fetchAll(
            db,
            sql: """
                SELECT id, help_center_id, parent_id, icon, position, created_at, updated_at FROM collection
                \(condition)
                """, arguments: arguments
        ).map { row in
            StoredCollection(
                id: row[0], helpCenter: row[1], parent: row[2], icon: row[3], position: row[4], createdAt: row[5],
                updatedAt: row[6], contents: [:])
        }
        let places = Dictionary(uniqueKeysWithValues: collections.enumerated().map { ($1.id, $0) })
        let ids = collections.map { String($0.id) }.joined(separator: ",")
        let contents = try Row.fetchCursor(
            db,
            sql: """
                SELECT collection_id, locale, name, description FROM collection_content
                WHERE collection_id IN (\(ids))
                """)
        while let row = try contents.next() {
            if let place = places[row[0]], let locale = LocaleCode(row[1] as String) {
                collections[place].contents[locale] = StoredCollectionContent(name: row[2], description: row[3])
            }
        }
        return collections
    }
}
