internal import HelpCenterModel

extension SiteAssembler {
    /// Gathers the local files that bodies refer to, each once, with their sizes, and looks at images.
    mutating func collectAssets(of project: ProjectFiles, width: Int) async {
        var links: [(link: ResolvedBody.AssetLink, item: ProjectPath)] = []
        var first: [ProjectPath: Int] = [:]
        var firstImage: [ProjectPath: Int] = [:]
        for index in units.all.indices {
            for link in bodies[index].assets {
                if first[link.file.path] == nil { first[link.file.path] = links.count }
                if link.role == .image, firstImage[link.file.path] == nil {
                    firstImage[link.file.path] = links.count
                }
                links.append((link, units.all[index].item))
            }
        }
        let distinct = first.values.sorted()
        let paths = distinct.map { links[$0].link.file }
        // Names that no image has are told at every link.
        let imageUses = paths.map { file in
            ImageChecks.isSupported(file.path) ? firstImage[file.path].map { links[$0].link.use } : nil
        }
        let examined = await concurrentMap(paths.count, width: width) {
            Self.examine(paths[$0], image: imageUses[$0], in: project)
        }
        var faultyImages: Set<ProjectPath> = []
        for (index, result) in zip(distinct, examined) {
            let link = links[index].link
            do throws(FileError) {
                let (asset, found) = try result.get()
                assets[asset.path] = asset
                assetUses[asset.path] = link.use
                guard let found else { continue }
                assetDiagnostics.append(found)
                if found.severity == .error { faultyImages.insert(asset.path) }
            } catch {
                assetDiagnostics.append(
                    Diagnostic(
                        .unreadableFile, path: link.use.file, position: link.use.position,
                        summary: error.description, excerpt: link.use.excerpt))
            }
        }
        // Told once, at the first place; every item that shows the file is faulty.
        for (link, item) in links {
            if assets[link.file.path] == nil || link.role == .image && faultyImages.contains(link.file.path) {
                faultyPaths.insert(item)
            }
        }
    }

    /// Reads what there is to know about a file, and for an image what is wrong with it.
    ///
    /// - Parameter image: The first place that shows it as an image; `nil` when none does.
    private static func examine(
        _ file: ContentFile, image: AssetUse?, in project: ProjectFiles
    ) -> Result<(Asset, Diagnostic?), FileError> {
        let location = project.location(file.diskPath)
        return Result { () throws(FileError) in
            guard let status = try project.files.status(of: location) else { throw .missing(path: file.path.string) }
            let asset = Asset(path: file.path, byteCount: status.byteCount, diskPath: file.diskPath)
            guard let image else { return (asset, nil) }
            let head = try project.files.read(location, from: 0, count: ImageChecks.endLimit)
            let found = try ImageChecks.finding(of: asset, head: head, use: image) { format throws(FileError) in
                let start = max(0, status.byteCount - ImageChecks.endLimit)
                let tail = try project.files.read(location, from: start, count: ImageChecks.endLimit)
                if format.isEnd(tail) { return true }
                guard format == .jpeg else { return false }
                return JPEGEnd.isReached(in: try project.files.read(location, limit: ImageChecks.byteLimit))
            }
            return (asset, found)
        }
    }
}
