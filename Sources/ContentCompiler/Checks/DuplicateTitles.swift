internal import HelpCenterModel

/// Articles of one collection that readers cannot tell apart by their titles.
enum DuplicateTitles {
    private struct Shelf: Hashable {
        /// The number of the collection: cheaper to compare than its path.
        var collection: Int
        var locale: LocaleCode
        var title: String
    }

    /// - Parameter places: Where titles stand, by file; asked for only when there is something to tell.
    static func diagnostics(_ articles: [Article], places: () -> [ProjectPath: SourcePlace]) -> [Diagnostic] {
        var first: [Shelf: ProjectPath] = [:]
        first.reserveCapacity(articles.count)
        var numbers: [ProjectPath?: Int] = [:]
        var known: [ProjectPath: SourcePlace]?
        var diagnostics: [Diagnostic] = []
        for article in articles {
            let number = numbers[article.collection] ?? numbers.count
            numbers[article.collection] = number
            for (locale, content) in article.content {
                let shelf = Shelf(collection: number, locale: locale, title: content.title.lowercased())
                guard let other = first[shelf] else {
                    first[shelf] = content.file
                    continue
                }
                let places = known ?? places()
                known = places
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
