internal import HelpCenterModel

/// The results of an apply as they come in.
actor ResultBook {
    private var results: [Change: ChangeResult] = [:]
    private(set) var failedPaths: Set<ProjectPath> = []
    /// How many bodies were sent after the first of the same article.
    private(set) var secondWrites = 0
    private var written: Set<ProjectPath> = []
    private var unplanned: [ChangeResult] = []

    func record(_ result: ChangeResult) {
        results[result.change] = result
        if result.status != .applied { failedPaths.insert(result.change.path) }
    }

    func hasFailed(_ path: ProjectPath) -> Bool { failedPaths.contains(path) }

    /// Whether the article's body was sent in this run.
    func hasWritten(_ path: ProjectPath) -> Bool { written.contains(path) }

    /// Counts a write of an article's body that is about to be sent.
    func countBody(of path: ProjectPath) {
        if !written.insert(path).inserted { secondWrites += 1 }
    }

    /// Turns a success into a failure, for an item whose links could not be completed; one that was not planned at all
    /// gets a result of its own.
    func fail(_ change: Change, error: String) {
        failedPaths.insert(change.path)
        var isPlanned = false
        for (planned, result) in results where planned.path == change.path && planned.kind == change.kind {
            isPlanned = true
            guard result.status == .applied else { continue }
            results[planned]?.status = .failed
            results[planned]?.error = error
        }
        if !isPlanned { unplanned.append(ChangeResult(change, .failed, id: change.id, error: error)) }
    }

    /// One result for each change, in their order; what was never begun is skipped. Behind them what failed and was no
    /// change of the plan.
    func results(of changes: [Change], lockfile: Lockfile, defaultLocale: LocaleCode) -> [ChangeResult] {
        changes.map { change in
            var result =
                results[change]
                ?? ChangeResult(change, .skipped, id: change.id, error: "not begun: the run was stopped")
            guard result.status == .applied else { return result }
            switch change.kind {
            case .asset: result.url = lockfile.assets[change.path]?.url
            case .article, .collection, .newsItem, .redirect:
                let item = LockedKind(rawValue: change.kind.rawValue).flatMap { lockfile[$0][change.path] }
                result.id = item?.id ?? change.id
                result.url = item?.locales[defaultLocale]?.url
            }
            return result
        } + unplanned.sorted { $0.change.path < $1.change.path }
    }
}
