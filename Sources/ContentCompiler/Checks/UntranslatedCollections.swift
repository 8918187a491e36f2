internal import HelpCenterModel

/// Collections without a name in a locale in which they hold published articles: Intercom hides both there.
///
/// Told once for each collection and locale, however many articles are hidden.
enum UntranslatedCollections {
    static func diagnostics(_ collections: [ArticleCollection], _ articles: [Article]) -> [Diagnostic] {
        var published: [ProjectPath: [LocaleCode: Int]] = [:]
        // Indices, since articles are large.
        for index in articles.indices where articles[index].content.count > 1 {
            guard let folder = articles[index].collection else { continue }
            for (locale, content) in articles[index].content where content.state == .published {
                published[folder, default: [:]][locale, default: 0] += 1
            }
        }
        guard !published.isEmpty else { return [] }
        var diagnostics: [Diagnostic] = []
        // Children come after their parents, so that from the end on each adds to what its parent holds.
        for collection in collections.reversed() {
            guard let held = published[collection.path] else { continue }
            if let parent = collection.parent {
                published[parent, default: [:]].merge(held) { $0 + $1 }
            }
            for (locale, count) in held where collection.content[locale] == nil {
                diagnostics.append(diagnostic(collection, locale, count))
            }
        }
        return diagnostics
    }

    private static func diagnostic(_ collection: ArticleCollection, _ locale: LocaleCode, _ count: Int) -> Diagnostic {
        let articles = count == 1 ? "1 published article" : "\(count) published articles"
        return Diagnostic(
            .untranslatedCollection, path: collection.path,
            summary: "“\(collection.path)” has no name in \(locale), which hides \(articles) there",
            explanation: "Intercom shows a collection, and all that it holds, only in locales in which it has a name.",
            fix: "add its `_index` file in \(locale), with a `title`")
    }
}
