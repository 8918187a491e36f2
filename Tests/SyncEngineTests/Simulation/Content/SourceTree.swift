import HelpCenterModel

/// The writers' files as a simulation knows them: every source has a mark for life, which its text shows, so that
/// whoever holds an item can tell which source it came from.
struct SourceTree {
    struct Folder: Equatable {
        var mark: Int
        /// The folder around it; `nil` at the top.
        var parent: Int?
        var name: String
        var title: String
        var text = "About it"
        var icon: String?
        var translated = false
    }

    struct Page: Equatable {
        var mark: Int
        var folder: Int?
        var name: String
        var title: String
        var version = 1
        var french: Int?
        var headings: [String] = []
        var links: [Link] = []
        var image: Int?
        var state = PublicationState.published
        var description: String?
    }

    /// A link to another page, or to one of its headings by its place.
    struct Link: Equatable {
        var target: Int
        var heading: Int?
    }

    var folders: [Folder] = []
    var pages: [Page] = []
    var news: [News] = []
    var nextMark = 1
    static let titles = ["Install", "FAQ", "Billing & tax", "Start", "Support", "API"]

    static let root = ProjectPath("articles")

    init(random: inout SeededGenerator) {
        for _ in 0..<random.below(5) { addFolder(&random) }
        for _ in 0..<(1 + random.below(8)) { addPage(&random) }
        for index in pages.indices { pages[index].links = links(&random) }
        for _ in 0..<random.below(4) { addNews(&random) }
    }

    // MARK: Paths

    func path(ofFolder mark: Int?) -> ProjectPath {
        guard let folder = folders.first(where: { $0.mark == mark }) else { return Self.root }
        return path(ofFolder: folder.parent).appending(folder.name)
    }

    func path(of page: Page) -> ProjectPath { path(ofFolder: page.folder).appending(page.name + ".md") }

    /// How many folders there are from the top down to this one.
    func depth(ofFolder mark: Int?) -> Int {
        folders.first { $0.mark == mark }.map { depth(ofFolder: $0.parent) + 1 } ?? 0
    }

    /// Whether a folder is another one or stands somewhere below it.
    func isFolder(_ mark: Int?, inside other: Int) -> Bool {
        guard let mark else { return false }
        return mark == other || isFolder(folders.first { $0.mark == mark }?.parent, inside: other)
    }

    // MARK: New sources

    mutating func newMark() -> Int {
        defer { nextMark += 1 }
        return nextMark
    }

    mutating func addFolder(_ random: inout SeededGenerator) {
        let mark = newMark()
        let parents = folders.map(\.mark).filter { depth(ofFolder: $0) < 3 }
        let parent = random.chance(50) ? random.pick(parents) : nil
        let title = random.pick(Self.titles) ?? ""
        // Two folders of one title in one place would be two answers to one question.
        let isTaken = folders.contains { $0.parent == parent && $0.title == title }
        folders.append(
            Folder(
                mark: mark, parent: parent, name: "f\(mark)", title: isTaken ? "\(title) \(mark)" : title,
                icon: random.chance(30) ? "rocket" : nil))
    }

    mutating func addPage(_ random: inout SeededGenerator) {
        let mark = newMark()
        let folder = random.chance(70) ? random.pick(folders.map(\.mark)) : nil
        pages.append(
            Page(
                mark: mark, folder: folder, name: "p\(mark)", title: random.pick(Self.titles) ?? "",
                french: random.chance(30) ? 1 : nil, headings: (0..<random.below(3)).map { "h\($0)" },
                image: random.chance(20) ? 1 : nil, state: random.chance(15) ? .draft : .published))
    }

    func links(_ random: inout SeededGenerator) -> [Link] {
        (0..<random.below(3)).compactMap { _ in
            guard let target = random.pick(pages) else { return nil }
            let hasHeading = !target.headings.isEmpty && random.chance(50)
            return Link(target: target.mark, heading: hasHeading ? random.below(target.headings.count) : nil)
        }
    }

    // MARK: What compiling it gives

    func site() -> Site {
        var site = Site()
        site.collections = folders.map { folder in
            var content = [
                LocaleCode.english: CollectionContent(
                    file: path(ofFolder: folder.mark).appending("_index.md"), title: folder.title,
                    description: "\(folder.text) #\(folder.mark)")
            ]
            if folder.translated {
                content[.french] = CollectionContent(title: "\(folder.title) (fr)", description: "#\(folder.mark)")
            }
            return ArticleCollection(
                path: path(ofFolder: folder.mark), parent: folder.parent.map { path(ofFolder: $0) },
                icon: folder.icon, content: content)
        }.sorted { $0.path < $1.path }
        site.articles = pages.map(article).sorted { $0.path < $1.path }
        site.news = news.map(newsItem).sorted { $0.path < $1.path }
        for page in pages {
            guard let image = image(of: page) else { continue }
            site.assets[image] = Asset(path: image, byteCount: 1)
        }
        return site
    }

    func image(of page: Page) -> ProjectPath? {
        page.image.map { ProjectPath("articles/images/\(page.mark)-\($0).png") }
    }

    private func article(_ page: Page) -> Article {
        let path = path(of: page)
        var content = [
            LocaleCode.english: ArticleContent(
                file: path, title: page.title, description: page.description, state: page.state,
                body: body(page, .english), anchors: page.headings)
        ]
        if page.french != nil {
            content[.french] = ArticleContent(
                file: path, title: "\(page.title) (fr)", state: page.state, body: body(page, .french),
                anchors: page.headings)
        }
        return Article(
            path: path, collection: page.folder.map { self.path(ofFolder: $0) }, content: content)
    }

    private func body(_ page: Page, _ locale: LocaleCode) -> UnboundHTML {
        let version = locale == .english ? page.version : page.french ?? 0
        var pieces: [UnboundHTML.Piece] = [.html("<p>#\(page.mark) version \(version)</p>")]
        pieces += page.headings.map { .html("<h1>\($0)</h1>") }
        for link in page.links {
            guard let reference = reference(link, locale) else { continue }
            pieces += [.html("<p><a href=\""), .reference(reference), .html("\">link</a></p>")]
        }
        if let image = image(of: page) {
            pieces += [.html("<img src=\""), .reference(.asset(image)), .html("\">")]
        }
        return UnboundHTML(pieces: pieces)
    }

    /// Where a link leads: in the reader's locale if the target has it. A link to what is gone is plain text.
    func reference(_ link: Link, _ locale: LocaleCode) -> Reference? {
        guard let target = pages.first(where: { $0.mark == link.target }) else { return nil }
        let anchor = link.heading.flatMap { target.headings.indices.contains($0) ? target.headings[$0] : nil }
        return .article(path(of: target), target.french == nil ? .english : locale, anchor: anchor)
    }
}
