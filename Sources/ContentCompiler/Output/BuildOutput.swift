package import HelpCenterModel

/// What `build` writes for a site: a fragment for each article and locale and for each news item, and `site.json`.
///
/// Files are made one by one when they are asked for, in any order and at the same time, so that the output never
/// stands in memory whole. Equal sites give equal bytes.
package struct BuildOutput: Sendable {
    /// One fragment: an article in a locale, or a news item.
    struct Page: Sendable {
        enum Item: Sendable {
            /// An index into the site's articles.
            case article(Int)
            /// An index into the site's news.
            case newsItem(Int)
        }

        var item: Item
        var locale: LocaleCode
        var path: String
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
            for locale in site.articles[index].content.keys.sorted() {
                pages.append(
                    Page(
                        item: .article(index), locale: locale,
                        path: Self.path(of: site.articles[index].path, in: locale)))
            }
        }
        for (index, item) in site.news.enumerated() {
            pages.append(
                Page(item: .newsItem(index), locale: item.locale, path: Self.path(of: item.path, in: item.locale)))
        }
        self.pages = pages
    }

    /// The paths of all files but `site.json`, relative to the output folder.
    package var paths: [String] { pages.map(\.path) }

    /// Every folder that the files need, parents before children.
    package var folders: [String] {
        var folders: Set<String> = []
        var last = Substring()
        for page in pages {
            var folder = page.path[...]
            // Most pages lie beside the one before them.
            let own = page.path.utf8.lastIndex(of: 0x2F).map { page.path[..<$0] } ?? ""
            guard own != last else { continue }
            last = own
            while let slash = folder.utf8.lastIndex(of: 0x2F) {
                folder = folder[..<slash]
                guard folders.insert(String(folder)).inserted else { break }
            }
        }
        return folders.sorted()
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
                return entry(of: pages[index], bytes: file.bytes)
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
            case .article(let index): site.articles[index].content[page.locale]?.body
            case .newsItem(let index): site.news[index].body
            }
        let path = Array(page.path.utf8)
        let folder = Array(path[..<(path.lastIndex(of: 0x2F) ?? 0)])
        return BuildFile(
            path: page.path,
            bytes: body?.boundBytes { reference, html in addURL(of: reference, from: folder, to: &html) } ?? [])
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
    static func path(of article: ProjectPath, in locale: LocaleCode) -> String {
        String(decoding: bytes(ofPath: article, in: locale), as: UTF8.self)
    }

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
