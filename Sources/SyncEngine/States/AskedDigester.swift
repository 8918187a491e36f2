internal import HelpCenterModel

/// Makes digests of what items ask for.
struct AskedDigester {
    let manifest: AssetManifest
    let defaultAuthor: String?
    /// The names to digest instead of those that files have now; none but when looking for renames.
    var renames = Renames()

    func state(of article: Article) -> ItemState {
        ItemState(
            shared: [
                .author: FieldDigest(of: article.author ?? defaultAuthor ?? ""),
                .parent: parent(article.collection),
            ],
            locales: article.content.mapValues { content in
                [
                    .title: Observation.digest(content.title),
                    .description: Observation.digest(content.description ?? ""),
                    .state: FieldDigest(of: content.state),
                    .body: digest(content.body),
                ]
            })
    }

    func state(of collection: ArticleCollection) -> ItemState {
        var shared: FieldDigests = [.parent: parent(collection.parent)]
        // Without an icon the remote's own is kept, whatever it is.
        if let icon = collection.icon { shared[.icon] = FieldDigest(of: icon) }
        return ItemState(
            shared: shared,
            locales: collection.content.mapValues { content in
                [
                    .title: Observation.digest(content.title),
                    .description: Observation.digest(content.description ?? ""),
                ]
            })
    }

    /// The digests of what a news item asks for. Lists are sorted, since the workspace keeps no order of them.
    func state(of item: NewsItem) -> ItemState {
        var shared: FieldDigests = [
            .sender: FieldDigest(of: item.sender ?? defaultAuthor ?? ""),
            .newsfeeds: FieldDigest(of: Set(item.newsfeeds.map { PlainTitle.of($0).lowercased() }).sorted()),
            .labels: FieldDigest(of: item.labels.sorted()),
            .reactions: FieldDigest(of: item.reactions.sorted()),
            .publishedAt: FieldDigest(of: item.publishedAt?.description ?? ""),
            .silent: FieldDigest(of: item.isSilent.map { "\($0)" } ?? ""),
        ]
        switch item.cover {
        case .asset(let path)?: shared[.coverImage] = FieldDigest(of: publishedName(of: path))
        case .url(let url)?: shared[.coverImage] = FieldDigest(of: url)
        case nil: break
        }
        return ItemState(
            shared: shared,
            locales: [
                item.locale: [
                    .title: Observation.digest(item.title),
                    .state: FieldDigest(of: item.state.rawValue),
                    .body: digest(item.body),
                ]
            ])
    }

    /// The digest of a body with its links by name and its assets by content, so that a moved URL is no change of the
    /// source and a repainted image is one.
    private func digest(_ body: UnboundHTML) -> FieldDigest { digest(body) { renames.before($0).description } }

    /// The digest of a body without what its links lead to, which is the same before and after a rename.
    func unlinked(_ body: UnboundHTML) -> FieldDigest { digest(body) { _ in nil } }

    /// - Parameter name: what a link to anything but an asset is called; `nil` when that is not digested.
    private func digest(_ body: UnboundHTML, name: (Reference) -> String?) -> FieldDigest {
        FieldDigest { digest in
            body.visit { html in
                digest.append(html)
            } reference: { reference in
                if case .asset(let path) = reference {
                    digest.append("asset")
                    digest.append(publishedName(of: path))
                } else {
                    digest.append("reference")
                    if let name = name(reference) { digest.append(name) }
                }
            }
        }
    }

    private func publishedName(of asset: ProjectPath) -> String {
        manifest.entries[asset]?.publishedName ?? asset.string
    }

    private func parent(_ collection: ProjectPath?) -> FieldDigest {
        FieldDigest(of: collection.map { renames.before(collection: $0).string } ?? "")
    }
}
