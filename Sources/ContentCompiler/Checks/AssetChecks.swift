package import HelpCenterModel

/// Checks of local images and downloads that depend on where things are published.
package enum AssetChecks {
    /// The error that local files have nowhere to go, at the first link to one; empty without such files.
    ///
    /// One for the whole project: it is one setting that is missing, however many images there are.
    package static func unpublishable(_ site: Site) -> [Diagnostic] {
        let uses = site.assetUses.sorted { ($0.value.file, $0.value.position) < ($1.value.file, $1.value.position) }
        guard let (path, use) = uses.first else { return [] }
        let others = uses.count > 1 ? " and \(uses.count - 1) more local files have" : " has"
        return [
            Diagnostic(
                .unpublishableAsset, path: use.file, position: use.position,
                summary: "“\(path)”\(others) nowhere to be published",
                explanation: "Intercom fetches images from a public address, so local files are copied to a place "
                    + "that has one before the articles are published.",
                fix: "set `assets.publish.directory` and `assets.url` in \(SettingsReader.fileName)",
                excerpt: use.excerpt)
        ]
    }

    /// The items whose bodies refer to local files, which the error above makes faulty.
    package static func itemsWithAssets(_ site: Site) -> Set<ProjectPath> {
        Set(
            site.articles.lazy.filter { article in
                article.content.values.contains { $0.body.kinds.contains(.asset) }
            }.map(\.path))
    }
}
