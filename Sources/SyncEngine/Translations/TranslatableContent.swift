package import HelpCenterModel

/// What an item says in one locale, as far as translators work on it.
package protocol TranslatableContent {
    var title: String { get }
    var description: String? { get }
    /// `nil` for an item without a body.
    var translatableBody: UnboundHTML? { get }
    /// How the digest of the source begins that it was made from, as its front matter pins it.
    var translates: String? { get }
    /// The file that says so; `nil` when the title comes from a folder's name.
    var ownFile: ProjectPath? { get }
}

extension ArticleContent: TranslatableContent {
    package var translatableBody: UnboundHTML? { body }
    package var ownFile: ProjectPath? { file }
}

extension CollectionContent: TranslatableContent {
    package var translatableBody: UnboundHTML? { nil }
    package var ownFile: ProjectPath? { file }
}
