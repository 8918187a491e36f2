internal import HelpCenterModel

/// Looks at single folders: lists each and says what its entries are. Folders can be looked at side by side, since none
/// needs what was found in another; symbolic links are for those who know them all.
struct FolderScan: Sendable {
    /// A folder to look at.
    struct Visit: Sendable {
        var folder: ContentFile
        /// Where the folders around it are that are reached by other names, and the walk's first one.
        var ancestors: [String]
        /// What is ignored above it.
        var rules: IgnoreRules
    }

    /// What was found in a folder.
    struct Found: Sendable {
        var listing = ContentListing()
        /// The folders in it that are looked at next.
        var visits: [Visit] = []
        /// The symbolic links in it.
        var links: [ContentFile] = []
        /// What is ignored in it and below.
        var rules: IgnoreRules

        mutating func report(_ id: DiagnosticID, _ path: ProjectPath, _ summary: String, fix: String? = nil) {
            listing.diagnostics.append(Diagnostic(id, path: path, summary: summary, fix: fix))
        }

        mutating func reportUnreadable(_ file: ContentFile, _ summary: String) {
            report(.unreadableFile, file.path, summary)
            listing.faultyPaths.insert(file.path)
        }
    }

    let project: ProjectFiles
    /// Folders of the project that hold something else, should the content folder be around them.
    let excluded: Set<ProjectPath>
    let layout: LocaleLayout
    /// Whether the folders are those of the news.
    let isNews: Bool

    func found(at visit: Visit) -> Found {
        let folder = visit.folder
        var found = Found(rules: visit.rules)
        var entries: [FolderEntry]
        do throws(FileError) {
            entries = try project.files.entries(of: project.location(folder.diskPath))
        } catch {
            found.report(.unreadableFile, folder.path, error.description)
            return found
        }
        entries.sort { $0.name < $1.name }
        if !folder.diskPath.isEmpty, entries.contains(where: { $0.name == IgnoreRules.fileName }) {
            readRules(in: folder, into: &found)
        }
        // Names that are all small ASCII letters differ in more than their spelling.
        let mayConflict = entries.contains { !$0.name.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } }
        let isSame = folder.diskPath == folder.path.string
        var spellings: [String: String] = [:]
        for entry in entries {
            let path = folder.path.appending(entry.name)
            if mayConflict, let other = spellings.updateValue(path.name, forKey: path.name.lowercased()) {
                guard reportConflict(path, with: other, in: &found) else { continue }
            }
            // Mostly one string for both.
            let diskPath =
                isSame && !mayConflict
                ? path.string : folder.diskPath.isEmpty ? entry.name : "\(folder.diskPath)/\(entry.name)"
            let file = ContentFile(path: path, diskPath: diskPath)
            switch entry.kind {
            case .file: add(file, to: &found)
            case .folder:
                guard isWalked(file, found.rules) else { break }
                found.visits.append(Visit(folder: file, ancestors: visit.ancestors, rules: found.rules))
            case .symbolicLink: found.links.append(file)
            case .other: break
            }
        }
        return found
    }

    /// - Returns: Whether the second of the two can be told from the first at all.
    private func reportConflict(_ path: ProjectPath, with other: String, in found: inout Found) -> Bool {
        if other == path.name {
            found.report(
                .duplicatePath, path, "two names on disk are both “\(path)” in Unicode's normal form",
                fix: "rename or remove one of them")
            return false
        }
        found.listing.diagnostics.append(
            Diagnostic(
                .caseConflict, path: path, summary: "“\(path.name)” and “\(other)” differ in case only",
                explanation: "On macOS and Windows they are one file, so they cannot be checked out together.",
                fix: "rename one of them"))
        return true
    }

    /// Whether a folder is neither ignored nor one that holds something else.
    func isWalked(_ folder: ContentFile, _ rules: IgnoreRules) -> Bool {
        !excluded.contains(folder.path) && !isIgnored(folder.path, isFolder: true, rules)
    }

    /// Adds a file, or a link that leads to one.
    func add(_ file: ContentFile, to found: inout Found) {
        guard Self.isMarkdown(file.path) else {
            found.listing.otherFiles[file.path.string] = file
            return
        }
        if isIgnored(file.path, isFolder: false, found.rules) || isNews && isNamed(file.path.name, "_index") {
            found.listing.ignoredMarkdown.insert(file.path.string)
        } else if isNews {
            found.listing.news.append(file)
        } else {
            found.listing.markdown.append(file)
        }
    }

    static func isMarkdown(_ path: ProjectPath) -> Bool { path.string.hasSuffix(".md") }

    func isIgnored(_ path: ProjectPath, isFolder: Bool, _ rules: IgnoreRules) -> Bool {
        let name = path.name
        switch name.utf8.first {
        case 0x2E: return true
        case 0x5F: if name != "_index", isFolder || !isNamed(name, "_index") { return true }
        case 0x52, 0x72: if !isFolder, isNamed(name.lowercased(), "readme") { return true }
        default: break
        }
        return !rules.isEmpty && rules.ignores(path.components, isFolder: isFolder)
    }

    /// Whether a file is `name.md`, or that with a locale, with a dot before it or as the layout has it.
    private func isNamed(_ file: String, _ name: String) -> Bool {
        guard file.hasPrefix(name), file.hasSuffix(".md") else { return false }
        guard file.hasPrefix(name + ".") else {
            if case .translation(let place, _) = layout.match(file) { return place.path == name }
            return false
        }
        let code = file.dropFirst(name.count + 1).dropLast(3)
        return file == name + ".md" || LocaleLayout.looksLikeLocale(String(code))
    }

    /// Adds the rules of a folder's file of them, if it has one.
    func readRules(in folder: ContentFile, into found: inout Found) {
        let diskPath = folder.diskPath.isEmpty ? IgnoreRules.fileName : "\(folder.diskPath)/\(IgnoreRules.fileName)"
        do throws(FileError) {
            let bytes = try project.files.read(project.location(diskPath), limit: FrontMatterBlock.byteLimit)
            found.rules.add(bytes[...], in: folder.path.components)
        } catch {
            if case .missing = error { return }
            found.report(.unreadableFile, folder.path.appending(IgnoreRules.fileName), error.description)
        }
    }
}
