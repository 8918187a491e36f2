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
                    .state: FieldDigest(of: content.state.rawValue),
                    .body: FieldDigest(of: bodyTexts(content.body)),
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

    /// The body with its links by name and its assets by content, so that a moved URL is no change of the source
    /// and a repainted image is one.
    private func bodyTexts(_ body: UnboundHTML) -> [String] {
        body.pieces.flatMap { piece -> [String] in
            switch piece {
            case .html(let html): [html]
            case .reference(.asset(let path)): ["asset", manifest.entries[path]?.publishedName ?? path.string]
            case .reference(let reference): ["reference", renames.before(reference).description]
            }
        }
    }

    /// The digest of a body without what its links lead to, which is the same before and after a rename.
    func unlinked(_ body: UnboundHTML) -> FieldDigest {
        FieldDigest(
            of: body.pieces.flatMap { piece -> [String] in
                switch piece {
                case .html(let html): [html]
                case .reference(.asset(let path)): ["asset", manifest.entries[path]?.publishedName ?? path.string]
                case .reference: ["reference"]
                }
            })
    }

    private func parent(_ collection: ProjectPath?) -> FieldDigest {
        FieldDigest(of: collection.map { renames.before(collection: $0).string } ?? "")
    }
}
