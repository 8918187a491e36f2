internal import HelpCenterModel

extension ReviewBuilder {
    func reviewNewsItem(_ change: Change) -> ItemReview {
        guard let item = news[change.path], !change.removes || !change.reasons.contains(.removed) else {
            return ItemReview(change, locales: change.locales.map { LocaleReview($0, .removed) })
        }
        guard change.action != .adopt else { return ItemReview(change, file: item.path) }
        let remote = change.id.flatMap { snapshot?.newsTexts[$0] }
        let isThere = change.id.map { snapshot == nil || snapshot?.news[$0] != nil } ?? false
        let locked = isThere ? lockfile.news[change.previousPath ?? change.path]?.locales.values.first : nil
        let isNew = remote == nil && locked == nil
        return ItemReview(
            change, locales: isNew ? [newText(of: item)] : [text(of: item, change, remote: remote, locked: locked)],
            shared: facts(of: item, change, isNew: isNew), file: item.path)
    }

    private func newText(of item: NewsItem) -> LocaleReview {
        var texts = [TextChange(.title, from: "", to: item.title)]
        if item.state == .draft { texts.append(TextChange(.state, from: "", to: item.state.rawValue)) }
        return LocaleReview(
            item.locale, .new, file: item.path, texts: texts,
            body: BodyReview(
                former: .none, content: item.content, names: LinkNames(locale: item.locale, manifest: manifest),
                bodies: bodies))
    }

    private func text(
        of item: NewsItem, _ change: Change, remote: RemoteNewsItem?, locked: LockedContent?
    ) -> LocaleReview {
        var review = LocaleReview(item.locale, .changed, file: item.path)
        let asked = digester.state(of: item).locales[item.locale] ?? [:]
        let before = source(of: change)
        let title = remote?.title ?? before?.title(locked)
        if remote.map({ PlainTitle.of($0.title) != PlainTitle.of(item.title) })
            ?? (asked[.title] != locked?.asked[.title])
        {
            review.texts.append(TextChange(.title, from: title, to: item.title))
        }
        let state = remote?.state ?? change.id.flatMap { snapshot?.news[$0]?.content.state == .draft ? .draft : .live }
        if remote.map({ $0.state != item.state }) ?? (asked[.state] != locked?.asked[.state]) {
            review.texts.append(TextChange(.state, from: state?.rawValue, to: item.state.rawValue))
        }
        let isAskedFor = asked[.body] != locked?.asked[.body]
        let others: Set<Change.Reason> = [.linkTarget, .overwrite, .intercomID]
        guard change.fields.contains(.body), isAskedFor || !others.isDisjoint(with: change.reasons) else {
            return review
        }
        let former: BodyReview.Former =
            if let remote { .remote(remote.body) } else if !isAskedFor { .same } else { formerBody(before, locked) }
        let formerManifest = if case .files(let site) = self.former { site.manifest } else { AssetManifest() }
        review.body = BodyReview(
            former: former, content: item.content,
            names: LinkNames(
                locale: item.locale, links: locked?.links?.dictionary ?? [:], renamed: renamed, manifest: manifest,
                formerManifest: formerManifest), bodies: bodies)
        return review
    }

    private func source(of change: Change) -> FormerContent? {
        guard case .files(let site) = former, let item = site.newsItem(change.previousPath ?? change.path) else {
            return nil
        }
        return FormerContent(
            content: item.content, asked: formerDigester.state(of: item).locales[item.locale] ?? [:])
    }

    // MARK: Beside the text

    /// What changes beside the text; for a new item all that it says.
    private func facts(of item: NewsItem, _ change: Change, isNew: Bool) -> [TextChange] {
        let before = change.id.flatMap { snapshot?.news[$0] }.map(words) ?? [:]
        let after = words(of: item)
        let fields: [Field] = [.newsfeeds, .labels, .reactions, .sender, .publishedAt, .silent, .coverImage]
        return fields.compactMap { field in
            guard isNew ? after[field]?.isEmpty == false : change.fields.contains(field) else { return nil }
            return TextChange(field, from: isNew ? "" : before[field], to: after[field] ?? "")
        }
    }

    private func words(of item: NewsItem) -> [Field: String] {
        let ids = NewsfeedDirectory(snapshot?.newsfeeds ?? [], workspace: "").newsfeeds(of: item)
        var words: [Field: String] = [
            .newsfeeds: ids.map(names) ?? item.newsfeeds.sorted().joined(separator: ", "),
            .labels: item.labels.sorted().joined(separator: ", "), .reactions: item.reactions.sorted().joined(),
            .sender: item.sender ?? "", .publishedAt: item.publishedAt?.description ?? "",
            .silent: item.isSilent.map { "\($0)" } ?? "",
        ]
        switch item.cover {
        case .asset(let path)?: words[.coverImage] = path.string
        case .url(let url)?: words[.coverImage] = url
        case nil: break
        }
        return words
    }

    /// What the workspace says; its cover has no name that would tell anybody anything.
    private func words(_ item: ObservedNewsItem) -> [Field: String] {
        let times = Set(item.newsfeeds.map(\.publishedAt))
        let teammate = snapshot?.workspace.teammates.first { $0.id == item.sender }
        return [
            .newsfeeds: names(item.newsfeeds.map(\.newsfeed)), .labels: item.labels.sorted().joined(separator: ", "),
            .reactions: item.reactions.sorted().joined(), .sender: teammate.map { $0.email ?? $0.name } ?? "",
            .publishedAt: times.compactMap { $0.map { Timestamp(seconds: $0).description } }.sorted()
                .joined(separator: ", "),
            .silent: "\(item.isSilent)",
        ]
    }

    private func names(_ newsfeeds: [RemoteID]) -> String {
        newsfeeds.map { id in snapshot?.newsfeeds.first { $0.id == id }?.name ?? id.string }.sorted()
            .joined(separator: ", ")
    }
}

extension NewsItem {
    /// Its text in the form that articles have, for what treats both alike.
    fileprivate var content: ArticleContent {
        ArticleContent(file: path, title: title, state: state == .live ? .published : .draft, body: body)
    }
}
