internal import HelpCenterModel

extension ReviewBuilder {
    func reviewArticle(_ change: Change) -> ItemReview {
        let formerPath = change.previousPath ?? change.path
        let item = lockfile.articles[formerPath]
        guard let article = articles[change.path], !change.removes || !change.reasons.contains(.removed) else {
            return ItemReview(
                change, locales: ordered(change.locales).map { LocaleReview($0, .removed) },
                url: item?.locales[site.defaultLocale]?.url)
        }
        let isThere = change.id.map { snapshot == nil || snapshot?.articles[$0] != nil } ?? false
        let locales = ordered(change.locales).compactMap { locale in
            self.locale(locale, of: article, change, item: isThere ? item : nil)
        }
        var shared: [TextChange] = []
        if change.action != .create, change.fields.contains(.parent) {
            shared.append(
                TextChange(.parent, from: place(ofParent: item?.parentID), to: place(of: article.collection)))
        }
        if change.action != .create, change.fields.contains(.author) {
            shared.append(TextChange(.author, from: nil, to: article.author ?? ""))
        }
        return ItemReview(
            change, locales: locales, shared: shared, file: article.content[site.defaultLocale]?.file,
            url: item?.locales[site.defaultLocale]?.url)
    }

    private func locale(
        _ locale: LocaleCode, of article: Article, _ change: Change, item: LockedItem?
    ) -> LocaleReview? {
        guard change.action != .adopt else { return nil }
        guard let content = article.content[locale] else { return LocaleReview(locale, .removed) }
        let remote = change.id.flatMap { snapshot?.texts[$0]?.content[locale] }
        let locked = item?.locales[locale]
        guard locked != nil || remote.map({ !$0.isBlank }) == true else {
            var texts = [TextChange(.title, from: "", to: content.title)]
            if let description = content.description {
                texts.append(TextChange(.description, from: "", to: description))
            }
            if content.state == .draft { texts.append(TextChange(.state, from: "", to: content.state.rawValue)) }
            return LocaleReview(
                locale, .new, file: content.file, texts: texts,
                body: BodyReview(
                    former: .none, content: content, names: LinkNames(locale: locale, manifest: manifest),
                    bodies: bodies))
        }
        var review = LocaleReview(locale, .changed, file: content.file)
        let asked = digester.state(of: article).locales[locale] ?? [:]
        let before = source(change, locale)
        func compare(_ field: Field, remote: String?, before: String?, _ after: String) {
            // The workspace's own word counts; without it, what the lockfile tells.
            let formerText = remote ?? before
            let differs =
                remote.map { PlainTitle.of($0) != PlainTitle.of(after) } ?? (asked[field] != locked?.asked[field])
            if differs { review.texts.append(TextChange(field, from: formerText, to: after)) }
        }
        let observed = change.id.flatMap { snapshot?.articles[$0]?.locales[locale] }
        compare(
            .title, remote: remote?.title ?? observed?.title, before: before?.title(locked),
            content.title)
        compare(
            .description, remote: remote.map { $0.description ?? "" },
            before: before?.description(locked), content.description ?? "")
        compare(
            .state, remote: remote?.state.rawValue ?? observed?.state.rawValue,
            before: before?.state(locked), content.state.rawValue)
        if change.fields.contains(.body) {
            let isAskedFor = asked[.body] != locked?.asked[.body]
            let former: BodyReview.Former =
                if let remote { .remote(remote.body) } else if !isAskedFor { .same } else {
                    formerBody(before, locked)
                }
            // Where nothing else is asked for and the workspace has what it had, another locale is meant.
            let others: Set<Change.Reason> = [.linkTarget, .overwrite, .intercomID]
            if isAskedFor || !others.isDisjoint(with: change.reasons) {
                let formerManifest = if case .files(let site) = self.former { site.manifest } else { AssetManifest() }
                let names = LinkNames(
                    locale: locale, links: locked?.links?.dictionary ?? [:], renamed: renamed, manifest: manifest,
                    formerManifest: formerManifest)
                review.body = BodyReview(former: former, content: content, names: names, bodies: bodies)
            }
        }
        return review
    }

