internal import HelpCenterModel

/// Articles of one collection that readers cannot tell apart by their titles.
enum DuplicateTitles {
    private struct Key: Hashable {
        var locale: LocaleCode
        var title: String
    }

    static func diagnostics(_ tree: ContentTree, _ units: CompileUnits, _ files: [CompiledFile]) -> [Diagnostic] {
        let collections = Dictionary(grouping: tree.articles.indices) { tree.articles[$0].collection }
        return collections.values.flatMap { articles in
            // What did not compile is no article.
            let compiled = articles.map { units.articles[$0] }.filter { article in
                article.contains { units.all[$0].isSource && files[$0].content != nil }
            }
            return diagnostics(among: compiled.joined(), units.all, files)
        }
    }

    /// One for each file that has the title of one before it in its collection and locale.
    private static func diagnostics(
        among indices: some Sequence<Int>, _ units: [CompileUnit], _ files: [CompiledFile]
    ) -> [Diagnostic] {
        var first: [Key: Int] = [:]
        var diagnostics: [Diagnostic] = []
        for index in indices {
            guard let content = files[index].content else { continue }
            let key = Key(locale: units[index].locale, title: content.title.lowercased())
            guard let other = first[key] else {
                first[key] = index
                continue
            }
            diagnostics.append(
                Diagnostic(
                    .duplicateTitle, path: units[index].file.path, at: content.titlePlace,
                    summary: "“\(content.title)” is also the title of “\(units[other].file.path)”",
                    explanation: "Readers see both in one collection and cannot tell them apart.",
                    fix: "give one of them another title"))
        }
        return diagnostics
    }
}
