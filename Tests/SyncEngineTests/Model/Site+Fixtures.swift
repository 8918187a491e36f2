import HelpCenterModel

extension Site {
    /// A site of collections (by folder, titles from their names) and articles.
    static func of(_ folders: [String], _ articles: [Article]) -> Site {
        var site = Site()
        site.collections = folders.map { folder in
            let path = ProjectPath(folder)
            return ArticleCollection(
                path: path, parent: path.parent == ProjectPath("articles") ? nil : path.parent,
                content: [.english: CollectionContent(title: path.name)])
        }
        site.articles = articles.sorted { $0.path < $1.path }
        for article in articles {
            for content in article.content.values {
                for case .asset(let path) in content.body.references {
                    site.assets[path] = Asset(path: path, byteCount: 10)
                }
            }
        }
        return site
    }
}

extension Site {
    /// A site of articles outside any collection and of news items.
    static func of(news: [NewsItem], _ articles: [Article] = []) -> Site {
        var site = Site.of([], articles)
        site.news = news.sorted { $0.path < $1.path }
        for item in news {
            for path in item.assets { site.assets[path] = Asset(path: path, byteCount: 10) }
        }
        return site
    }
}

extension NewsItem {
    /// A live news item of one newsfeed whose body is one paragraph.
    static func of(
        _ name: String, title: String? = nil, body: String = "Text.", state: NewsState = .live,
        links: [Reference] = [], _ change: (inout NewsItem) -> Void = { _ in }
    ) -> NewsItem {
        let path = ProjectPath("news/\(name).md")
        var item = NewsItem(
            path: path, locale: .english, title: title ?? name, newsfeeds: ["Product updates"], state: state,
            body: .of(body, headings: [], links: links))
        change(&item)
        return item
    }
}

extension Article {
    /// An article of its folder, in English, whose body is one paragraph and whose headings have their text as anchor.
    static func of(
        _ path: String, title: String? = nil, body: String = "Text.", state: PublicationState = .published,
        headings: [String] = [], links: [Reference] = [], french: String? = nil
    ) -> Article {
        let path = ProjectPath(path)
        var content: [LocaleCode: ArticleContent] = [:]
        content[.english] = ArticleContent(
            file: path, title: title ?? path.name, state: state, body: .of(body, headings: headings, links: links),
            anchors: headings)
        if let french, let locale = LocaleCode("fr") {
            content[locale] = ArticleContent(file: path, title: french, body: .of(french, headings: [], links: []))
        }
        let folder = path.parent
        return Article(path: path, collection: folder == ProjectPath("articles") ? nil : folder, content: content)
    }
}

extension UnboundHTML {
    static func of(_ text: String, headings: [String], links: [Reference]) -> UnboundHTML {
        var pieces: [Piece] = [.html("<p>\(text)</p>" + headings.map { "<h1>\($0)</h1>" }.joined())]
        for link in links {
            switch link {
            case .asset: pieces += [.html("<img src=\""), .reference(link), .html("\">")]
            case .article, .collection, .address:
                pieces += [.html("<a href=\""), .reference(link), .html("\">link</a>")]
            }
        }
        return UnboundHTML(pieces: pieces)
    }
}

extension Reference {
    static func page(_ path: String, _ anchor: String? = nil) -> Reference {
        .article(ProjectPath(path), .english, anchor: anchor)
    }
}
