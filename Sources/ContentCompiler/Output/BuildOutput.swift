package import HelpCenterModel

/// What `build` writes for a site: a fragment for each article and locale, and `site.json`.
///
/// Files are made one by one when they are asked for, in any order and at the same time, so that the output never
/// stands in memory whole. Equal sites give equal bytes.
package struct BuildOutput: Sendable {
    /// One fragment: an article in a locale.
    struct Page: Sendable {
        /// An index into the site's articles.
        var article: Int
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
        pages = site.articles.enumerated().flatMap { index, article in
            article.content.keys.sorted().map { locale in
                Page(article: index, locale: locale, path: Self.path(of: article.path, in: locale))
            }
        }
    }

    /// The paths of all files but `site.json`, relative to the output folder.
    package var paths: [String] { pages.map(\.path) }

    /// Every folder that the files need, parents before children.
    package var folders: [String] {
        var folders: Set<String> = []
        for page in pages {
            var folder = page.path[...]
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
        let results: [Result<Digest, FileError>] = await concurrentMap(pages.count, width: width) { index in
            Result { () throws(FileError) in
                let file = page(index)
                try write(file)
                var digest = DigestBuilder()
                digest.append(bytes: file.bytes)
                return digest.finish()
            }
        }
        var digests: [Digest] = []
        for result in results { digests.append(try result.get()) }
        try write(siteDocument(digests: digests))
    }

    /// The fragment of a page, as it would be sent but for its links, which lead to the other files.
    func page(_ index: Int) -> BuildFile {
        let page = pages[index]
        let content = site.articles[page.article].content[page.locale]
        let folder = String(page.path[..<(page.path.lastIndex(of: "/") ?? page.path.startIndex)])
        return BuildFile(path: page.path, bytes: content?.body.boundBytes { url(of: $0, from: folder) } ?? [])
    }

    private func url(of reference: Reference, from folder: String) -> String {
        switch reference {
        case .article(let path, let locale, let anchor):
            let url = RelativePath.url(RelativePath.from(folder: folder, to: Self.path(of: path, in: locale)))
            return url + (anchor.map { "#" + RelativePath.url($0) } ?? "")
        case .collection(let path, let locale):
            return RelativePath.url(RelativePath.from(folder: folder, to: "\(locale)/\(path)")) + "/"
        case .address(let address, _): return address.url
        case .asset(let path):
            let file = site.assets[path]?.diskPath ?? path.string
            if project.hasPrefix("/") { return RelativePath.url("\(project)/\(file)") }
            let up = RelativePath.from(folder: folder, to: "")
            return RelativePath.url([up, project, file].filter { !$0.isEmpty }.joined(separator: "/"))
        }
    }

    /// `en/articles/install.html` for `articles/install.md` in English.
    static func path(of article: ProjectPath, in locale: LocaleCode) -> String {
        let name = article.string.hasSuffix(".md") ? String(article.string.dropLast(3)) : article.string
        return "\(locale)/\(name).html"
    }
}
