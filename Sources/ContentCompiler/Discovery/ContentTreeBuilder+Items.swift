internal import HelpCenterModel

/// From slots of files to collections and articles.
extension ContentTreeBuilder {
    /// How deep collections may nest in Intercom.
    private static let levelLimit = 3

    /// Makes a collection of every folder that holds an item.
    mutating func makeCollections() {
        notePrefixes()
        var folders: Set<String> = []
        var tooDeep: Set<String> = []
        var last = ""
        for slot in slots {
            var folder = Self.folder(of: slot.key)
            // Neighbours mostly lie in one folder.
            guard folder != last else { continue }
            last = folder
            while !folder.isEmpty, folders.insert(folder).inserted {
                if folder.utf8.count(where: { $0 == 0x2F }) == Self.levelLimit { tooDeep.insert(folder) }
                folder = Self.folder(of: folder)
            }
        }
        for key in folders.sorted() where key.utf8.count(where: { $0 == 0x2F }) < Self.levelLimit {
            let files = slotsByKey["\(key)/_index"].map { slots[$0].files } ?? [:]
            let path = path(ofFolder: key)
            let parent = Self.folder(of: key)
            let index = tree.collections.count
            tree.collections.append(
                ContentTree.CollectionFiles(
                    path: path, key: key, parent: parent.isEmpty ? nil : self.path(ofFolder: parent), files: files))
            tree.collectionsByKey[key] = index
            tree.itemsByPath[path.string] = .collection(index)
            for file in files.values { tree.itemsByPath[file.path.string] = .collection(index) }
        }
        for key in tooDeep.sorted() {
            report(
                .tooManyLevels, path(ofFolder: key),
                "“\(path(ofFolder: key))” is a fourth level of collections; Intercom has three",
                fix: "move its articles one folder up")
        }
    }

    mutating func makeArticles() {
        let source = settings.locales.defaultLocale
        var found: [(path: ProjectPath, slot: Int)] = []
        found.reserveCapacity(slots.count)
        for (index, slot) in slots.enumerated() {
            let isTooDeep = slot.key.utf8.count(where: { $0 == 0x2F }) > Self.levelLimit
            if isTooDeep {
                for file in slot.files.values { leaveOut(file) }
                continue
            }
            guard slot.key != "_index", !slot.key.hasSuffix("/_index") else { continue }
            guard let file = slot.files[source] else {
                reportOrphans(slot)
                continue
            }
            found.append((file.path, index))
        }
        // Mostly sorted already: translations may stand elsewhere.
        found.sort { $0.path < $1.path }
        // Neighbours mostly lie in one folder.
        var (last, collection) = ("", ProjectPath?.none)
        for (path, slot) in found {
            let key = slots[slot].key
            let folder = Self.folder(of: key)
            if folder != last {
                (last, collection) = (folder, tree.collectionsByKey[folder].map { tree.collections[$0].path })
            }
            let index = tree.articles.count
            tree.articles.append(
                ContentTree.ArticleFiles(
                    path: path, key: key, collection: folder.isEmpty ? nil : collection ?? self.path(ofFolder: folder),
                    files: slots[slot].files))
            tree.articlesByKey[key] = index
            for file in slots[slot].files.values { tree.itemsByPath[file.path.string] = .article(index) }
            if slots[slot].isFolderArticle { tree.itemsByPath[path.parent.string] = .article(index) }
        }
    }

    private mutating func leaveOut(_ file: ContentFile) {
        tree.faultyPaths.insert(file.path)
        tree.itemsByPath[file.path.string] = .faulty
    }

    private mutating func reportOrphans(_ slot: Slot) {
        let expected = layout.file(path: slot.isFolderArticle ? "\(slot.key)/index" : slot.key, locale: nil)
        let path = settings.content.appending(expected)
        for (locale, file) in slot.files {
            reportFaulty(
                .orphanedTranslation, file, "there is no source for the \(locale) translation “\(file.path)”",
                explanation: "Every article needs its text in the default locale, “\(settings.locales.defaultLocale)”.",
                fix: "add “\(path)”, or remove the translation")
            tree.faultyPaths.insert(path)
            tree.orphans[file.path] = locale
        }
    }

    /// The folder of a collection in the project: where its source files lie.
    private func path(ofFolder key: String) -> ProjectPath {
        settings.content.appending((folderPrefixes[key] ?? "") + key)
    }

    /// Notes the text of the layout before the path, by folder, where it is not the same for all files.
    private mutating func notePrefixes() {
        guard slots.contains(where: { !$0.prefix.isEmpty }) else { return }
        for slot in slots where slot.files[settings.locales.defaultLocale] != nil {
            var folder = Self.folder(of: slot.key)
            while !folder.isEmpty {
                folderPrefixes[folder] = min(folderPrefixes[folder] ?? slot.prefix, slot.prefix)
                folder = Self.folder(of: folder)
            }
        }
    }

    private static func folder(of key: String) -> String {
        guard let slash = key.utf8.lastIndex(of: 0x2F) else { return "" }
        return String(key[..<slash])
    }
}
