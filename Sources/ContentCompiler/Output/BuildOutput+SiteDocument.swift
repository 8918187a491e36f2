internal import HelpCenterModel

/// `site.json`: every item, the tree of collections and all diagnostics, for programs that read the output.
extension BuildOutput {
    /// The path of the document in the output folder.
    package static let siteDocumentPath = "site.json"

    /// What the document has on a page. Made for many pages at a time.
    ///
    func entry(of page: Page, _ file: BuildFile) -> JSONText {
        var digest = DigestBuilder()
        digest.append(bytes: file.bytes)
        let bytesDigest = digest.finish()
        let entry: JSONText
        switch page.item {
        case .article(let index, let place):
            entry = item(
                .article, site.articles[index].path, page.locale,
                title: site.articles[index].content.values[place].title,
                description: site.articles[index].content.values[place].description, file: file.path,
                digest: bytesDigest)
        case .newsItem(let index):
            entry = item(
                .newsItem, site.news[index].path, page.locale, title: site.news[index].title, description: nil,
                file: file.path, digest: bytesDigest)
        }
        return entry.written(level: Self.itemLevel)
    }

    /// How deep items stand in the document.
    private static let itemLevel = 2

    /// What the document has besides the pages.
    struct SiteParts: Sendable {
        fileprivate var locale: JSONText
        fileprivate var collections: [JSONText]
        fileprivate var tree: JSONText
        fileprivate var diagnostics: JSONText
    }

    func siteParts() -> SiteParts {
        let collections = site.collections.flatMap { collection in
            collection.content.sorted { $0.key < $1.key }.map { locale, content in
                var digest = DigestBuilder()
                digest.append(content.title)
                digest.append(content.description ?? "")
                return item(
                    .collection, collection.path, locale, title: content.title, description: content.description,
                    file: nil, digest: digest.finish()
                ).written(level: Self.itemLevel)
            }
        }
        return SiteParts(
            locale: .string(site.defaultLocale.code), collections: collections,
            tree: JSONText.list(tree()).written(level: 1),
            diagnostics: JSONText.list(site.diagnostics.map(Self.diagnostic)).written(level: 1))
    }

    /// - Parameter entries: Those of the pages, in their order.
    static func siteDocument(_ parts: SiteParts, pages entries: [JSONText]) -> BuildFile {
        let document = JSONText.object([
            ("format_version", .number(1)),
            ("default_locale", parts.locale),
            ("items", .list(parts.collections + entries)),
            ("collections", parts.tree),
            ("diagnostics", parts.diagnostics),
        ])
        return BuildFile(path: Self.siteDocumentPath, bytes: document.bytes)
    }

    private func item(
        _ kind: ItemKind, _ path: ProjectPath, _ locale: LocaleCode, title: String, description: String?,
        file: String?, digest: Digest
    ) -> JSONText {
        .object([
            // In the order in which they are written: there are as many of these as files.
            ("description", JSONText(description)), ("digest", .string(digest.string)), ("file", JSONText(file)),
            ("kind", .string(kind.rawValue)), ("locale", .string(locale.code)), ("path", .string(path.string)),
            ("title", .string(title)),
        ])
    }

    /// The collections, each with its children and the paths of its articles in their order.
    private func tree() -> [JSONText] {
        let children = Dictionary(grouping: site.collections) { $0.parent ?? .root }
        // Indices, since articles are large.
        let articles = Dictionary(grouping: site.articles.indices) { site.articles[$0].collection ?? .root }
        func nodes(_ parent: ProjectPath) -> [JSONText] {
            (children[parent] ?? []).map { collection in
                let own = (articles[collection.path] ?? []).map { (site.articles[$0].order, site.articles[$0].path) }
                    .sorted { ($0.0 ?? .max, $0.1) < ($1.0 ?? .max, $1.1) }
                return .object([
                    ("path", .string(collection.path.string)),
                    ("title", .string(collection.content[site.defaultLocale]?.title ?? "")),
                    ("articles", .list(own.map { .string($0.1.string) })),
                    ("collections", .list(nodes(collection.path))),
                ])
            }
        }
        return nodes(.root)
    }

    private static func diagnostic(_ diagnostic: Diagnostic) -> JSONText {
        .object([
            ("id", .string(diagnostic.id.rawValue)), ("severity", .string(diagnostic.severity.rawValue)),
            ("path", .string(diagnostic.path.string)),
            ("line", diagnostic.position.map { .number($0.line) } ?? .null),
            ("column", diagnostic.position.map { .number($0.column) } ?? .null),
            ("summary", .string(diagnostic.summary)), ("explanation", JSONText(diagnostic.explanation)),
            ("fix", JSONText(diagnostic.fix)),
        ])
    }
}
