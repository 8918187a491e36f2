internal import HelpCenterModel

/// Articles without a description, the line that readers see below the title in lists and in search.
///
/// Told for each article where the project gives descriptions; a project that has hardly any is told once.
enum MissingDescriptions {
    /// Up to how many articles each is told, whatever the others have.
    private static let fewArticles = 10

    static func diagnostics(_ tree: ContentTree, _ units: CompileUnits, _ files: [CompiledFile]) -> [Diagnostic] {
        var count = 0
        var missing: [Int] = []
        for index in units.articles.joined() where units.all[index].isSource {
            guard let content = files[index].content else { continue }
            count += 1
            if content.frontMatter.description == nil { missing.append(index) }
        }
        let explanation = "Readers see it below the title, in lists and in search."
        if missing.count <= fewArticles || missing.count * 2 < count {
            return missing.map { index in
                Diagnostic(
                    .missingDescription, path: units.all[index].file.path, summary: "the article has no description",
                    explanation: explanation, fix: "add `description:` to its front matter")
            }
        }
        return [
            Diagnostic(
                .missingDescription, path: tree.content,
                summary: "\(missing.count) of \(count) articles have no description",
                explanation: explanation, fix: "add `description:` to their front matters")
        ]
    }
}
