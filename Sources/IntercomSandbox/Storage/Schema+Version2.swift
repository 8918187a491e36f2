extension Schema {
    /// Drafts, versions, schedules, tags, audiences, redirects and news.
    ///
    /// What is there already becomes its own first version; a content's id is apart from its row, since a write replaces
    /// the row.
    static let version2 = """
        ALTER TABLE article ADD COLUMN publish_at INTEGER;
        ALTER TABLE article ADD COLUMN unpublish_at INTEGER;
        CREATE INDEX article_to_publish ON article(publish_at) WHERE publish_at IS NOT NULL;
        CREATE INDEX article_to_unpublish ON article(unpublish_at) WHERE unpublish_at IS NOT NULL;

        CREATE TABLE article_version (
            id INTEGER PRIMARY KEY AUTOINCREMENT, article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
            locale TEXT NOT NULL, from_version INTEGER, title TEXT NOT NULL, description TEXT NOT NULL,
            body TEXT NOT NULL, body_markdown TEXT NOT NULL, image_offsets TEXT NOT NULL, author_id INTEGER NOT NULL,
            created_by INTEGER NOT NULL, created_at INTEGER NOT NULL);
        CREATE INDEX article_version_by_article ON article_version(article_id, id DESC);
        INSERT INTO sqlite_sequence (name, seq) VALUES ('article_version', 400000);
        INSERT INTO article_version (article_id, locale, title, description, body, body_markdown, image_offsets,
            author_id, created_by, created_at)
        SELECT article_id, locale, title, description, body, body_markdown, image_offsets, author_id, updated_by,
            updated_at
        FROM article_content ORDER BY article_id, locale;

        ALTER TABLE article_content ADD COLUMN id INTEGER;
        ALTER TABLE article_content ADD COLUMN version_id INTEGER;
        ALTER TABLE article_content ADD COLUMN was_published INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE article_content ADD COLUMN is_scheduled INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE article_content ADD COLUMN audience_ids TEXT NOT NULL DEFAULT '';
        UPDATE article_content SET id = 300000 + rowid, was_published = state = 'published', version_id =
            (SELECT v.id FROM article_version v
             WHERE v.article_id = article_content.article_id AND v.locale = article_content.locale);
        CREATE UNIQUE INDEX article_content_by_id ON article_content(id);
        INSERT INTO counter (name, value) SELECT 'content', 300000 + COALESCE(MAX(rowid), 0) FROM article_content;
        CREATE TABLE article_draft (
            article_id INTEGER NOT NULL, locale TEXT NOT NULL, title TEXT NOT NULL, description TEXT NOT NULL,
            body TEXT NOT NULL, body_markdown TEXT NOT NULL, image_offsets TEXT NOT NULL, author_id INTEGER NOT NULL,
            updated_at INTEGER NOT NULL, updated_by INTEGER NOT NULL, version_id INTEGER,
            PRIMARY KEY (article_id, locale), FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE CASCADE);

        CREATE TABLE tag (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE COLLATE NOCASE);
        INSERT INTO sqlite_sequence (name, seq) VALUES ('tag', 7000);
        CREATE TABLE article_tag (
            article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
            tag_id INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE, applied_at INTEGER NOT NULL,
            applied_by INTEGER NOT NULL, PRIMARY KEY (article_id, tag_id)) WITHOUT ROWID;
        CREATE INDEX article_tag_by_tag ON article_tag(tag_id);

        CREATE TABLE audience (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, predicates TEXT NOT NULL,
            role_predicates TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
        INSERT INTO sqlite_sequence (name, seq) VALUES ('audience', 900);

        CREATE TABLE redirect (
            id INTEGER PRIMARY KEY AUTOINCREMENT, help_center_id INTEGER NOT NULL REFERENCES help_center(id),
            from_url TEXT NOT NULL, locale TEXT NOT NULL, article_id INTEGER REFERENCES article(id) ON DELETE CASCADE,
            collection_id INTEGER REFERENCES collection(id) ON DELETE CASCADE, created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL, UNIQUE (help_center_id, from_url));
        INSERT INTO sqlite_sequence (name, seq) VALUES ('redirect', 20);
        CREATE INDEX redirect_by_update ON redirect(updated_at DESC, id DESC);
        CREATE INDEX redirect_by_article ON redirect(article_id);
        CREATE INDEX redirect_by_collection ON redirect(collection_id);

        CREATE TABLE newsfeed (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL);
        INSERT INTO sqlite_sequence (name, seq) VALUES ('newsfeed', 52);
        CREATE TABLE news_item (
            id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, body TEXT NOT NULL, image_offsets TEXT NOT NULL,
            sender_id INTEGER NOT NULL, state TEXT NOT NULL, is_silent INTEGER NOT NULL, labels TEXT NOT NULL,
            reactions TEXT NOT NULL, has_reactions INTEGER NOT NULL, cover TEXT, created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL);
        INSERT INTO sqlite_sequence (name, seq) VALUES ('news_item', 30000);
        CREATE INDEX news_item_by_creation ON news_item(created_at DESC, id DESC);
        CREATE TABLE news_assignment (
            news_item_id INTEGER NOT NULL REFERENCES news_item(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            newsfeed_id INTEGER NOT NULL REFERENCES newsfeed(id), published_at INTEGER,
            PRIMARY KEY (news_item_id, position)) WITHOUT ROWID;
        CREATE INDEX news_assignment_by_feed ON news_assignment(newsfeed_id, published_at DESC);
        """
}
