internal import ContentCompiler
internal import HelpCenterModel
internal import SyncEngine

/// Moves files on disk, and their entries in every lockfile of the project.
struct ItemMover: Sendable {
    let project: Project
    let session: CommandSession
    private let files = LocalFiles()

    init(project: Project, session: CommandSession) {
        self.project = project
        self.session = session
    }

    func move(_ old: ProjectPath, to target: ProjectPath) async throws -> MoveDocument {
        var document = MoveDocument()
        let present = try project.contentFiles()
        let isThere = present.contains { $0.isInside(old) }
        let new = isThere && isFolder(target) ? target.appending(old.name) : target
        // With every link as it should be: how its own files will have them after the move is for their writer to mend.
        var site: Site?
        var manifests: [EnvironmentName: AssetManifest] = [:]
        if isThere {
            site = await project.compile()
            for project in try published { manifests[project.environment] = try manifest(project, site) }
            let steps = try plan(old, new, present)
            for step in steps {
                try files.createFolder(location(step.to.parent))
                try files.rename(location(step.from), to: location(step.to))
                document.moved.append(MoveDocument.File(from: step.from, to: step.to))
            }
            try removeEmptyFolders(steps.map(\.from))
        } else if !present.contains(where: { $0.isInside(new) }) {
            throw Failure(
                .failed, code: "unknown-path",
                message: "there is neither \(old) nor \(new) in the project\(nearest(old, present))")
        }
        let current = if let site { site.moving(old, to: new) } else { await project.compile() }
        for project in try published {
            let manifest = try manifests[project.environment] ?? manifest(project, current)
            document.items += try rename(old, new, current, manifest, in: project)
        }
        return document
    }

    private func manifest(_ project: Project, _ site: Site?) throws -> AssetManifest {
        let base = EnvironmentOpener(project: project, session: session).offlineAssetBase
        return try site.map { try project.manifest(of: $0, assetBase: base) } ?? AssetManifest()
    }

    private func plan(_ old: ProjectPath, _ new: ProjectPath, _ present: [ProjectPath]) throws -> [SourceMove.Step] {
        guard let steps = SourceMove(project.settings).steps(from: old, to: new, files: present) else {
            throw Failure(
                .wrongUsage, code: "move",
                message: """
                    \(old) cannot become \(new); both have to be files (`.md`) or folders inside \
                    \(project.settings.content), or both inside \(project.settings.news), and no folder moves into itself
                    """)
        }
        for step in steps where try files.status(of: location(step.to)) != nil {
            throw Failure(.refused, code: "exists", message: "\(step.to) exists already, and nothing is overwritten")
        }
        return steps
    }

    /// Gives the entries of one lockfile their new names.
    private func rename(
        _ old: ProjectPath, _ new: ProjectPath, _ site: Site, _ manifest: AssetManifest, in project: Project
    ) throws -> [MoveDocument.Item] {
        try LockfileEdit(project: project).apply { lockfile in
            let before = lockfile
            lockfile = before.moving(old, to: new, site: site, manifest: manifest, settings: project.settings)
            return LockedKind.allCases.flatMap { kind in
                before[kind].filter { $0.key.isInside(old) }.sorted { $0.key < $1.key }.map { path, item in
                    MoveDocument.Item(
                        kind: kind.itemKind, path: ProjectPath(new.string + path.string.dropFirst(old.string.count)),
                        previousPath: path, id: item.id, lockfile: project.store.name)
                }
            }
        }
    }

    /// The project in each environment that has a lockfile: a file has one name in all of them.
    private var published: [Project] {
        get throws {
            let names = ["default", "sandbox"] + project.settings.environments.keys.sorted()
            return try names.map { try Project(session, environment: EnvironmentName($0)) }
                .filter { try files.status(of: $0.store.file) != nil }
        }
    }

    private func removeEmptyFolders(_ moved: [ProjectPath]) throws {
        for folder in Set(moved.map(\.parent)).sorted(by: >) {
            var folder = folder
            let trees = [project.settings.content, project.settings.news]
            while trees.contains(where: folder.isInside), !trees.contains(folder) {
                guard try files.entries(of: location(folder)).isEmpty else { break }
                try files.removeFolder(location(folder))
                folder = folder.parent
            }
        }
    }

    private func isFolder(_ path: ProjectPath) -> Bool {
        (try? files.status(of: location(path)))?.isFolder == true
    }

    private func nearest(_ path: ProjectPath, _ present: [ProjectPath]) -> String {
        NearestMatch.find(path.string, in: present.map(\.string)).map { "; did you mean \($0)?" } ?? ""
    }

    private func location(_ path: ProjectPath) -> String { "\(project.directory)/\(path)" }
}
