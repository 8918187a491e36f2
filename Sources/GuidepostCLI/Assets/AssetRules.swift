internal import ContentCompiler
internal import HelpCenterModel
internal import IntercomAPI

/// Checks that local images and downloads have somewhere to go.
struct AssetRules: Sendable {
    let settings: ProjectSettings
    let environment: EnvironmentName

    func check(_ site: Site) -> [Diagnostic] {
        guard !environment.isSandbox, !site.assets.isEmpty else { return [] }
        if let url = settings.assets.url {
            guard !isAllowed(url) else { return missingFolder(site) }
            return [
                Diagnostic(
                    .invalidValue, path: ProjectPath(ProjectLocator.settingsFile),
                    summary: "`assets.url` is “\(url)”, and plain http is allowed on this machine only",
                    fix: "Use an https address.")
            ]
        }
        return [unpublishable(site, missing: "`assets.url`")]
    }

    private func missingFolder(_ site: Site) -> [Diagnostic] {
        settings.assets.publishDirectory == nil ? [unpublishable(site, missing: "`assets.publish.directory`")] : []
    }

    private func isAllowed(_ url: String) -> Bool {
        do throws(BaseURLError) {
            _ = try BaseURL(url)
            return true
        } catch {
            return false
        }
    }

    /// One finding for all of them, at the first use: they have one cause.
    private func unpublishable(_ site: Site, missing: String) -> Diagnostic {
        let paths = site.assets.keys.sorted()
        let first = paths.first ?? .root
        let use = site.assetUses[first]
        let others = paths.count - 1
        let rest = others > 0 ? " and \(others) other local \(others == 1 ? "file" : "files")" : ""
        return Diagnostic(
            .unpublishableAsset, path: use?.file ?? first, position: use?.position,
            summary: "“\(first)”\(rest) cannot be published, because \(missing) is not set",
            explanation: """
                Intercom fetches images from a public address. Guidepost copies local files into the folder \
                `assets.publish.directory`, under names made from their content, and links them below `assets.url`.
                """,
            fix: """
                Add to guidepost.yml, for example: assets: { url: "https://cdn.example.com/help/", \
                publish: { directory: ../cdn/help } }. The sandbox (--env sandbox) needs neither.
                """,
            excerpt: use?.excerpt)
    }
}
