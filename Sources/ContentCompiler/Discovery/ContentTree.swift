internal import HelpCenterModel

/// The items that the content folder's files make up, before any file is read: which article and collection each file
/// belongs to, and in which locale.
struct ContentTree: Sendable {
    /// An article and its files.
    struct ArticleFiles: Sendable {
        /// The path of its source file.
        var path: ProjectPath
        /// Its path whatever the locale, relative to the content: `getting-started/install`.
        var key: String
        /// The folder of its collection; `nil` at the tree's root.
        var collection: ProjectPath?
        var files: [LocaleCode: ContentFile]
    }

    /// A collection and its `_index` files, if it has any.
    struct CollectionFiles: Sendable {
        /// The folder.
        var path: ProjectPath
        var key: String
        var parent: ProjectPath?
        var files: [LocaleCode: ContentFile]
    }

    /// A news item and its file.
    struct NewsFile: Sendable {
        var path: ProjectPath
        /// The name of its file or folder, without locale and extension.
        var name: Substring
        var file: ContentFile
    }

    /// What a link to a file or folder leads to.
    enum Item: Hashable, Sendable {
        /// An index into `articles`.
        case article(Int)
        /// An index into `collections`.
        case collection(Int)
        case newsItem
        /// A file that a diagnostic keeps from being an item; links to it are not broken.
        case faulty
    }

    /// In order of their paths.
    var articles: [ArticleFiles] = []
    /// In order of their paths, so that parents come before children.
    var collections: [CollectionFiles] = []
    /// In order of their paths.
    var news: [NewsFile] = []
    /// By the path of each Markdown file, and by the folders of collections and folder articles.
    var itemsByPath: [String: Item] = [:]
    var articlesByKey: [String: Int] = [:]
    var collectionsByKey: [String: Int] = [:]
    var diagnostics: [Diagnostic] = []
    var faultyPaths: Set<ProjectPath> = []
    /// The files of translations that have no source, with their locales.
    var orphans: [ProjectPath: LocaleCode] = [:]
    let content: ProjectPath
    let layout: LocaleLayout

    /// A path of the project relative to the content folder; `nil` for what lies outside of it.
    func relativePath(_ path: String) -> String? {
        if content.isRoot { return path }
        guard path.hasPrefix(content.string + "/") else { return nil }
        return String(path.utf8.dropFirst(content.string.utf8.count + 1))
    }

    /// The collection that has the folder of an item's key, or the article whose key it is.
    func item(key: String, prefersFolder: Bool) -> Item? {
        let article = articlesByKey[key].map(Item.article)
        let collection = collectionsByKey[key].map(Item.collection)
        return prefersFolder ? collection ?? article : article ?? collection
    }

    /// The last name of a key.
    static func name(ofKey key: String) -> Substring {
        guard let slash = key.utf8.lastIndex(of: 0x2F) else { return key[...] }
        return key[key.utf8.index(after: slash)...]
    }
}
