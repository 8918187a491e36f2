internal import HelpCenterModel

/// One file to compile, with what it is for.
struct CompileUnit: Sendable {
    enum Role: Hashable, Sendable {
        /// An index into the tree's articles.
        case article(Int)
        /// An index into the tree's collections.
        case collection(Int)
        /// An index into the tree's news.
        case newsItem(Int)
    }

    var file: ContentFile
    var role: Role
    var locale: LocaleCode
    /// Whether the file is in the default locale.
    var isSource: Bool
    /// The same item's file in the default locale; `nil` for that file itself, and where there is none.
    var sourceFile: ContentFile?
    /// The item's path: its name in the site.
    var item: ProjectPath

    /// The name of the item without locale and extension: what stands for its title where nothing else does.
    var name: Substring

    var kind: FrontMatterReader.Kind {
        switch role {
        case .article: .article
        case .collection: .collection
        case .newsItem: .newsItem
        }
    }

    /// Every file of a tree, in the order of its items and their locales.
    static func units(of tree: ContentTree, source: LocaleCode) -> [CompileUnit] {
        var units: [CompileUnit] = []
        func add(_ files: [LocaleCode: ContentFile], _ role: Role, _ item: ProjectPath, key: String) {
            for (locale, file) in files.count == 1 ? Array(files) : files.sorted(by: { $0.key < $1.key }) {
                units.append(
                    CompileUnit(
                        file: file, role: role, locale: locale, isSource: locale == source,
                        sourceFile: locale == source ? nil : files[source], item: item,
                        name: ContentTree.name(ofKey: key)))
            }
        }
        for (index, collection) in tree.collections.enumerated() {
            add(collection.files, .collection(index), collection.path, key: collection.key)
        }
        for (index, article) in tree.articles.enumerated() {
            add(article.files, .article(index), article.path, key: article.key)
        }
        for (index, item) in tree.news.enumerated() {
            units.append(
                CompileUnit(
                    file: item.file, role: .newsItem(index), locale: source, isSource: true, item: item.path,
                    name: item.name))
        }
        return units
    }
}
