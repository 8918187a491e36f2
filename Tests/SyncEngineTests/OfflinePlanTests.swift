import HelpCenterModel
import SyncEngine
import Testing

/// With the remote as it was recorded, a plan is the same whether anybody looks at the remote or not.
@Suite struct OfflinePlanTests {
    @Test(arguments: 0..<60) func `plans offline what it plans online, after any edit`(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let harness = try Harness()
        var site = Self.site(&random)
        let policy = random.pick(DeletePolicy.allCases) ?? .unpublish
        for _ in 0..<3 {
            let online = try await harness.plan(site) { $0.settings.deletes = policy }
            let offline = try harness.offlinePlan(site) { $0.settings.deletes = policy }
            #expect(offline.changes == online.changes)
            #expect(offline.notes == online.notes)
            #expect(offline.fingerprint == online.fingerprint)
            #expect(offline.unchanged == online.unchanged)
            #expect(offline.workspaceID == (try harness.lockfile.workspaceID))
            #expect(offline.isOffline && !online.isOffline)
            #expect(try await harness.apply(site) { $0.settings.deletes = policy }.count(.failed) == 0)
            site = Self.edited(site, &random)
        }
    }

    private static let folders = ["articles/x", "articles/x/inner", "articles/y"]

    private static func site(_ random: inout SeededGenerator) -> Site {
        let articles = (0..<6).map { article($0, &random) }
        return Site.of(folders, articles)
    }

    private static func article(_ number: Int, _ random: inout SeededGenerator) -> Article {
        let folder = random.pick(folders + ["articles"]) ?? "articles"
        var links: [Reference] = []
        if random.chance(40) { links.append(.asset(ProjectPath("articles/i\(random.below(3)).png"))) }
        return .of(
            "\(folder)/\(number).md", title: "Title \(number).\(random.below(3))",
            body: "Number \(number), text \(random.below(4)).", state: random.chance(20) ? .draft : .published,
            headings: random.chance(30) ? ["h\(random.below(2))"] : [], links: links,
            french: random.chance(40) ? "Titre \(random.below(3))" : nil)
    }

    /// Some articles changed, moved, gone or new, some linked to one another.
    private static func edited(_ site: Site, _ random: inout SeededGenerator) -> Site {
        var articles: [Article] = []
        for (number, article) in site.articles.enumerated() {
            switch random.below(6) {
            case 0: break
            case 1: articles.append(Self.article(number + 100 + random.below(900), &random))
            case 2:
                var moved = article
                let folder = random.pick(folders) ?? "articles/x"
                moved.path = ProjectPath("\(folder)/\(article.path.name)")
                moved.collection = ProjectPath(folder)
                articles.append(moved)
            case 3:
                var linked = article
                let target = site.articles[random.below(site.articles.count)].path
                linked.content[.english]?.body = .of(
                    "Linked \(random.below(9)).", headings: [], links: [.article(target, .english, anchor: nil)])
                articles.append(linked)
            default: articles.append(article)
            }
        }
        let unique = Dictionary(articles.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        return Site.of(folders, Array(unique.values))
    }
}
