internal import HelpCenterModel

/// From the listing of files to the tree of items. Knows names only, no contents.
struct ContentTreeBuilder {
    let settings: ProjectSettings
    let layout: LocaleLayout
    var tree: ContentTree
    /// In the order of their first files.
    var slots: [Slot] = []
    /// The slots by their keys, as indices.
    var slotsByKey: [String: Int] = [:]
    /// The keys of folders that hold an `index`.
    var articleFolders: Set<String> = []

    /// The layout's text before the path in a folder's source files, where files do not all share an empty one.
    var folderPrefixes: [String: String] = [:]

    /// The files that share a key, by locale.
    struct Slot {
        let key: String
        var files: [LocaleCode: ContentFile] = [:]
        var prefix: String
        var isFolderArticle: Bool
    }

    /// A file with what its path says.
    private struct Placed {
        var file: ContentFile
        var place: LocaleLayout.Place
        var locale: LocaleCode
    }

    static func tree(of listing: ContentListing, settings: ProjectSettings, width: Int) async -> ContentTree {
        let layout = LocaleLayout(settings.locales.layout) ?? .beside
        var builder = ContentTreeBuilder(
            settings: settings, layout: layout, tree: ContentTree(content: settings.content, layout: layout))
        builder.tree.diagnostics = listing.diagnostics
        builder.tree.faultyPaths = listing.faultyPaths
        builder.reserve(listing.markdown.count)
        let (files, content) = (listing.markdown, builder.tree)
        let matches = await concurrentMap(files.count, width: width) { index in
            let path = files[index].path.string
            return layout.match(content.relativePath(path) ?? path)
        }
        let placed = builder.dropUnpublished(builder.place(files, matches))
        builder.fill(placed)
        builder.makeCollections()
        builder.makeArticles()
        builder.makeNews(listing.news)
        return builder.tree
    }

    /// Makes room for so many files at once: tables that grow are filled several times.
    private mutating func reserve(_ count: Int) {
        slots.reserveCapacity(count)
        slotsByKey.reserveCapacity(count)
        tree.articles.reserveCapacity(count)
        tree.articlesByKey.reserveCapacity(count)
        tree.itemsByPath.reserveCapacity(count + count / 8)
    }

    /// Settles which locale each file is in.
    ///
    /// - Parameter matches: What the layout says of each file's path.
    private mutating func place(_ files: [ContentFile], _ matches: [LocaleLayout.Match?]) -> [Placed] {
        let source = settings.locales.defaultLocale
        var placed: [Placed] = []
        var uncertain: [(ContentFile, LocaleLayout.Place, code: String, otherwise: LocaleLayout.Place?)] = []
        for (file, match) in zip(files, matches) {
            switch match {
            case .source(let place):
                placed.append(Placed(file: file, place: place, locale: source))
            case .translation(let place, let locale):
                placed.append(Placed(file: file, place: place, locale: locale))
            case .uncertain(let place, let code, let otherwise):
                uncertain.append((file, place, code, otherwise))
            case nil:
                report(
                    .outsideLayout, file.path,
                    "“\(file.path)” stands where no file of the layout stands, and is left out",
                    explanation: "The layout is `\(settings.locales.layout)`, relative to “\(settings.content)”.",
                    fix: "move the file, or change `locales.layout`")
            }
        }
        guard !uncertain.isEmpty else { return placed }
        let sources = Set(placed.lazy.filter { $0.locale == source }.map(\.place.path))
        for (file, place, code, otherwise) in uncertain {
            // `notes.v1.md` beside no `notes.md` is just a name.
            if let otherwise, !sources.contains(place.path) {
                placed.append(Placed(file: file, place: otherwise, locale: source))
                continue
            }
            reportFaulty(
                .unknownLocale, file, "Intercom has no locale “\(code)”",
                fix: LocaleCode.nearest(to: code).map {
                    "did you mean `\($0)`? If “\(code)” is no locale, rename the file without the dot before it."
                } ?? "if “\(code)” is no locale, rename the file without the dot before it")
        }
        return placed
    }

