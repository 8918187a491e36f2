internal import HelpCenterModel

/// The part of a site that `--only` names.
struct Selection {
    private let only: [ProjectPath]?
    /// The assets that selected items need.
    private let assets: Set<ProjectPath>

    init(only: [ProjectPath]?, site: Site) {
        self.only = only
        guard let only else {
            assets = []
            return
        }
        var assets: Set<ProjectPath> = []
        for article in site.articles where only.contains(where: article.path.isInside) {
            for content in article.content.values {
                for case .asset(let path) in content.body.references { assets.insert(path) }
            }
        }
        for item in site.news where only.contains(where: item.path.isInside) { assets.formUnion(item.assets) }
        self.assets = assets
    }

    func includes(_ path: ProjectPath) -> Bool { only?.contains(where: path.isInside) ?? true }

    /// Collections that a selected item needs come along as far as they have yet to be made.
    func includes(_ change: Change) -> Bool {
        guard let only else { return true }
        if includes(change.path) { return true }
        switch (change.kind, change.action) {
        case (.asset, _): return assets.contains(change.path)
        case (.collection, .create), (.collection, .adopt): return only.contains { $0.isInside(change.path) }
        default: return false
        }
    }
}
