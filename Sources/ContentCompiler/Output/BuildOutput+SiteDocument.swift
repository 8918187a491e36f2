internal import HelpCenterModel

/// `site.json`: every item, the tree of collections and all diagnostics, for programs that read the output.
extension BuildOutput {
    /// The path of the document in the output folder.
    package static let siteDocumentPath = "site.json"

    /// What the document has on a page. Made for many pages at a time.
    ///
    /// - Parameter bytes: Those of the page's file.
    func entry(of page: Page, bytes: [UInt8]) -> JSONText {
        var digest = DigestBuilder()
        digest.append(bytes: bytes)
        let article = site.articles[page.article]
        let content = article.content[page.locale]
        return item(
            .article, article.path, page.locale, title: content?.title ?? "", description: content?.description,
            file: page.path, digest: digest.finish()
        ).written(level: Self.itemLevel)
    }

    /// How deep items stand in the document.
    private static let itemLevel = 2

    /// - Parameter entries: Those of the pages, in their order.
    func siteDocument(pages entries: [JSONText]) -> BuildFile {
        let collections = site.collections.flatMap { collection in
            collection.content.sorted { $0.key < $1.key }.map { locale, content in
                var digest = DigestBuilder()
                digest.append(content.title)
                digest.append(content.description ?? "")
                return item(
                    .collection, collection.path, locale, title: content.title, description: content.description,
                    file: nil, digest: digest.finish())
            }
        }
        let document = JSONText.object([
            ("format_version", .number(1)),
            ("default_locale", .string(site.defaultLocale.code)),
            ("items", .list(collections + entries)),
            ("collections", .list(tree())),
            ("diagnostics", .list(site.diagnostics.map(Self.diagnostic))),
        ])
        return BuildFile(path: Self.siteDocumentPath, bytes: document.bytes)
    }

    private func item(
        _ kind: ItemKind, _ path: ProjectPath, _ locale: LocaleCode, title: String, description: String?,
        file: String?, digest: Digest
    ) -> JSONText {
        .object([
            ("kind", .string(kind.rawValue)), ("path", .string(path.string)), ("locale", .string(locale.code)),
            ("title", .string(title)), ("description", JSONText(description)), ("file", JSONText(file)),
            ("digest", .string(digest.string)),
        ])
    }

    /// The collections, each with its children and the paths of its articles in their order.
    private func tree() -> [JSONText] {
        let children = Dictionary(grouping: site.collections) { $0.parent ?? .root }
        let articles = Dictionary(grouping: site.articles) { $0.collection ?? .root }
        func nodes(_ parent: ProjectPath) -> [JSONText] {
            (children[parent] ?? []).map { collection in
                let own = (articles[collection.path] ?? []).sorted {
                    ($0.order ?? .max, $0.path) < ($1.order ?? .max, $1.path)
                }
                return .object([
                    ("path", .string(collection.path.string)),
                    ("title", .string(collection.content[site.defaultLocale]?.title ?? "")),
                    ("articles", .list(own.map { .string($0.path.string) })),
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
