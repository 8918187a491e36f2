internal import GRDB

/// The tables, by versions; a released version is never edited, only followed by another.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in try db.execute(sql: version1) }
        migrator.registerMigration("2") { db in try db.execute(sql: version2) }
        return migrator
    }

    /// `article.updated_at` repeats that of the default locale's content, so that lists are read along an index.
    private static let version1 = """
        CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE teammate (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL);
        CREATE TABLE help_center (
            id INTEGER PRIMARY KEY, identifier TEXT NOT NULL, display_name TEXT NOT NULL, is_default INTEGER NOT NULL,
            locales TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);

        CREATE TABLE collection (
            id INTEGER PRIMARY KEY AUTOINCREMENT, help_center_id INTEGER NOT NULL REFERENCES help_center(id),
            parent_id INTEGER REFERENCES collection(id) ON DELETE SET NULL, icon TEXT NOT NULL,
            position INTEGER NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
        CREATE INDEX collection_by_update ON collection(updated_at DESC, id DESC);
        CREATE INDEX collection_by_parent ON collection(parent_id, position);
        CREATE TABLE collection_content (
            collection_id INTEGER NOT NULL REFERENCES collection(id) ON DELETE CASCADE, locale TEXT NOT NULL,
            name TEXT NOT NULL, description TEXT NOT NULL,
            PRIMARY KEY (collection_id, locale)) WITHOUT ROWID;

        CREATE TABLE article (
            id INTEGER PRIMARY KEY AUTOINCREMENT, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
        CREATE INDEX article_by_update ON article(updated_at DESC, id DESC);
        CREATE TABLE article_parent (
            article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            collection_id INTEGER NOT NULL REFERENCES collection(id) ON DELETE CASCADE,
            PRIMARY KEY (article_id, position)) WITHOUT ROWID;
        CREATE INDEX article_parent_by_collection ON article_parent(collection_id);
        CREATE TABLE article_content (
            article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE, locale TEXT NOT NULL,
            title TEXT NOT NULL, description TEXT NOT NULL, body TEXT NOT NULL, body_markdown TEXT NOT NULL,
            image_offsets TEXT NOT NULL, author_id INTEGER NOT NULL, state TEXT NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, created_by INTEGER NOT NULL,
            updated_by INTEGER NOT NULL, ai_chatbot INTEGER NOT NULL, ai_copilot INTEGER NOT NULL,
            ai_sales_agent INTEGER NOT NULL,
            PRIMARY KEY (article_id, locale));

        CREATE TABLE image (path TEXT PRIMARY KEY, source TEXT NOT NULL UNIQUE) WITHOUT ROWID;
        """
}
