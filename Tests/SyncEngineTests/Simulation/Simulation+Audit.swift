import HelpCenterModel
import SyncEngine
import Synchronization

extension Simulation {
    /// What must hold after any run that came to its end: every source has its own item, and keeps it.
    mutating func checkIDs() {
        guard let lockfile = readLockfile() else { return fail("the lockfile cannot be read") }
        let owners = workspace.state.withLock { $0.owners }
        let ids = LockedKind.allCases.flatMap { lockfile[$0].values.map(\.id) }
        if Set(ids).count != ids.count { fail("one id stands at two paths: \(ids.sorted())") }
        let marks =
            tree.pages.map { (tree.path(of: $0), $0.mark, LockedKind.article) }
            + tree.folders.map { (tree.path(ofFolder: $0.mark), $0.mark, LockedKind.collection) }
            + tree.news.map { (tree.path(of: $0), $0.mark, LockedKind.newsItem) }
        for (path, mark, kind) in marks {
            guard let item = lockfile[kind][path] else { continue }
            if owners[item.id] != .engine(mark: mark) {
                fail(
                    "\(path) is source #\(mark) and has \(item.id), which is \(owners[item.id].map { "\($0)" } ?? "nobody's")"
                )
            }
        }
    }

    /// What must hold after an apply in which nothing went wrong: the workspace is what the files ask for, and nothing
    /// is left to do.
    mutating func audit() {
        scheduler.note("audit")
        workspace.edit { $0.faults = SimulatedWorkspace.Faults() }
        let session = session
        let input = input()
        let workspace = workspace
        let result = scheduler.run { try await session.survey(input, remote: workspace) }
        guard case .success(let survey)? = result else { return fail("it cannot be planned again") }
        for change in survey.plan.changes { fail("left to do: \(change.summary)") }
        let drift = survey.plan.drift.filter { $0.policy != .keep }
        for item in drift { fail("drift after apply: \(item.path) \(item.fields)") }
        if survey.recovery.isNeeded { fail("the journal is not settled") }
        if !disk.files.allSatisfy({ $0 == Self.lockfile }) { fail("files are left over: \(disk.files)") }
        // Offline nobody can know of what others changed, or put into our collections.
        let noted = Set(survey.plan.notes.map(\.path))
        let offline = try? session.planOffline(input).changes.filter { !noted.contains($0.path) }
        if survey.plan.drift.isEmpty, offline != [] {
            fail("the offline plan differs: \(offline?.map(\.summary) ?? ["none"])")
        }
        compare(site: input.site, lockfile: survey.request.lockfile, manifest: input.manifest, left: survey.plan.drift)
        compareNews(site: input.site, lockfile: survey.request.lockfile, left: survey.plan.drift)
        // What is no drift is the engine's as it is now: a locale that nobody asks for any more may be gone.
        let managed = LockedKind.allCases.flatMap { survey.request.lockfile[$0].values.map(\.id) }
        workspace.edit { $0.accept(Set(managed).subtracting(survey.plan.drift.map(\.id))) }
    }

    /// Compares what the files ask for with what the workspace has.
    private mutating func compare(site: Site, lockfile: Lockfile, manifest: AssetManifest, left: [Drift]) {
        let (articles, collections, unstable) = workspace.state.withLock {
            ($0.articles, $0.collections, $0.rules.givesNewHeadingIDs)
        }
        // Nobody can put anything into a collection that a teammate deleted, and that is kept so.
        let gone = left.filter { $0.kind == .collection && $0.fields.contains(.deleted) }.map(\.path)
        let waiting = (site.articles.map(\.path) + site.collections.map(\.path)).filter { path in
            gone.contains { path != $0 && path.isInside($0) }
        }
        let kept = Set(left.map(\.path)).union(waiting)
        for collection in site.collections where !kept.contains(collection.path) {
            guard let remote = lockfile.collections[collection.path].flatMap({ collections[$0.id] }) else {
                fail("\(collection.path) is not there")
                continue
            }
            for (locale, content) in collection.content
            where remote.content[locale]?.title != content.title
                || remote.content[locale]?.description != content.description
            {
                fail("\(collection.path) is not what its file says in \(locale)")
            }
            if remote.parent != collection.parent.flatMap({ lockfile.collections[$0]?.id }) {
                fail("\(collection.path) stands elsewhere")
            }
            if let icon = collection.icon, icon != remote.icon { fail("\(collection.path) has another icon") }
        }
        for article in site.articles where !kept.contains(article.path) {
            guard let remote = lockfile.articles[article.path].flatMap({ articles[$0.id] }) else {
                fail("\(article.path) is not there")
                continue
            }
            let parent = article.collection.flatMap { lockfile.collections[$0]?.id }
            // At the top it may still stand in collections that others have put it into.
            if let parent, !remote.parents.contains(parent) {
                fail("\(article.path) stands elsewhere")
            }
            checkTranslations(of: article, lockfile.articles[article.path])
            for (locale, content) in article.content {
                let found = remote.content[locale]
                if found?.title != content.title || (found?.description ?? "") != (content.description ?? "")
                    || found?.state != content.state
                {
                    fail("\(article.path) is not what its file says in \(locale)")
                }
                let wanted = content.body.bound { reference in
                    switch reference {
                    case .asset(let path): return manifest.url(of: path) ?? ""
                    case .collection: return ""
                    case .address(let address, _): return address.url
                    case .article(let path, let locale, let anchor):
                        // A page that a teammate's change was left on may have an address that nobody could know.
                        guard !kept.contains(path) else { return "kept" }
                        return address(
                            path, locale, anchor: unstable ? nil : anchor, site: site, lockfile: lockfile, articles)
                    }
                }
                let isKept = content.body.references.contains { reference in
                    if case .article(let path, _, _) = reference { kept.contains(path) } else { false }
                }
                let bodies = SimulatedBodies()
                if !isKept, !unstable, bodies.read(found?.body ?? "").canonical != bodies.read(wanted).canonical {
                    fail("the body of \(article.path) in \(locale) is \(found?.body ?? "-") and not \(wanted)")
                }
            }
        }
    }

    /// What a translation says, and what its source said then, must be known of each, by whatever way it was published.
    private mutating func checkTranslations(of article: Article, _ item: LockedItem?) {
        let visible = VisibleText(bodies: SimulatedBodies(), source: .english)
        for (locale, content) in article.content {
            let locked = item?.locales[locale]
            if locale == .english {
                if locked?.source != nil { fail("\(article.path): the source is the translation of something") }
            } else if locked?.text != visible.digest(of: content) || locked?.source == nil {
                fail("\(article.path): nobody knows what its \(locale) translates")
            }
        }
    }

    /// Where readers find a page, by what the workspace holds.
    func address(
        _ path: ProjectPath, _ locale: LocaleCode, anchor: String?, site: Site, lockfile: Lockfile,
        _ articles: [RemoteID: RemoteArticle]
    ) -> String {
        guard let id = lockfile.articles[path]?.id, let content = articles[id]?.content[locale] else {
            return "nowhere"
        }
        let page = content.url ?? "\(SimulatedWorkspace.address)/\(locale)/articles/\(id)"
        let anchors = site.articles.first { $0.path == path }?.content[locale]?.anchors ?? []
        guard let anchor, let place = anchors.firstIndex(of: anchor) else { return page }
        return "\(page)#\(ServedHTML.headingIDs(content.body)[place])"
    }
}
