internal import HelpCenterModel

extension SiteAssembler {
    /// Gathers the local files that bodies refer to, each once, with their sizes.
    mutating func collectAssets(of project: ProjectFiles) {
        for (index, unit) in units.enumerated() {
            for link in bodies[index]?.assets ?? [] {
                let path = link.file.path
                if assets[path] == nil { add(link, of: unit, from: project) }
                guard link.role == .image, let asset = assets[path] else { continue }
                if let found = ImageChecks.size(of: asset, use: link.use) {
                    faultyPaths.insert(unit.item)
                    // Told once, at the first place; every article that shows it is faulty.
                    if !assetDiagnostics.contains(where: { $0.summary == found.summary }) {
                        assetDiagnostics.append(found)
                    }
                }
            }
        }
    }

    private mutating func add(_ link: ResolvedBody.AssetLink, of unit: CompileUnit, from project: ProjectFiles) {
        let path = link.file.path
        do throws(FileError) {
            guard let status = try project.files.status(of: project.location(link.file.diskPath)) else {
                throw .missing(path: path.string)
            }
            assets[path] = Asset(path: path, byteCount: status.byteCount, diskPath: link.file.diskPath)
            assetUses[path] = link.use
        } catch {
            faultyPaths.insert(unit.item)
            assetDiagnostics.append(
                Diagnostic(
                    .unreadableFile, path: link.use.file, position: link.use.position,
                    summary: error.description, excerpt: link.use.excerpt))
        }
    }
}
