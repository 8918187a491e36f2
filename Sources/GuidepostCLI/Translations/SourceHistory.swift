internal import ContentCompiler
internal import HelpCenterModel
internal import SyncEngine

/// Finds what a source said when a translation of it was made: the newest commit in which it has the same digest.
///
/// Each version is compiled with the snippets, templates and settings of its own commit, since they make a part of what
/// readers saw.
struct SourceHistory: Sendable {
    /// An earlier text of a source.
    struct Text: Hashable, Sendable {
        var version: GitHistory.Version
        var blocks: [BodyBlock]
    }

    /// Why there is none.
    enum Absence: Error, Hashable {
        case noGit
        /// No commit has a text of that digest.
        case notCommitted
    }

    let history: GitHistory
    let settings: ProjectSettings

    init(project: Project, environment: [String: String]) {
        history = GitHistory(git: GitCommand(directory: project.directory, environment: environment))
        settings = project.settings
    }

    /// - Parameters:
    ///   - file: the source's file as it is called now.
    ///   - digits: how the digest of the text begins.
    func text(of file: ProjectPath, digits: String) async throws(Absence) -> Text {
        guard let versions = history.versions(of: file.string) else { throw .noGit }
        for version in versions {
            guard let found = await text(in: version), found.digest.string.hasPrefix(digits) else { continue }
            return Text(version: version, blocks: found.blocks)
        }
        throw .notCommitted
    }

    private func text(in version: GitHistory.Version) async -> (digest: FieldDigest, blocks: [BodyBlock])? {
        let files = history.files(at: version.commit) { name in
            name == version.path || name == "guidepost.yml" || name.hasPrefix("snippets/")
                || name.hasPrefix("templates/")
        }
        guard let files else { return nil }
        let compiler = ContentCompiler(files: files, directory: "", width: 1)
        // Settings that no longer make sense are those of now.
        let own = (try? compiler.settings())?.settings ?? settings
        let site = await compiler.compile(own)
        let visible = VisibleText(bodies: IntercomBodyReader(), source: site.defaultLocale)
        let path = ProjectPath(version.path)
        for article in site.articles {
            if let content = article.content[site.defaultLocale], content.file == path {
                return (visible.digest(of: content), visible.blocks(of: content))
            }
        }
        for collection in site.collections {
            if let content = collection.content[site.defaultLocale], content.file == path {
                return (visible.digest(of: content), visible.blocks(of: content))
            }
        }
        return nil
    }
}
