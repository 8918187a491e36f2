package import HelpCenterModel

/// Digests of what readers see of an item in one locale: what a translation translates.
///
/// Where links lead and which images stand in it does not count, nor how the file is written: none of it is for
/// translators to follow.
package struct VisibleText: Sendable {
    private let bodies: any BodyReader
    private let sourceLocale: LocaleCode

    /// - Parameter source: the default locale, which all others are translated from.
    package init(bodies: any BodyReader, source: LocaleCode) {
        self.bodies = bodies
        sourceLocale = source
    }

    package func digest(of content: some TranslatableContent) -> FieldDigest {
        let body = content.translatableBody.map { bodies.read($0.bound { _ in "" }).canonical }
        return FieldDigest(of: [PlainTitle.of(content.title), PlainTitle.of(content.description ?? ""), body ?? ""])
    }

    /// What is behind the digest, for people: the title, the description and the body's blocks.
    package func blocks(of content: some TranslatableContent) -> [BodyBlock] {
        [BodyBlock(.heading(level: 1), runs: [BodyRun(content.title)])]
            + (content.description.map { [BodyBlock(.paragraph, runs: [BodyRun($0)])] } ?? [])
            + (content.translatableBody.map { bodies.blocks($0.bound { _ in "" }) } ?? [])
    }
}

extension VisibleText {
    /// Takes note of the source that a translation is made from.
    func note(_ content: ArticleContent, of article: Article, in locale: LocaleCode, on entry: inout LockedContent) {
        guard locale != sourceLocale, let source = article.content[sourceLocale] else { return }
        entry.note(text: digest(of: content), source: digest(of: source))
    }

    /// Takes note of the source that each of a collection's translations is made from.
    func note(_ collection: ArticleCollection, on entry: inout LockedItem) {
        guard collection.content.count > 1, let source = collection.content[sourceLocale] else { return }
        for (locale, content) in collection.content where locale != sourceLocale {
            entry.locales[locale]?.note(text: digest(of: content), source: digest(of: source))
        }
    }
}

extension LockedContent {
    /// Takes note of a translation's text and of the source's. A translation that has not changed itself stays that of
    /// the source that it was made from.
    fileprivate mutating func note(text: FieldDigest, source: @autoclosure () -> FieldDigest) {
        if self.text != text || self.source == nil { self.source = source() }
        self.text = text
    }
}
