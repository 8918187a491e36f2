internal import HelpCenterModel

/// Articles without a description, the line that readers see below the title in lists and in search.
///
/// Told for each article where the project gives descriptions; a project that has hardly any is told once.
enum MissingDescriptions {
    /// Up to how many articles each is told, whatever the others have.
    private static let fewArticles = 10

    static func diagnostics(_ articles: [Article], content: ProjectPath, source: LocaleCode) -> [Diagnostic] {
        let missing = articles.compactMap { article in
            article.content[source].flatMap { $0.description == nil ? $0.file : nil }
        }
        let explanation = "Readers see it below the title, in lists and in search."
        if missing.count <= fewArticles || missing.count * 2 < articles.count {
            return missing.map { file in
                Diagnostic(
                    .missingDescription, path: file, summary: "the article has no description",
                    explanation: explanation, fix: "add `description:` to its front matter")
            }
        }
        return [
            Diagnostic(
                .missingDescription, path: content,
                summary: "\(missing.count) of \(articles.count) articles have no description",
                explanation: explanation, fix: "add `description:` to their front matters")
        ]
    }
}
