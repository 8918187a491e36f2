internal import HelpCenterModel

/// Walks the content folder once, then that of the news, in order of names, and leaves out what is ignored.
///
/// Symbolic links are followed within the project only, each target once, so that loops end.
struct ContentScan {
    private let project: ProjectFiles
    private var rules = IgnoreRules()
    /// Folders of the project that hold something else, should the content folder be around them.
    private let excluded: Set<ProjectPath>
    private let layout: LocaleLayout
    private var followed: Set<String> = []
    /// Whether the folder under way is that of the news.
    private var isNews = false
    private(set) var listing = ContentListing()

    init(_ project: ProjectFiles, settings: ProjectSettings) {
        self.project = project
        let content = settings.content
        layout = LocaleLayout(settings.locales.layout) ?? .beside
        excluded = [content, settings.news, ProjectPath("snippets"), ProjectPath("templates")]
        readRules(in: ContentFile(path: .root, diskPath: ""))
        let rules = rules
        walk(tree: content, setting: "content", of: "articles", isRequired: true)
        listing.markdown.sort { $0.path < $1.path }
        guard settings.news != content else { return }
        isNews = true
        self.rules = rules
        // A project without news has no such folder; who names another one has it in mind.
        walk(
            tree: settings.news, setting: "news", of: "news items", isRequired: settings.news != ProjectSettings().news)
        listing.news.sort { $0.path < $1.path }
    }

    private mutating func walk(tree folder: ProjectPath, setting: String, of items: String, isRequired: Bool) {
        do throws(FileError) {
            switch try project.target(folder.string) {
            case .folder(let realPath):
                walk(ContentFile(path: folder, diskPath: folder.string), ancestors: [realPath])
            case .outside: report(.outsideProject, folder, "the \(setting) folder “\(folder)” leads out of the project")
            case .file, .nothing:
                guard isRequired else { return }
                report(
                    .missingContentFolder, folder, "there is no folder “\(folder)”",
                    fix: "create it, or name the folder of your \(items) as `\(setting)` in \(SettingsReader.fileName)")
            }
        } catch {
            report(.unreadableFile, folder, error.description)
        }
    }

    private mutating func walk(_ folder: ContentFile, ancestors: [String]) {
        var entries: [FolderEntry]
        do throws(FileError) {
            entries = try project.files.entries(of: project.location(folder.diskPath))
        } catch {
            report(.unreadableFile, folder.path, error.description)
            return
        }
        entries.sort { $0.name < $1.name }
        let inherited = rules
        defer { rules = inherited }
        if !folder.diskPath.isEmpty, entries.contains(where: { $0.name == IgnoreRules.fileName }) {
            readRules(in: folder)
        }
        // Names that are all small ASCII letters differ in more than their spelling.
        let mayConflict = entries.contains { !$0.name.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } }
        let isSame = folder.diskPath == folder.path.string
        var spellings: [String: String] = [:]
        for entry in entries {
            let path = folder.path.appending(entry.name)
            if mayConflict, let other = spellings.updateValue(path.name, forKey: path.name.lowercased()) {
                guard reportConflict(path, with: other) else { continue }
            }
            // Mostly one string for both.
            let diskPath =
                isSame && !mayConflict
                ? path.string : folder.diskPath.isEmpty ? entry.name : "\(folder.diskPath)/\(entry.name)"
            visit(ContentFile(path: path, diskPath: diskPath), kind: entry.kind, ancestors: ancestors)
        }
    }

    /// - Returns: Whether the second of the two can be told from the first at all.
    private mutating func reportConflict(_ path: ProjectPath, with other: String) -> Bool {
        if other == path.name {
            report(
                .duplicatePath, path, "two names on disk are both “\(path)” in Unicode's normal form",
                fix: "rename or remove one of them")
            return false
        }
        report(
            .caseConflict, path, "“\(path.name)” and “\(other)” differ in case only",
            explanation: "On macOS and Windows they are one file, so they cannot be checked out together.",
            fix: "rename one of them")
        return true
    }

    private mutating func visit(_ file: ContentFile, kind: FolderEntry.Kind, ancestors: [String]) {
        switch kind {
        case .file: visitFile(file)
        case .folder: visitFolder(file, ancestors: ancestors)
        case .other: break
        case .symbolicLink:
            do throws(FileError) {
                try follow(file, ancestors: ancestors)
            } catch {
                reportUnreadable(file, error.description)
            }
        }
    }

    private mutating func follow(_ link: ContentFile, ancestors: [String]) throws(FileError) {
        guard !isIgnored(link.path, isFolder: false) else { return }
        switch try project.target(link.diskPath) {
        case .file: visitFile(link)
        case .nothing:
            if isMarkdown(link.path) { reportUnreadable(link, "the symbolic link “\(link.path)” leads nowhere") }
        case .outside:
            report(
                .outsideProject, link.path, "the symbolic link “\(link.path)” leads out of the project",
                fix: "copy what it leads to into the project")
            listing.faultyPaths.insert(link.path)
        case .folder(let realPath):
            let isLoop = ancestors.contains { $0 == realPath || $0.hasPrefix(realPath + "/") }
            guard !isLoop, followed.insert(realPath).inserted else {
                report(
                    .symbolicLinkLoop, link.path,
                    isLoop
                        ? "the symbolic link “\(link.path)” leads back to a folder around it"
                        : "the symbolic link “\(link.path)” leads to a folder that another link leads to already")
                return
            }
            visitFolder(link, ancestors: ancestors + [realPath])
        }
    }

    private mutating func visitFolder(_ folder: ContentFile, ancestors: [String]) {
        guard !excluded.contains(folder.path), !isIgnored(folder.path, isFolder: true) else { return }
        walk(folder, ancestors: ancestors)
    }

    private mutating func visitFile(_ file: ContentFile) {
        guard isMarkdown(file.path) else {
            listing.otherFiles[file.path.string] = file
            return
        }
        if isIgnored(file.path, isFolder: false) || isNews && isNamed(file.path.name, "_index") {
            listing.ignoredMarkdown.insert(file.path.string)
        } else if isNews {
            listing.news.append(file)
        } else {
            listing.markdown.append(file)
        }
    }

    private func isMarkdown(_ path: ProjectPath) -> Bool { path.string.hasSuffix(".md") }

    private func isIgnored(_ path: ProjectPath, isFolder: Bool) -> Bool {
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

    private mutating func readRules(in folder: ContentFile) {
        let diskPath = folder.diskPath.isEmpty ? IgnoreRules.fileName : "\(folder.diskPath)/\(IgnoreRules.fileName)"
        do throws(FileError) {
            let bytes = try project.files.read(project.location(diskPath), limit: FrontMatterBlock.byteLimit)
            rules.add(bytes[...], in: folder.path.components)
        } catch {
            if case .missing = error { return }
            report(.unreadableFile, folder.path.appending(IgnoreRules.fileName), error.description)
        }
    }

    private mutating func reportUnreadable(_ file: ContentFile, _ summary: String) {
        report(.unreadableFile, file.path, summary)
        listing.faultyPaths.insert(file.path)
    }

    private mutating func report(
        _ id: DiagnosticID, _ path: ProjectPath, _ summary: String, explanation: String? = nil, fix: String? = nil
    ) {
        listing.diagnostics.append(
            Diagnostic(id, path: path, summary: summary, explanation: explanation, fix: fix))
    }
}
