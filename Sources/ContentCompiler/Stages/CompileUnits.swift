internal import HelpCenterModel

/// Every file of a tree, in the order of its items and their locales, and where each item's stand.
struct CompileUnits: Sendable {
    private(set) var all: [CompileUnit] = []
    /// For each of the tree's articles, where its files stand in `all`.
    private(set) var articles: [Range<Int>] = []
    /// For each of the tree's collections, where its files stand in `all`.
    private(set) var collections: [Range<Int>] = []
    /// For each of the tree's news, where its file stands in `all`.
    private(set) var news: [Int] = []

    init(of tree: ContentTree, source: LocaleCode) {
        all.reserveCapacity(tree.itemsByPath.count)
        collections = tree.collections.enumerated().map { index, collection in
            add(collection.files, .collection(index), collection.path, key: collection.key, source: source)
        }
        articles = tree.articles.enumerated().map { index, article in
            add(article.files, .article(index), article.path, key: article.key, source: source)
        }
        for (index, item) in tree.news.enumerated() {
            news.append(all.count)
            all.append(
                CompileUnit(
                    file: item.file, role: .newsItem(index), locale: source, isSource: true, item: item.path,
                    name: item.name))
        }
    }

    private mutating func add(
        _ files: [LocaleCode: ContentFile], _ role: CompileUnit.Role, _ item: ProjectPath, key: String,
        source: LocaleCode
    ) -> Range<Int> {
        let start = all.count
        for (locale, file) in files.count == 1 ? Array(files) : files.sorted(by: { $0.key < $1.key }) {
            all.append(
                CompileUnit(
                    file: file, role: role, locale: locale, isSource: locale == source,
                    sourceFile: locale == source ? nil : files[source], item: item, name: ContentTree.name(ofKey: key)))
        }
        return start..<all.count
    }
}
