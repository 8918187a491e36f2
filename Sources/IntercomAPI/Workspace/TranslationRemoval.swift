/// What came of removing one translation of an article.
package enum TranslationRemoval: Hashable, Sendable {
    /// The workspace will do it soon; it does not say when it is done.
    case queued
    /// No content of the article in that locale was found. Intercom looks it up in a search index, which may lag behind
    /// the latest writes.
    case notFound
}
