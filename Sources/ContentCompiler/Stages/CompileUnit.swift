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
}
