internal import HelpCenterModel

/// From the files of the news folder to news items.
extension ContentTreeBuilder {
    /// Makes a news item of every file. Intercom keeps no translations of news, so those are left out with a word.
    mutating func makeNews(_ files: [ContentFile]) {
        for file in files {
            let path = file.path.string
            let relative =
                settings.news.isRoot ? path : String(path.utf8.dropFirst(settings.news.string.utf8.count + 1)) ?? path
            let key: String
            switch layout.match(relative) {
            case .source(let place)?, .uncertain(_, _, let place?)?: key = place.path
            case .translation(let place, let locale)?:
                guard locale == settings.locales.defaultLocale else {
                    reportTranslation(file, locale, name: ContentTree.name(ofKey: place.path))
                    continue
                }
                key = place.path
            case .uncertain, nil: key = String(relative.dropLast(3))
            }
            let isFolder = key.hasSuffix("/index")
            tree.itemsByPath[path] = .newsItem
            tree.news.append(
                ContentTree.NewsFile(
                    path: file.path, name: ContentTree.name(ofKey: isFolder ? String(key.dropLast(6)) : key), file: file
                ))
        }
        tree.news.sort { $0.path < $1.path }
    }

    private mutating func reportTranslation(_ file: ContentFile, _ locale: LocaleCode, name: Substring) {
        tree.itemsByPath[file.path.string] = .newsItem
        tree.diagnostics.append(
            Diagnostic(
                .newsTranslation, path: file.path, summary: "the \(locale) translation of a news item is left out",
                explanation: "A news item has one text in Intercom, in whatever language it is written.",
                fix:
                    "give the file a name of its own, such as “\(name)-\(locale).md”, and a newsfeed whose readers speak "
                    + "that language"))
    }
}
