import HelpCenterModel

extension LocaleCode {
    static let french = LocaleCode("fr") ?? .english
    static let hebrew = LocaleCode("he") ?? .english
}

extension Article {
    /// An article in some locales, from files beside each other.
    init(
        _ path: String, in collection: String? = nil, order: Int? = nil, _ content: [LocaleCode: ArticleContent]
    ) {
        self.init(
            path: ProjectPath(path), collection: collection.map { ProjectPath($0) }, order: order, content: content)
    }

    /// An English article that says nothing.
    init(_ path: String, in collection: String? = nil, order: Int? = nil, titled title: String) {
        self.init(path, in: collection, order: order, [.english: ArticleContent(path, title)])
    }
}

extension ArticleContent {
    init(
        _ file: String, _ title: String, description: String? = nil, state: PublicationState = .published,
        anchors: [String] = [], _ pieces: [UnboundHTML.Piece] = []
    ) {
        self.init(
            file: ProjectPath(file), title: title, description: description, state: state,
            body: UnboundHTML(pieces: pieces), anchors: anchors)
    }
}

extension ArticleCollection {
    init(
        _ path: String, in parent: String? = nil, order: Int? = nil, _ content: [LocaleCode: CollectionContent]
    ) {
        self.init(
            path: ProjectPath(path), parent: parent.map { ProjectPath($0) }, order: order, content: content)
    }

    /// A collection with an English title.
    init(_ path: String, in parent: String? = nil, order: Int? = nil, titled title: String) {
        self.init(path, in: parent, order: order, [.english: CollectionContent(title: title)])
    }
}
