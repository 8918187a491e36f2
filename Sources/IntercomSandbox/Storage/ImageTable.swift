internal import GRDB

/// Re-hosted images in the database, each known by the address that it came from.
enum ImageTable {
    /// The image of an address, made at the first time.
    static func image(_ db: Database, source: String, workspaceID: String) throws -> RehostedImage {
        if let path = try String.fetchOne(db, sql: "SELECT path FROM image WHERE source = ?", arguments: [source]) {
            return RehostedImage(path: path, source: source)
        }
        let number = try Counter.next(db, "image")
        let image = RehostedImage(source: source, number: number, workspaceID: workspaceID)
        try db.execute(
            sql: "INSERT INTO image (path, source) VALUES (?, ?)", arguments: [image.path, image.source])
        return image
    }

    /// The address that an image came from; `nil` when there is no such image.
    static func source(_ db: Database, path: String) throws -> String? {
        try String.fetchOne(db, sql: "SELECT source FROM image WHERE path = ?", arguments: [path])
    }
}

/// Numbers that are given out once, in the database, so that equal requests give equal ids in every new sandbox.
enum Counter {
    static func next(_ db: Database, _ name: String) throws -> Int {
        try db.execute(
            sql: """
                INSERT INTO counter (name, value) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1
                """, arguments: [name])
        return try Int.fetchOne(db, sql: "SELECT value FROM counter WHERE name = ?", arguments: [name]) ?? 1
    }
}
