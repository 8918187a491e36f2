internal import HelpCenterModel

/// Walks the content folder once, then that of the news, and leaves out what is ignored. Folders of one depth are looked
/// at side by side.
///
/// Symbolic links are followed within the project only, each target once, so that loops end: nearer ones first, and those
/// of one depth in the order of their names.
struct ContentScan {
    private let project: ProjectFiles
    private let width: Int
    private var followed: Set<String> = []
    private var listing = ContentListing()

    static func listing(of project: ProjectFiles, settings: ProjectSettings, width: Int) async -> ContentListing {
        let content = settings.content
        let layout = LocaleLayout(settings.locales.layout) ?? .beside
        let excluded: Set = [content, settings.news, ProjectPath("snippets"), ProjectPath("templates")]
        func folders(isNews: Bool) -> FolderScan {
            FolderScan(project: project, excluded: excluded, layout: layout, isNews: isNews)
        }
        var scan = ContentScan(project: project, width: width)
        var top = FolderScan.Found(rules: IgnoreRules())
        folders(isNews: false).readRules(in: ContentFile(path: .root, diskPath: ""), into: &top)
        scan.listing = top.listing
        if let visit = scan.visit(content, top.rules, setting: "content", of: "articles", isRequired: true) {
            await scan.walk(visit, folders(isNews: false))
        }
        // A project without news has no such folder; who names another one has it in mind.
        if settings.news != content,
            let visit = scan.visit(
                settings.news, top.rules, setting: "news", of: "news items",
                isRequired: settings.news != ProjectSettings().news)
        {
            await scan.walk(visit, folders(isNews: true))
        }
        scan.listing.markdown.sort { $0.path < $1.path }
        scan.listing.news.sort { $0.path < $1.path }
        return scan.listing
    }

    private init(project: ProjectFiles, width: Int) {
        self.project = project
        self.width = width
    }

    /// The folder that a setting names; `nil` when there is nothing to walk.
    private mutating func visit(
        _ folder: ProjectPath, _ rules: IgnoreRules, setting: String, of items: String, isRequired: Bool
    ) -> FolderScan.Visit? {
        do throws(FileError) {
            switch try project.target(folder.string) {
            case .folder(let realPath):
                return FolderScan.Visit(
                    folder: ContentFile(path: folder, diskPath: folder.string), ancestors: [realPath], rules: rules)
            case .outside: report(.outsideProject, folder, "the \(setting) folder “\(folder)” leads out of the project")
            case .file, .nothing:
                guard isRequired else { return nil }
                report(
                    .missingContentFolder, folder, "there is no folder “\(folder)”",
                    fix: "create it, or name the folder of your \(items) as `\(setting)` in \(SettingsReader.fileName)")
            }
        } catch {
            report(.unreadableFile, folder, error.description)
        }
        return nil
    }

    private mutating func walk(_ first: FolderScan.Visit, _ folders: FolderScan) async {
        var level = [first]
        while !level.isEmpty {
            let visits = level
            let results = await concurrentMap(visits.count, width: width) { folders.found(at: visits[$0]) }
            level = []
            for (visit, result) in zip(visits, results) {
                var found = result
                for link in found.links { follow(link, from: visit, folders, &found) }
                listing.merge(found.listing)
                level += found.visits
            }
        }
    }

    /// Adds what a symbolic link leads to.
    private mutating func follow(
        _ link: ContentFile, from visit: FolderScan.Visit, _ folders: FolderScan, _ found: inout FolderScan.Found
    ) {
        guard !folders.isIgnored(link.path, isFolder: false, found.rules) else { return }
        let target: ProjectFiles.Target
        do throws(FileError) {
            target = try project.target(link.diskPath)
        } catch {
            return found.reportUnreadable(link, error.description)
        }
        switch target {
        case .file: folders.add(link, to: &found)
        case .nothing:
            if FolderScan.isMarkdown(link.path) {
                found.reportUnreadable(link, "the symbolic link “\(link.path)” leads nowhere")
            }
        case .outside:
            found.report(
                .outsideProject, link.path, "the symbolic link “\(link.path)” leads out of the project",
                fix: "copy what it leads to into the project")
            found.listing.faultyPaths.insert(link.path)
        case .folder(let realPath):
            let isLoop = visit.ancestors.contains { $0 == realPath || $0.hasPrefix(realPath + "/") }
            guard !isLoop, followed.insert(realPath).inserted else {
                return found.report(
                    .symbolicLinkLoop, link.path,
                    isLoop
                        ? "the symbolic link “\(link.path)” leads back to a folder around it"
                        : "the symbolic link “\(link.path)” leads to a folder that another link leads to already")
            }
            guard folders.isWalked(link, found.rules) else { return }
            found.visits.append(
                FolderScan.Visit(folder: link, ancestors: visit.ancestors + [realPath], rules: found.rules))
        }
    }

    private mutating func report(_ id: DiagnosticID, _ path: ProjectPath, _ summary: String, fix: String? = nil) {
        listing.diagnostics.append(Diagnostic(id, path: path, summary: summary, fix: fix))
    }
}

extension ContentListing {
    fileprivate mutating func merge(_ other: ContentListing) {
        markdown += other.markdown
        news += other.news
        ignoredMarkdown.formUnion(other.ignoredMarkdown)
        otherFiles.merge(other.otherFiles) { _, new in new }
        diagnostics += other.diagnostics
        faultyPaths.formUnion(other.faultyPaths)
    }
}
