import GRDB
import Testing

@testable import IntercomSandbox
import TestSupport

@Suite struct MigrationTests {
    @Test func `data of the first version keeps its content and gets versions and ids`() async throws {
        try await withTemporaryFolder { folder in
            let file = "\(folder)/sandbox.sqlite"
            try Self.writeFirstVersion(file)
            try await withCaller(SandboxConfiguration(dataFile: file)) { caller in
                let article = try await caller.get("/articles/100001").json(expecting: 200)
                #expect(article["title"] == "Kept")
                #expect(article["state"] == "published")
                let versions = try await caller.get("/articles/100001/versions").json(expecting: 200)["data"]?.items
                #expect(versions?.map { $0["title"] } == ["Kept"])
                #expect(versions?.first?["state"] == "published")
                #expect(try await caller.put("/articles/100001/draft", ["title": "New"]).status == 200)
                let found = try await caller.get("/content/search").json(expecting: 200)["data"]?.items.first
                let old = try #require(found?["contents"]?.items.first?.id)
                _ = try await caller.article("Other")
                let other = try await caller.get("/content/search?query=other").json(expecting: 200)["data"]?.items
                #expect(other?.first?["contents"]?.items.first?.id != old)
                #expect(try await caller.get("/news/newsfeeds").json(expecting: 200)["total_count"] == 2)
            }
        }
    }

    /// What a Guidepost wrote that knew neither drafts nor news.
    private static func writeFirstVersion(_ file: String) throws {
        let database = try DatabasePool(path: file)
        try Schema.migrator.migrate(database, upTo: "1")
        try database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO setting VALUES ('workspace_id', 'sandbox'), ('workspace_name', 'Sandbox'),
                        ('region', 'US'), ('public_base', 'http://localhost:4840/help'), ('created_at', '1');
                    INSERT INTO teammate VALUES (501, 'Author', 'author@example.com');
                    INSERT INTO help_center VALUES (71, 'help', 'Help', 1, 'en,fr', 1, 1);
                    INSERT INTO sqlite_sequence (name, seq) VALUES ('collection', 2000), ('article', 100000);
                    INSERT INTO article (created_at, updated_at) VALUES (1, 1);
                    INSERT INTO article_content VALUES (100001, 'en', 'Kept', '', '<p class="no-margin">a</p>', 'a',
                        '', 501, 'published', 1, 1, 501, 501, 1, 1, 1);
                    """)
        }
        try database.close()
    }
}
