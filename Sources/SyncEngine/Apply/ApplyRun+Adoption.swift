internal import HelpCenterModel

extension ApplyRun {
    /// Puts identical remote items under their paths; nothing is sent.
    func adopt() async {
        let adopted = plan.changes.filter { $0.action == .adopt }
        guard !adopted.isEmpty else { return }
        let digester = AskedDigester(manifest: request.manifest, defaultAuthor: request.settings.author)
        let visible = VisibleText(bodies: bodies, source: site.defaultLocale)
        for change in adopted where change.kind == .collection {
            guard let collection = collections[change.path],
                let remote = change.id.flatMap({ snapshot.collections[$0] })
            else { continue }
            let wanted = asked.state(of: collection)
            var expected = LockedItem(
                id: remote.id, title: change.title, parentID: remote.parent, asked: wanted.shared)
            expected.locales = wanted.locales.mapValues { LockedContent(asked: $0) }
            expected.isProtected = collection.isProtected
            visible.note(collection, on: &expected)
            let entry = LockedItem(remote, expected: expected)
            await ledger.update { $0.collections[change.path] = entry }
            await book.record(ChangeResult(change, .applied))
        }
        for change in adopted where change.kind == .article {
            guard let article = articles[change.path], let remote = change.id.flatMap({ snapshot.articles[$0] })
            else { continue }
            let wanted = asked.state(of: article)
            var parentID: RemoteID?
            if let folder = article.collection { parentID = await ledger.entry(.collection, at: folder)?.id }
            var expected = LockedItem(id: remote.id, title: change.title, parentID: parentID, asked: wanted.shared)
            expected.locales = wanted.locales.mapValues { LockedContent(asked: $0) }
            expected.isProtected = article.isProtected
            for (locale, content) in article.content {
                var entry = expected.locales[locale] ?? LockedContent()
                entry.unlinkedBody = digester.unlinked(content.body)
                visible.note(content, of: article, in: locale, on: &entry)
                expected.locales[locale] = entry
            }
            let anchors = article.content.mapValues { $0.anchors }
            let entry = LockedItem(remote, expected: expected, anchors: anchors)
            await ledger.update { $0.articles[change.path] = entry }
            await book.record(ChangeResult(change, .applied))
        }
        // Their links were compared as bound; what they are bound to is known once all of them have entries.
        let table = await linkTable()
        for change in adopted where change.kind == .article {
            guard let article = articles[change.path] else { continue }
            let links = article.content.mapValues { table.links(of: $0.body) }
            await ledger.update { lockfile in
                for (locale, links) in links {
                    lockfile.articles[change.path]?.locales[locale]?.links = links
                }
            }
        }
        for change in adopted where change.kind == .newsItem {
            guard let item = news[change.path], let remote = change.id.flatMap({ snapshot.news[$0] }) else { continue }
            let wanted = asked.state(of: item)
            var expected = LockedItem(id: remote.id, title: change.title, parentID: nil, asked: wanted.shared)
            expected.locales = wanted.locales.mapValues { LockedContent(asked: $0) }
            expected.locales[item.locale]?.unlinkedBody = digester.unlinked(item.body)
            expected.locales[item.locale]?.links = table.links(of: item.body)
            let entry = LockedItem(remote, expected: expected)
            await ledger.update { $0.news[change.path] = entry }
            await book.record(ChangeResult(change, .applied))
        }
        for change in adopted { report(.ended(ChangeResult(change, .applied, id: change.id))) }
    }

    func linkTable() async -> LinkTable {
        LinkTable(
            lockfile: await ledger.lockfile, items: items, manifest: request.manifest,
            defaultLocale: site.defaultLocale,
            helpCenterURL: snapshot.helpCenter.url)
    }
}
