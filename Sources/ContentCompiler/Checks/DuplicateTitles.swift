internal import HelpCenterModel

/// Articles of one collection that readers cannot tell apart by their titles.
enum DuplicateTitles {
    /// - Parameter places: Where titles stand, by file; asked for only when there is something to tell.
    static func diagnostics(_ articles: [Article], places: () -> [ProjectPath: SourcePlace]) -> [Diagnostic] {
        let collections = Dictionary(grouping: articles.indices) { articles[$0].collection }
        let pairs = collections.values.flatMap { twins(among: $0, in: articles) }
        guard !pairs.isEmpty else { return [] }
        let places = places()
        return pairs.map { second, first in
            Diagnostic(
                .duplicateTitle, path: second.file, at: places[second.file],
                summary: "“\(second.title)” is also the title of “\(first)”",
                explanation: "Readers see both in one collection and cannot tell them apart.",
                fix: "give one of them another title")
        }
    }

    /// What has the title of an article before it in its collection and locale, with that article's file.
    private static func twins(
        among indices: [Int], in articles: [Article]
    ) -> [(second: ArticleContent, first: ProjectPath)] {
        var titles: [LocaleCode: [String: ProjectPath]] = [:]
        var pairs: [(ArticleContent, ProjectPath)] = []
        for index in indices {
            for (locale, content) in articles[index].content {
                let title = content.title.lowercased()
                if let first = titles[locale]?[title] {
                    pairs.append((content, first))
                } else {
                    titles[locale, default: [:]][title] = content.file
                }
            }
        }
        return pairs
    }
}