    /// Leaves out the locales that the project does not publish, with one diagnostic for each.
    private mutating func dropUnpublished(_ files: [Placed]) -> [Placed] {
        guard let published = settings.locales.published.map({ Set($0 + [settings.locales.defaultLocale]) }),
            files.contains(where: { !published.contains($0.locale) })
        else { return files }
        var dropped: [LocaleCode: [ContentFile]] = [:]
        let kept = files.filter { item in
            guard !published.contains(item.locale) else { return true }
            dropped[item.locale, default: []].append(item.file)
            return false
        }
        for (locale, files) in dropped.sorted(by: { $0.key < $1.key }) {
            guard let first = files.first else { continue }
            let others = files.count > 1 ? " (and \(files.count - 1) more)" : ""
            report(
                .unpublishedLocale, first.path, "the locale “\(locale)” is not published\(others)",
                fix: "add it to `locales.publish` in \(SettingsReader.fileName)")
        }
        return kept
    }

    /// Puts each file into the slot of its item.
    private mutating func fill(_ files: [Placed]) {
        for item in files where item.place.path.hasSuffix("/index") {
            articleFolders.insert(String(item.place.path.dropLast(6)))
        }
        for item in files {
            let isIndex = item.place.path.hasSuffix("/index")
            let key = isIndex ? String(item.place.path.dropLast(6)) : item.place.path
            if let folder = articleFolder(around: key) {
                reportFaulty(
                    .markdownInArticleFolder, item.file,
                    "“\(item.file.path.name)” lies in the folder of the article “\(folder)/index”",
                    explanation:
                        "A folder with an `index.md` is one article; it holds its images, but no other Markdown.",
                    fix: "move it out of the folder, or give `index.md` another name so that the folder is a collection"
                )
                continue
            }
            if key == "_index" {
                report(
                    .outsideLayout, item.file.path,
                    "the content folder itself is no collection, so “_index” says nothing",
                    fix: "remove the file")
                continue
            }
            let index: Int
            if let known = slotsByKey[key] {
                index = known
            } else {
                index = slots.count
                slotsByKey[key] = index
                slots.append(Slot(key: key, prefix: item.place.prefix, isFolderArticle: isIndex))
            }
            if let other = slots[index].files[item.locale] {
                let locale = item.locale == settings.locales.defaultLocale ? "" : " in \(item.locale)"
                reportFaulty(
                    .duplicatePath, item.file, "“\(other.path)” and “\(item.file.path)” are the same item\(locale)",
                    fix: "keep one of them")
                tree.faultyPaths.insert(other.path)
                if let source = slots[index].files[settings.locales.defaultLocale] {
                    tree.faultyPaths.insert(source.path)
                }
                continue
            }
            slots[index].files[item.locale] = item.file
            if item.locale == settings.locales.defaultLocale { slots[index].prefix = item.place.prefix }
        }
    }

    /// The key of a folder article that lies around an item's key.
    private func articleFolder(around key: String) -> String? {
        guard !articleFolders.isEmpty else { return nil }
        var folder = key[...]
        while let slash = folder.utf8.lastIndex(of: 0x2F) {
            folder = folder[..<slash]
            if articleFolders.contains(String(folder)) { return String(folder) }
        }
        return nil
    }

    mutating func report(
        _ id: DiagnosticID, _ path: ProjectPath, _ summary: String, explanation: String? = nil, fix: String? = nil
    ) {
        tree.diagnostics.append(Diagnostic(id, path: path, summary: summary, explanation: explanation, fix: fix))
    }

    /// Reports an error that keeps a file from being an item.
    mutating func reportFaulty(
        _ id: DiagnosticID, _ file: ContentFile, _ summary: String, explanation: String? = nil, fix: String? = nil
    ) {
        report(id, file.path, summary, explanation: explanation, fix: fix)
        tree.faultyPaths.insert(file.path)
        tree.itemsByPath[file.path.string] = .faulty
    }
}
