package import HelpCenterModel

/// Finds the remote items that are nobody's yet and could be a path's, without writing anything anywhere.
package struct AdoptionPlanner: Sendable {
    private let request: PlanRequest
    private let snapshot: Snapshot
    private let bodies: any BodyReader
    private let site: Site
    private let finder: AdoptionFinder
    private let entries: AdoptionEntries

    /// - Parameter survey: a reading in which everything that may be adopted was looked at closely.
    package init(_ survey: Survey, bodies: any BodyReader) {
        request = survey.request
        snapshot = survey.snapshot
        self.bodies = bodies
        site = LocaleGate(snapshot.helpCenter).admit(request.site)
        finder = AdoptionFinder(snapshot: snapshot, lockfile: request.lockfile, bodies: bodies)
        let author = request.settings.author
        entries = AdoptionEntries(
            site: site, asked: AskedStates(site, manifest: request.manifest, defaultAuthor: author),
            digester: AskedDigester(manifest: request.manifest, defaultAuthor: author), bodies: bodies,
            snapshot: snapshot)
    }

    /// Everything that can be matched: by the id in the front matter, or else by the exact title in the same place.
    package func propose() -> AdoptionProposal {
        var proposal = AdoptionProposal(lockfile: pinned)
        for collection in site.collections where request.lockfile.collections[collection.path] == nil {
            let id = collection.intercomID.flatMap { finder.isFree($0, .collection) ? $0 : nil }
            guard let parentID = parentID(of: collection.parent, proposal.lockfile) else {
                if let id { take(collection, id, parentID: nil, .intercomID, &proposal) }
                continue
            }
            if let id {
                take(collection, id, parentID: parentID.id, .intercomID, &proposal)
                continue
            }
            let namesakes = finder.namesakes(of: collection, parent: parentID.id, locale: site.defaultLocale).map(\.id)
            settle(namesakes, .collection, collection.path, &proposal) {
                take(collection, $0, parentID: parentID.id, .title, &$1)
            }
        }
        var found: [(article: Article, id: RemoteID, parentID: RemoteID?, AdoptionProposal.Match.Reason)] = []
        for article in site.articles where request.lockfile.articles[article.path] == nil {
            let parentID = parentID(of: article.collection, proposal.lockfile)
            if let id = article.intercomID, finder.isFree(id, .article) {
                found.append((article, id, parentID?.id, .intercomID))
            } else if let parentID {
                let namesakes = finder.namesakes(of: article, parent: parentID.id, locale: site.defaultLocale)
                settle(namesakes.map(\.id), .article, article.path, &proposal) { id, _ in
                    found.append((article, id, parentID.id, .title))
                }
            }
        }
        take(found, &proposal)
        for item in site.news where request.lockfile.news[item.path] == nil {
            if let id = item.intercomID, finder.isFree(id, .newsItem) {
                take(item, id, .intercomID, &proposal)
            } else {
                settle(finder.namesakes(of: item).map(\.id), .newsItem, item.path, &proposal) {
                    take(item, $0, .title, &$1)
                }
            }
        }
        return proposal
    }

    /// One path and one id, as the command line names them.
    package func bind(_ path: ProjectPath, to id: RemoteID) throws(AdoptionError) -> AdoptionProposal {
        var proposal = AdoptionProposal(lockfile: pinned)
        let article = site.articles.first { $0.path == path }
        let collection = site.collections.first { $0.path == path }
        let item = site.news.first { $0.path == path }
        guard article != nil || collection != nil || item != nil else {
            let known = (site.articles.map(\.path) + site.collections.map(\.path) + site.news.map(\.path)).map(\.string)
            throw .unknownPath(path, nearest: NearestMatch.find(path.string, in: known))
        }
        let kind = article != nil ? LockedKind.article : item != nil ? .newsItem : .collection
        if let item = request.lockfile[kind][path] { throw .hasItem(path, id: item.id) }
        if let owner = request.lockfile[kind].first(where: { $0.value.id == id })?.key { throw .taken(id, by: owner) }
        guard finder.isFree(id, kind) else { throw .unknownID(id, kind: kind) }
        let folder = article?.collection ?? collection?.parent
        guard let parentID = parentID(of: folder, proposal.lockfile) else {
            throw .homeless(path, collection: folder ?? .root)
        }
        if let item { take(item, id, .given, &proposal) }
        if let article { take([(article, id, parentID.id, .given)], &proposal) }
        if let collection { take(collection, id, parentID: parentID.id, .given, &proposal) }
        return proposal
    }

    /// The lockfile as it is now, with the workspace that its ids are of.
    private var pinned: Lockfile {
        var lockfile = request.lockfile
        lockfile.workspaceID = snapshot.workspace.id
        lockfile.region = snapshot.workspace.region
        lockfile.helpCenterID = snapshot.helpCenter.id
        lockfile.helpCenterURL = snapshot.helpCenter.url
        return lockfile
    }

    /// The remote collection of a folder, without an id at the top; `nil` for a folder that has none yet.
    private func parentID(of folder: ProjectPath?, _ lockfile: Lockfile) -> (id: RemoteID?, Void)? {
        guard let folder else { return (nil, ()) }
        return lockfile.collections[folder].map { ($0.id, ()) }
    }

    private func settle(
        _ ids: [RemoteID], _ kind: LockedKind, _ path: ProjectPath, _ proposal: inout AdoptionProposal,
        take: (RemoteID, inout AdoptionProposal) -> Void
    ) {
        if let id = ids.first, ids.count == 1 {
            take(id, &proposal)
        } else if !ids.isEmpty {
            proposal.ambiguities.append(AdoptionProposal.Ambiguity(kind: kind, path: path, ids: ids))
        }
    }

    private func take(
        _ collection: ArticleCollection, _ id: RemoteID, parentID: RemoteID?, _ reason: AdoptionProposal.Match.Reason,
        _ proposal: inout AdoptionProposal
    ) {
        guard let remote = snapshot.collections[id] else { return }
        let entry = entries.entry(of: collection, remote, parentID: parentID)
        proposal.lockfile.collections[collection.path] = entry
        proposal.matches.append(
            AdoptionProposal.Match(
                kind: .collection, path: collection.path, id: id,
                title: remote.content[remote.defaultLocale]?.title ?? "", url: remote.url, reason: reason,
                isIdentical: entry.askedState == entries.asked.state(of: collection)))
    }

    private func take(
        _ item: NewsItem, _ id: RemoteID, _ reason: AdoptionProposal.Match.Reason, _ proposal: inout AdoptionProposal
    ) {
        guard let remote = snapshot.news[id] else { return }
        let entry = entries.entry(of: item, remote, table(proposal.lockfile))
        proposal.lockfile.news[item.path] = entry
        proposal.matches.append(
            AdoptionProposal.Match(
                kind: .newsItem, path: item.path, id: id, title: remote.title, url: nil, reason: reason,
                isIdentical: entry.askedState == entries.asked.state(of: item)))
    }

    private func table(_ lockfile: Lockfile) -> LinkTable {
        LinkTable(
            lockfile: lockfile, items: PublishedItems(lockfile), manifest: request.manifest,
            defaultLocale: site.defaultLocale, helpCenterURL: snapshot.helpCenter.url)
    }

    /// Takes articles whose bodies may link to one another: each is compared with links to all of them bound.
    private func take(
        _ found: [(article: Article, id: RemoteID, parentID: RemoteID?, AdoptionProposal.Match.Reason)],
        _ proposal: inout AdoptionProposal
    ) {
        var table = table(proposal.lockfile)
        for (article, id, _, _) in found {
            guard let remote = snapshot.articles[id] else { continue }
            table.lockfile.articles[article.path] = finder.provisionalEntry(remote, for: article)
        }
        for (article, id, parentID, reason) in found {
            guard let remote = snapshot.articles[id] else { continue }
            let entry = entries.entry(of: article, remote, parentID: parentID, table)
            proposal.lockfile.articles[article.path] = entry
            proposal.matches.append(
                AdoptionProposal.Match(
                    kind: .article, path: article.path, id: id, title: remote.title,
                    url: remote.locales[remote.defaultLocale]?.url, reason: reason,
                    isIdentical: entry.askedState == entries.asked.state(of: article)))
        }
    }
}
