import HelpCenterModel
import SyncEngine
import Synchronization

extension Simulation {
    /// Compares what the news files ask for with what the workspace has. What waits for its time may be as it is.
    mutating func compareNews(site: Site, lockfile: Lockfile, left: [Drift]) {
        let (articles, news, unstable) = workspace.state.withLock {
            ($0.articles, $0.news, $0.rules.givesNewHeadingIDs)
        }
        let kept = Set(left.map(\.path))
        for item in site.news where !kept.contains(item.path) && item.waitsUntil(at: now) == nil {
            guard let remote = lockfile.news[item.path].flatMap({ news[$0.id] }) else {
                fail("\(item.path) is not there")
                continue
            }
            if remote.title != item.title || remote.state != item.state || remote.labels != item.labels
                || Set(remote.reactions) != Set(item.reactions)
            {
                fail("\(item.path) is not what its file says: \(remote)")
            }
            let wanted = Set(
                item.newsfeeds.compactMap { name in
                    SimulatedWorkspace.newsfeeds.first { $0.name.lowercased() == name.lowercased() }?.id
                })
            if Set(remote.newsfeeds.map(\.newsfeed)) != wanted { fail("\(item.path) is in other newsfeeds") }
            if item.state == .live, let time = item.publishedAt,
                !remote.newsfeeds.allSatisfy({ $0.publishedAt == time.seconds })
            {
                fail("\(item.path) has another date: \(remote.newsfeeds)")
            }
            // Where a page that a teammate's change was left on leads, nobody could know.
            let isKept = item.body.references.contains { reference in
                if case .article(let path, _, _) = reference {
                    lockfile.articles[path] == nil || kept.contains(path)
                } else {
                    false
                }
            }
            guard !isKept, !unstable else { continue }
            let bound = item.body.bound { reference in
                guard case .article(let path, let locale, let anchor) = reference else { return "" }
                return address(path, locale, anchor: anchor, site: site, lockfile: lockfile, articles)
            }
            if SimulatedBodies().read(remote.body).canonical != SimulatedBodies().read(bound).canonical {
                fail("the body of \(item.path) is \(remote.body) and not \(bound)")
            }
        }
    }
}
