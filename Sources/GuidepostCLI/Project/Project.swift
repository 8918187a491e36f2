internal import ContentCompiler
internal import HelpCenterModel
internal import SyncEngine

/// A project with its settings, as a command works on it.
struct Project: Sendable {
    /// The environment that `--env` names; `default` without it.
    let environment: EnvironmentName
    /// Absolute.
    let directory: String
    let settings: ProjectSettings
    let settingsDiagnostics: [Diagnostic]
    let compiler: ContentCompiler
    private let files = LocalFiles()

    /// Finds the project and reads its settings.
    ///
    /// - Parameter environment: the environment; without one that of `--env`.
    init(_ session: CommandSession, environment name: EnvironmentName? = nil) throws {
        directory = try ProjectLocator(files: files, context: session.context).find(session.options.directory)
        environment = name ?? EnvironmentName(session.options.env)
        compiler = ContentCompiler(files: files, directory: directory)
        do throws(SettingsError) {
            (settings, settingsDiagnostics) = try compiler.settings(environment: environment.settingsKey)
        } catch {
            throw Failure(.wrongUsage, code: "unknown-environment", message: error.description)
        }
    }

    /// Where all that is local to this machine lives; git ignores it.
    var localFolder: String { "\(directory)/.guidepost" }

    var store: LockfileStore {
        LockfileStore(file: "\(directory)/\(environment.lockfileName)", name: environment.lockfileName)
    }

    var journal: Journal { Journal(file: "\(localFolder)/journal.\(environment.name).jsonl") }

    var applyLockFile: String { "\(localFolder)/apply.\(environment.name).lock" }

    /// Compiles the files into a site. Whether local files have somewhere to go depends on the environment.
    /// - Parameter room: How many bytes of text stay in memory.
    func compile(room: Int = TextSpill.ordinaryRoom) async -> Site {
        var site = await compiler.compile(settings, found: settingsDiagnostics, room: room)
        let publishesAssets = settings.assets.url != nil && settings.assets.publishDirectory != nil
        if !environment.isSandbox, !publishesAssets {
            site.diagnostics += AssetChecks.unpublishable(site)
            site.faultyPaths.formUnion(AssetChecks.itemsWithAssets(site))
        }
        site.diagnostics.sort()
        return site
    }

    /// Names and hashes the assets of a site.
    func manifest(of site: Site, assetBase: String?) throws(FileError) -> AssetManifest {
        try AssetManifest(of: site, files: files, directory: directory, baseURL: assetBase)
    }

    /// Every file in the content folder, hidden ones left out.
    func contentFiles() throws(FileError) -> [ProjectPath] {
        var found: [ProjectPath] = []
        var folders = settings.news.isInside(settings.content) ? [settings.content] : [settings.content, settings.news]
        while let folder = folders.popLast() {
            let location = "\(directory)/\(folder)"
            guard try files.status(of: location)?.isFolder == true else { continue }
            for entry in try files.entries(of: location) where !entry.name.hasPrefix(".") {
                switch entry.kind {
                case .folder: folders.append(folder.appending(entry.name))
                case .file, .symbolicLink: found.append(folder.appending(entry.name))
                case .other: break
                }
            }
        }
        return found
    }

    /// A path from the command line: from the project's root, with or without a slash at its end, or absolute.
    func path(_ written: String) throws(Failure) -> ProjectPath {
        var rest = written
        if rest.hasPrefix(directory + "/") { rest.removeFirst(directory.count + 1) }
        while rest.hasSuffix("/") { rest.removeLast() }
        guard let path = ProjectPath.root.resolving(rest), !rest.hasPrefix("/") else {
            throw Failure(
                .wrongUsage, code: "path",
                message: "paths are those of the project, from its root; “\(written)” is outside of it")
        }
        return path
    }

    /// Makes the folder for what is local to this machine, with a `.gitignore` that keeps git away from it.
    func createLocalFolder() throws(FileError) {
        try files.createFolder(localFolder)
        let ignore = "\(localFolder)/.gitignore"
        if try files.status(of: ignore) == nil { try files.write(ignore, Array("*\n".utf8)) }
    }
}
