internal import HelpCenterModel

/// The results of an apply as they come in.
actor ResultBook {
    private var results: [Change: ChangeResult] = [:]
    private(set) var failedPaths: Set<ProjectPath> = []
    private(set) var secondWrites = 0

    func record(_ result: ChangeResult) {
        results[result.change] = result
        if result.status != .applied { failedPaths.insert(result.change.path) }
    }

    func hasFailed(_ path: ProjectPath) -> Bool { failedPaths.contains(path) }

    func countSecondWrite() { secondWrites += 1 }

    /// Turns a success into a failure, for an item whose second write did not succeed.
    func fail(_ path: ProjectPath, error: String) {
        failedPaths.insert(path)
        for (change, result) in results where change.path == path && result.status == .applied {
            results[change]?.status = .failed
            results[change]?.error = error
        }
    }

    /// One result for each change, in their order; what was never begun is skipped.
    func results(of changes: [Change], lockfile: Lockfile, defaultLocale: LocaleCode) -> [ChangeResult] {
        changes.map { change in
            var result =
                results[change]
                ?? ChangeResult(change, .skipped, id: change.id, error: "not begun: the run was stopped")
            guard result.status == .applied else { return result }
            switch change.kind {
            case .asset: result.url = lockfile.assets[change.path]?.url
            case .article, .collection, .newsItem, .redirect:
                let item =
                    change.kind == .collection ? lockfile.collections[change.path] : lockfile.articles[change.path]
                result.id = item?.id ?? change.id
                result.url = item?.locales[defaultLocale]?.url
            }
            return result
        }
    }
}
