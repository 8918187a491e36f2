internal import GRDB
internal import HelpCenterModel

/// The state that new data starts with: a workspace, its teammates and a help center without content.
enum FirstState {
    /// Plants the state unless the data has one.
    static func plant(in db: Database, configuration: SandboxConfiguration, base: PublicBase) throws {
        // Apart from the rest, for data of a Guidepost that had no news.
        if try NewsfeedTable.all(db).isEmpty {
            for name in configuration.newsfeeds {
                try NewsfeedTable.insert(db, name: name, at: configuration.clock())
            }
        }
        guard try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'workspace_id'") == nil else {
            return
        }
        let now = configuration.clock()
        for (name, value) in [
            ("workspace_id", "sandbox"), ("workspace_name", "Sandbox"), ("region", "US"), ("public_base", base.string),
            ("created_at", String(now)),
        ] {
            try db.execute(sql: "INSERT INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
        }
        for (index, teammate) in configuration.teammates.enumerated() {
            try db.execute(
                sql: "INSERT INTO teammate (id, name, email) VALUES (?, ?, ?)",
                arguments: [firstTeammate + index, teammate.name, teammate.email])
        }
        try db.execute(
            sql: """
                INSERT INTO help_center (id, identifier, display_name, is_default, locales, created_at, updated_at)
                VALUES (?, 'help', 'Help Center', 1, ?, ?, ?)
                """,
            arguments: [helpCenter, configuration.locales.map(\.code).joined(separator: ","), now, now])
        // Ids of different kinds never look alike, so that one taken for another is found out.
        for (table, last) in [("collection", 2000), ("article", 100_000)] {
            try db.execute(sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", arguments: [table, last])
        }
    }

    private static let firstTeammate = 501
    private static let helpCenter = 71
}
