internal import HelpCenterModel

/// What is wrong with a news item as a whole.
enum NewsChecks {
    static func diagnostics(units: [CompileUnit], files: [CompiledFile]) -> [Diagnostic] {
        units.indices.compactMap { index in
            guard case .newsItem = units[index].role, let own = files[index].content?.frontMatter.news,
                own.newsfeeds.isEmpty, own.state != .draft
            else { return nil }
            return Diagnostic(
                .missingNewsfeed, path: units[index].file.path, summary: "the news item is in no newsfeed",
                explanation: "Readers find news in newsfeeds, so nobody would see it.",
                fix: "add `newsfeeds: [NAME]` to its front matter, or `state: draft`")
        }
    }
}