    /// The text of the files at the last publication, if it is the one that was published.
    func formerBody(_ before: FormerContent?, _ locked: LockedContent?) -> BodyReview.Former {
        switch former {
        case .workspace: .unknown(.tooMany)
        case .unknown(let reason): .unknown(reason)
        case .files: before.flatMap { $0.body(locked).map { .source($0) } } ?? .unknown(.otherText)
        }
    }

    private func source(_ change: Change, _ locale: LocaleCode) -> FormerContent? {
        guard case .files(let site) = former, let article = site.article(change.previousPath ?? change.path),
            let content = article.content[locale]
        else { return nil }
        return FormerContent(content: content, asked: formerDigester.state(of: article).locales[locale] ?? [:])
    }

    func reviewCollection(_ change: Change) -> ItemReview {
        let item = lockfile.collections[change.previousPath ?? change.path]
        guard let collection = collections[change.path], !change.removes else {
            return ItemReview(change, url: item?.locales[site.defaultLocale]?.url)
        }
        let remote = change.id.flatMap { snapshot?.collections[$0] }
        let asked = digester.state(of: collection)
        let before: ArticleCollection? =
            if case .files(let site) = former { site.collection(change.previousPath ?? change.path) } else { nil }
        let locales = ordered(change.locales).compactMap { locale -> LocaleReview? in
            guard let content = collection.content[locale], change.action != .adopt else { return nil }
            let remote = remote?.content[locale]
            let locked = item?.locales[locale]
            let isNew = locked == nil && remote == nil
            var review = LocaleReview(locale, isNew ? .new : .changed, file: content.file)
            let texts: [(Field, String, String?, String?)] = [
                (.title, content.title, remote?.title, before?.content[locale]?.title),
                (
                    .description, content.description ?? "", remote.map { $0.description ?? "" },
                    before?.content[locale].map { $0.description ?? "" }
                ),
            ]
            for (field, after, now, past) in texts {
                let differs = isNew ? !after.isEmpty : asked.locales[locale]?[field] != locked?.asked[field]
                let isOther = now.map { PlainTitle.of($0) != PlainTitle.of(after) } ?? differs
                if isOther { review.texts.append(TextChange(field, from: isNew ? "" : now ?? past, to: after)) }
            }
            return review
        }
        var shared: [TextChange] = []
        if change.action != .create, change.fields.contains(.parent) {
            shared.append(
                TextChange(.parent, from: place(ofParent: item?.parentID), to: place(of: collection.parent)))
        }
        if change.action != .create, change.fields.contains(.icon), let icon = collection.icon {
            shared.append(TextChange(.icon, from: remote?.icon, to: icon))
        }
        return ItemReview(
            change, locales: locales, shared: shared, file: collection.content[site.defaultLocale]?.file,
            url: item?.locales[site.defaultLocale]?.url)
    }

    /// A collection by its titles, for people.
    private func place(of folder: ProjectPath?) -> String {
        folder.map { titles(of: $0).joined(separator: " › ") } ?? ""
    }

    private func place(ofParent id: RemoteID?) -> String? {
        guard let id else { return "" }
        let path = lockfile.collections.first { $0.value.id == id }?.key
        return path.map { place(of: renamed[$0] ?? $0) }
            ?? snapshot?.collections[id].flatMap { remote in
                remote.content[remote.defaultLocale]?.title
            }
    }
}

/// A locale of an article, or a news item, at the last publication, with the digests of what it asked for.
struct FormerContent {
    let content: ArticleContent
    let asked: FieldDigests

    /// Each gives the former text only if it is what was published.
    func title(_ locked: LockedContent?) -> String? {
        matches(.title, locked) ? content.title : nil
    }

    func description(_ locked: LockedContent?) -> String? {
        matches(.description, locked) ? content.description ?? "" : nil
    }

    func state(_ locked: LockedContent?) -> String? {
        matches(.state, locked) ? content.state.rawValue : nil
    }

    func body(_ locked: LockedContent?) -> UnboundHTML? {
        matches(.body, locked) ? content.body : nil
    }

    private func matches(_ field: Field, _ locked: LockedContent?) -> Bool {
        locked?.asked[field].map { $0 == asked[field] } ?? false
    }
}

extension RemoteArticleContent {
    /// Whether nobody wrote anything in this locale.
    fileprivate var isBlank: Bool { title.isEmpty && body.isEmpty }
}
