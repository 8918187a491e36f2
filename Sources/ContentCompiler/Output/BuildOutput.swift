package import HelpCenterModel

/// What `build` writes for a site: a fragment for each article and locale and for each news item, and `site.json`.
///
/// Files are made one by one when they are asked for, in any order and at the same time, so that the output never
/// stands in memory whole. Equal sites give equal bytes.
package struct BuildOutput: Sendable {
    /// One fragment: an article in a locale, or a news item.
    struct Page: Sendable {
        enum Item: Sendable {
            /// An index into the site's articles, and one into that article's content.
            case article(Int, Dictionary<LocaleCode, ArticleContent>.Index)
            /// An index into the site's news.
            case newsItem(Int)
        }

        var item: Item
        var locale: LocaleCode
    }

    let site: Site
    let pages: [Page]
    /// The way from the output folder to the project, for links to images.
    private let project: String

    /// - Parameter project: The relative path from the output folder to the project's root, such as `..`, or the
    ///   root's absolute path.
    package init(_ site: Site, project: String) {
        self.site = site
        self.project = project
        var pages: [Page] = []
        pages.reserveCapacity(site.articles.reduce(site.news.count) { $0 + $1.content.count })
        for index in site.articles.indices {
            let content = site.articles[index].content
            let places =
                content.count == 1
                ? Array(content.indices) : content.indices.sorted { content.keys[$0] < content.keys[$1] }
            for place in places { pages.append(Page(item: .article(index, place), locale: content.keys[place])) }
        }
        for (index, item) in site.news.enumerated() {
            pages.append(Page(item: .newsItem(index), locale: item.locale))
        }
        self.pages = pages
    }

    /// How many files there are besides `site.json`.
    package var pageCount: Int { pages.count }

    /// Every folder that the files need, parents before children.
    package var folders: [String] {
        var folders: Set<String> = []
        var last: [LocaleCode: Substring] = [:]
        for page in pages {
            let path = source(of: page).string
            let own = path.utf8.lastIndex(of: 0x2F).map { path[..<$0] } ?? ""
            // Most pages lie beside the one before them.
            guard own != last[page.locale] else { continue }
            last[page.locale] = own
            folders.insert(page.locale.code)
            var folder = own
            while !folder.isEmpty, folders.insert("\(page.locale)/\(folder)").inserted {
                folder = folder.utf8.lastIndex(of: 0x2F).map { folder[..<$0] } ?? ""
            }
        }
        return folders.sorted()
    }

    /// The path of the item that a page shows.
    private func source(of page: Page) -> ProjectPath {
        switch page.item {
        case .article(let index, _): site.articles[index].path
        case .newsItem(let index): site.news[index].path
        }
    }

    /// Makes every file and hands it to `write`, some at a time; `site.json` comes last, with the others' digests.
    ///
    /// The folders must be there. Writing goes on after an error, so that one file costs no other.
    /// - Throws: The first error, by the order of the files.
    package func write(
        width: Int, _ write: @escaping @Sendable (BuildFile) throws(FileError) -> Void
    ) async throws(FileError) {
        // What does not depend on the pages is made meanwhile.
        async let others = siteParts()
        let results: [Result<JSONText, FileError>] = await concurrentMap(pages.count, width: width) { index in
            Result { () throws(FileError) in
                let file = page(index)
                try write(file)
                return entry(of: pages[index], file)
            }
        }
        var entries: [JSONText] = []
        entries.reserveCapacity(results.count)
        for result in results { entries.append(try result.get()) }
        try write(Self.siteDocument(await others, pages: entries))
    }

    /// The fragment of a page, as it would be sent but for its links, which lead to the other files.
    func page(_ index: Int) -> BuildFile {
        let page = pages[index]
        let body =
            switch page.item {
            case .article(let index, let place): site.articles[index].content.values[place].body
            case .newsItem(let index): site.news[index].body
            }
        let path = Self.bytes(ofPath: source(of: page), in: page.locale)
        let folder = Array(path[..<(path.lastIndex(of: 0x2F) ?? 0)])
        return BuildFile(
            path: String(decoding: path, as: UTF8.self),
            bytes: body.boundBytes { reference, html in addURL(of: reference, from: folder, to: &html) })
    }

    /// Appends the way from a page's folder to what a link leads to. It holds nothing that an attribute escapes.
    private func addURL(of reference: Reference, from folder: [UInt8], to html: inout [UInt8]) {
        switch reference {
        case .article(let path, let locale, let anchor):
            html += RelativePath.url(RelativePath.from(folder: folder, to: Self.bytes(ofPath: path, in: locale)))
            guard let anchor else { return }
            html += "#".utf8
            html += RelativePath.url(Array(anchor.utf8))
        case .collection(let path, let locale):
            html += RelativePath.url(RelativePath.from(folder: folder, to: Array("\(locale)/\(path)".utf8)))
            html += "/".utf8
        case .address(let address, _): html += UnboundHTML.escapedAttribute(address.url).utf8
        case .asset(let path):
            let file = site.assets[path]?.diskPath ?? path.string
            let up = String(decoding: RelativePath.from(folder: folder, to: []), as: UTF8.self)
            let parts = project.hasPrefix("/") ? [project, file] : [up, project, file].filter { !$0.isEmpty }
            html += RelativePath.url(parts.joined(separator: "/")).utf8
        }
    }

    /// `en/articles/install.html` for `articles/install.md` in English.
    private static func bytes(ofPath article: ProjectPath, in locale: LocaleCode) -> [UInt8] {
        let path = article.string.utf8
        var bytes: [UInt8] = []
        bytes.reserveCapacity(path.count + 16)
        bytes += locale.code.utf8
        bytes.append(0x2F)
        bytes += article.string.hasSuffix(".md") ? path.dropLast(3) : path[...]
        bytes += ".html".utf8
        return bytes
    }
}
