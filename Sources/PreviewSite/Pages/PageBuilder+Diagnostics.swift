internal import HelpCenterModel

extension PageBuilder {
    /// All that was found about the content, each finding with a way to the page of its file.
    func diagnostics() -> Page {
        let heading = Markup.element("h1", text: "Diagnostics")
        return Page(
            title: "Diagnostics", locale: .english,
            crumbs: [
                Page.Crumb(title: title, address: .home(site.defaultLocale)),
                Page.Crumb(title: "Diagnostics", address: nil),
            ],
            content: site.diagnostics.isEmpty
                ? [heading, .element("p", ["class": "quiet"], text: "Nothing was found. Everything is fine.")]
                : [heading, DiagnosticList.list(site.diagnostics, pages: addressesByFile())])
    }

    /// What is shown where there is no page. An article that has an error is not in the site, so its errors stand here.
    func notFound(at address: PreviewAddress?) -> Page {
        var found: [Diagnostic] = []
        switch address {
        case .newsItem(let path, _): found = site.diagnostics.filter { $0.path == path }
        case .article(let path, _):
            // The files of its translations stand beside it, unless the project keeps them elsewhere.
            let stem = PreviewAddress.stem(of: path) + "."
            found = site.diagnostics.filter { $0.path == path || $0.path.string.hasPrefix(stem) }
        default: break
        }
        return Page(
            title: "Page not found", locale: .english,
            crumbs: [
                Page.Crumb(title: title, address: .home(site.defaultLocale)),
                Page.Crumb(title: "Page not found", address: nil),
            ],
            content: [
                .element("h1", text: "Page not found"),
                .element(
                    "p", [:],
                    [
                        .text("There is nothing of that name, or not in that language. "),
                        .element("a", ["href": PreviewAddress.home(site.defaultLocale).url], text: "To the home"),
                        .text("."),
                    ]),
            ] + DiagnosticList.banner(found))
    }

    /// The page that each file is seen at.
    private func addressesByFile() -> [ProjectPath: PreviewAddress] {
        var addresses: [ProjectPath: PreviewAddress] = [:]
        for collection in site.collections {
            addresses[collection.path] = .collection(collection.path, site.defaultLocale)
            for (locale, content) in collection.content {
                if let file = content.file { addresses[file] = .collection(collection.path, locale) }
            }
        }
        for article in site.articles {
            for (locale, content) in article.content { addresses[content.file] = .article(article.path, locale) }
        }
        for item in site.news { addresses[item.path] = .newsItem(item.path, item.locale) }
        return addresses
    }
}
