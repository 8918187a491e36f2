internal import ArgumentParser
internal import HelpCenterModel
internal import SyncEngine

/// Options that say how a plan is shown, and where its views are written.
struct ReviewOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Also write the plan as a pull request's comment to this file.", valueName: "file"))
    var comment: String?
    @Option(help: ArgumentHelp("Also write the plan as a page, for a browser, to this file.", valueName: "file"))
    var page: String?
    @Flag(help: "Show the HTML that changes, in place of what readers see.") var raw = false
    @Option(
        help: ArgumentHelp(
            "Where the project's files can be looked at in a browser; links of the comment and the page begin so.",
            discussion: "Default: in GitHub Actions and GitLab CI the repository at the commit.", valueName: "url"))
    var fileLinks: String?
}

extension FileLinks {
    /// The links that the command line asks for, or those to the repository that a run of CI works on.
    ///
    /// Sources: “Variables reference”, GitHub Docs; “Predefined CI/CD variables reference”, GitLab Docs.
    init(_ written: String?, project: Project, session: CommandSession) throws {
        let environment = session.context.environment
        func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        if let written {
            self.init(base: written)
            return
        }
        let repository: String?
        if let server = value("GITHUB_SERVER_URL"), let name = value("GITHUB_REPOSITORY"),
            let commit = value("GITHUB_SHA")
        {
            repository = "\(server)/\(name)/blob/\(commit)/"
        } else if let url = value("CI_PROJECT_URL"), let commit = value("CI_COMMIT_SHA") {
            repository = "\(url)/-/blob/\(commit)/"
        } else {
            repository = nil
        }
        guard let repository else {
            self.init(base: nil)
            return
        }
        let folder = try GitHubAnnotations(project, session).folder
        self.init(base: repository + Self.encoded(folder))
    }
}
