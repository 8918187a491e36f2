internal import HelpCenterModel

extension SiteAssembler {
    /// Gathers the local files that bodies refer to, each once, with their sizes.
    mutating func collectAssets(of project: ProjectFiles, width: Int) async {
        var links: [(link: ResolvedBody.AssetLink, item: ProjectPath)] = []
        var first: [ProjectPath: Int] = [:]
        var firstImage: [ProjectPath: Int] = [:]
        for (index, unit) in units.enumerated() {
            for link in bodies[index]?.assets ?? [] {
                if first[link.file.path] == nil { first[link.file.path] = links.count }
                if link.role == .image, firstImage[link.file.path] == nil {
                    firstImage[link.file.path] = links.count
                }
                links.append((link, unit.item))
            }
        }
        let distinct = first.values.sorted()
        let paths = distinct.map { links[$0].link.file }
        let sizes = await concurrentMap(paths.count, width: width) { Self.byteCount(of: paths[$0], in: project) }
        for (index, size) in zip(distinct, sizes) {
            let link = links[index].link
            do throws(FileError) {
                let asset = Asset(path: link.file.path, byteCount: try size.get(), diskPath: link.file.diskPath)
                assets[asset.path] = asset
                assetUses[asset.path] = link.use
                if let image = firstImage[asset.path].map({ links[$0].link }),
                    let found = ImageChecks.size(of: asset, use: image.use)
                {
                    assetDiagnostics.append(found)
                }
            } catch {
                assetDiagnostics.append(
                    Diagnostic(
                        .unreadableFile, path: link.use.file, position: link.use.position,
                        summary: error.description, excerpt: link.use.excerpt))
            }
        }
        // Told once, at the first place; every item that shows the file is faulty.
        for (link, item) in links {
            guard let asset = assets[link.file.path] else {
                faultyPaths.insert(item)
                continue
            }
            if link.role == .image, asset.byteCount > ImageChecks.byteLimit { faultyPaths.insert(item) }
        }
    }

    private static func byteCount(of file: ContentFile, in project: ProjectFiles) -> Result<Int, FileError> {
        Result { () throws(FileError) in
            guard let status = try project.files.status(of: project.location(file.diskPath)) else {
                throw .missing(path: file.path.string)
            }
            return status.byteCount
        }
    }
}
