internal import HelpCenterModel

/// Articles of one collection that readers cannot tell apart by their titles.
enum DuplicateTitles {
    private struct Shelf: Hashable {
        var collection: ProjectPath?
        var locale: LocaleCode
        var title: String
    }

    /// - Parameter places: Where titles stand, by file.
    static func diagnostics(_ articles: [Article], places: [ProjectPath: SourcePlace]) -> [Diagnostic] {
        var first: [Shelf: ProjectPath] = [:]
        var diagnostics: [Diagnostic] = []
        for article in articles {
            for (locale, content) in article.content {
                let shelf = Shelf(collection: article.collection, locale: locale, title: content.title.lowercased())
                guard let other = first[shelf] else {
                    first[shelf] = content.file
                    continue
                }
                diagnostics.append(
                    Diagnostic(
                        .duplicateTitle, path: content.file, at: places[content.file],
                        summary: "“\(content.title)” is also the title of “\(other)”",
                        explanation: "Readers see both in one collection and cannot tell them apart.",
                        fix: "give one of them another title"))
            }
        }
        return diagnostics
    }
}
