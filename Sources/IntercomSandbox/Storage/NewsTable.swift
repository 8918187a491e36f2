internal import GRDB

/// News items in the database.
enum NewsTable {
    static func count(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM news_item") ?? 0
    }

    static func find(_ db: Database, id: Int) throws -> StoredNewsItem? {
        try items(db, condition: "WHERE id = ?", arguments: [id]).first
    }

    /// A page of all news items, the last created first.
    static func page(_ db: Database, limit: Int, offset: Int) throws -> [StoredNewsItem] {
        try items(db, condition: "ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?", arguments: [limit, offset])
    }

    static func liveCount(_ db: Database, newsfeed: Int) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT COUNT(*) FROM news_assignment JOIN news_item ON id = news_item_id
                WHERE newsfeed_id = ? AND state = 'live'
                """, arguments: [newsfeed]) ?? 0
    }

    /// A page of a newsfeed's live items, the last published first.
    static func live(_ db: Database, newsfeed: Int, limit: Int, offset: Int) throws -> [StoredNewsItem] {
        let ids = try Int.fetchAll(
            db,
            sql: """
                SELECT id FROM news_assignment JOIN news_item ON id = news_item_id
                WHERE newsfeed_id = ? AND state = 'live' ORDER BY published_at DESC, id DESC LIMIT ? OFFSET ?
                """, arguments: [newsfeed, limit, offset])
        return try all(db, ids: ids)
    }

    /// What readers see of all newsfeeds, the last published first.
    static func live(_ db: Database, limit: Int) throws -> [StoredNewsItem] {
        let ids = try Int.fetchAll(
            db,
            sql: """
                SELECT id FROM news_assignment JOIN news_item ON id = news_item_id WHERE state = 'live'
                GROUP BY id ORDER BY MAX(published_at) DESC, id DESC LIMIT ?
                """, arguments: [limit])
        return try all(db, ids: ids)
    }

    static func insert(_ db: Database, _ item: StoredNewsItem) throws -> Int {
        try db.execute(
            sql: "INSERT INTO news_item (\(columns)) VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: arguments(item))
        let id = Int(db.lastInsertedRowID)
        try setAssignments(db, id: id, to: item.assignments)
        return id
    }

    static func update(_ db: Database, _ item: StoredNewsItem) throws {
        try db.execute(
            sql: """
                UPDATE news_item SET title = ?, body = ?, image_offsets = ?, sender_id = ?, state = ?, is_silent = ?,
                labels = ?, reactions = ?, has_reactions = ?, cover = ?, created_at = ?, updated_at = ? WHERE id = ?
                """, arguments: arguments(item) + [item.id])
        try setAssignments(db, id: item.id, to: item.assignments)
    }

    /// - Returns: whether it was there.
    static func delete(_ db: Database, id: Int) throws -> Bool {
        try db.execute(sql: "DELETE FROM news_item WHERE id = ?", arguments: [id])
        return db.changesCount > 0
    }

    private static func setAssignments(_ db: Database, id: Int, to assignments: [StoredAssignment]) throws {
        try db.execute(sql: "DELETE FROM news_assignment WHERE news_item_id = ?", arguments: [id])
        for (position, assignment) in assignments.enumerated() {
            try db.execute(
                sql: """
                    INSERT INTO news_assignment (news_item_id, position, newsfeed_id, published_at) VALUES (?, ?, ?, ?)
                    """, arguments: [id, position, assignment.newsfeed, assignment.publishedAt])
        }
    }

    private static let columns = """
        id, title, body, image_offsets, sender_id, state, is_silent, labels, reactions, has_reactions, cover, \
        created_at, updated_at
        """

    private static func arguments(_ item: StoredNewsItem) -> StatementArguments {
        [
            item.title, item.body, NumberList.written(item.imageOffsets), item.sender, item.state.rawValue,
            item.isSilent, TextList.written(item.labels), TextList.written(item.reactions), item.hasReactions,
            item.cover, item.createdAt, item.updatedAt,
        ]
    }

    private static func all(_ db: Database, ids: [Int]) throws -> [StoredNewsItem] {
        let found = try items(db, condition: "WHERE id IN (\(NumberList.written(ids)))", arguments: [])
        let byID = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
        return ids.compactMap { byID[$0] }
    }

    private static func items(
        _ db: Database, condition: String, arguments: StatementArguments
    ) throws -> [StoredNewsItem] {
        var items = try Row.fetchAll(db, sql: "SELECT \(columns) FROM news_item \(condition)", arguments: arguments)
            .map { row in
                StoredNewsItem(
                    id: row[0], title: row[1], body: row[2], imageOffsets: NumberList.read(row[3]), sender: row[4],
                    state: StoredNewsItem.State(rawValue: row[5]) ?? .draft, isSilent: row[6],
                    labels: try TextList.read(row[7]), reactions: try TextList.read(row[8]), hasReactions: row[9],
                    cover: row[10], assignments: [], createdAt: row[11], updatedAt: row[12])
            }
        let places = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1.id, $0) })
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT news_item_id, newsfeed_id, published_at FROM news_assignment
                WHERE news_item_id IN (\(NumberList.written(items.map(\.id)))) ORDER BY news_item_id, position
                """)
        while let row = try rows.next() {
            if let place = places[row[0]] {
                items[place].assignments.append(StoredAssignment(newsfeed: row[1], publishedAt: row[2]))
            }
        }
        return items
    }
}

/// Newsfeeds in the database.
enum NewsfeedTable {
    static func all(_ db: Database) throws -> [StoredNewsfeed] {
        try Row.fetchAll(db, sql: "SELECT id, name, created_at, updated_at FROM newsfeed ORDER BY id")
            .map { StoredNewsfeed(id: $0[0], name: $0[1], createdAt: $0[2], updatedAt: $0[3]) }
    }

    static func insert(_ db: Database, name: String, at now: Int) throws {
        try db.execute(
            sql: "INSERT INTO newsfeed (name, created_at, updated_at) VALUES (?, ?, ?)", arguments: [name, now, now])
    }
}
