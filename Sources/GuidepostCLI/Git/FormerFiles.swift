internal import ContentCompiler
internal import HelpCenterModel
internal import SyncEngine

/// Finds the files as they were when the lockfile was last committed, and compiles them anew.
struct FormerFiles: Sendable {
    let git: GitCommand
    /// The lockfile's path in the project.
    let lockfile: String
    /// What the settings of an environment are found by; `nil` for the default one.
    let environment: String?

    /// - Parameter changed: the articles that a review shows, by their former paths: only what these refer to is looked
    ///   at closely.
    func find(changed: Set<ProjectPath>) async -> FormerTexts {
        guard
            let commit = git.line(of: ["log", "-1", "--format=%H", "--", lockfile])
                ?? git.line(of: ["rev-parse", "--verify", "--quiet", "HEAD"])
        else { return .unknown(.noHistory) }
        // In a checkout of one commit, that one seems to have changed every file.
        if git.line(of: ["rev-parse", "--is-shallow-repository"]) == "true",
            git.line(of: ["rev-parse", "--verify", "--quiet", "\(commit)^"]) == nil
        {
            return .unknown(.shallowHistory)
        }
        guard let tree = GitTree(commit: commit, git: git) else { return .unknown(.noHistory) }
        let compiler = ContentCompiler(files: tree, directory: "")
        guard let settings = try? compiler.settings(environment: environment).settings else {
            return .unknown(.otherText)
        }
        let site = await compiler.compile(settings)
        var referred = site
        let assets = Set(
            site.articles.filter { changed.contains($0.path) }.flatMap { article in
                article.content.values.flatMap { $0.body.references }
            }.compactMap { reference in if case .asset(let path) = reference { path } else { nil } })
        referred.assets = site.assets.filter { assets.contains($0.key) }
        let manifest = try? AssetManifest(of: referred, files: tree, directory: "", baseURL: nil)
        return .files(FormerSite(site, manifest: manifest ?? AssetManifest()))
    }
}
