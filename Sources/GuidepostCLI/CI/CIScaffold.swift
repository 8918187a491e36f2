/// The files that make a CI service plan, publish and look for drift.
///
/// They are files of `Workflows`, embedded in the program, with a few places to fill in.
struct CIScaffold: Sendable {
    /// A file to write where there is none.
    struct File: Hashable, Sendable {
        /// From the repository's root.
        let path: String
        let text: String
    }

    let service: CIService
    let files: [File]

    /// - Parameters:
    ///   - branch: the branch that is published.
    ///   - folder: the project's folder in the repository, without a slash at its end; empty for the root.
    init(_ service: CIService, branch: String, folder: String) {
        self.service = service
        let filled = { (path: String, bytes: [UInt8]) in
            let text = String(decoding: bytes, as: UTF8.self)
                .replacing("@branch@", with: Self.quoted(branch))
                .replacing("@directory/@guidepost.lock", with: Self.lockfile(in: folder))
                .replacing("@directory@", with: Self.quoted(folder.isEmpty ? "." : folder))
            return File(path: path, text: text)
        }
        files =
            switch service {
            case .github:
                [
                    filled(".github/actions/install-guidepost/action.yml", PackageResources.github_install_yml),
                    filled(".github/workflows/guidepost-plan.yml", PackageResources.github_plan_yml),
                    filled(".github/workflows/guidepost-apply.yml", PackageResources.github_apply_yml),
                    filled(".github/workflows/guidepost-drift.yml", PackageResources.github_drift_yml),
                ]
            case .gitlab:
                [
                    filled(".gitlab/guidepost.yml", PackageResources.gitlab_yml),
                    filled(Self.gitlabEntry, PackageResources.gitlab_include_yml),
                ]
            }
    }

    /// The file that GitLab looks for; one that is there already has to name ours by hand.
    static let gitlabEntry = ".gitlab-ci.yml"

    /// What is left to do by hand after the files are written.
    ///
    /// - Parameter kept: the paths of those that were there already.
    func nextSteps(kept: [String]) -> [String] {
        switch service {
        case .github:
            [
                "Say in .github/actions/install-guidepost/action.yml where Guidepost is downloaded from.",
                "Add the secret INTERCOM_ACCESS_TOKEN in Settings › Secrets and variables › Actions.",
            ]
        case .gitlab:
            (kept.contains(Self.gitlabEntry)
                ? ["Add to \(Self.gitlabEntry), which was there: include: { local: .gitlab/guidepost.yml }"] : [])
                + [
                    "Say in .gitlab/guidepost.yml where Guidepost is downloaded from.",
                    "Add the variables and schedules that the top of that file names.",
                ]
        }
    }

    /// Whether a name can stand for a branch in every place of the files: one that git takes and no shell reads into.
    static func isBranchName(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("-") && !name.hasPrefix("/") && !name.hasSuffix("/")
            && !name.contains("..")
            && name.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F: true
                default: false
                }
            }
    }

    private static func lockfile(in folder: String) -> String {
        folder.isEmpty ? "guidepost.lock" : quoted("\(folder)/guidepost.lock")
    }

    /// A text in YAML's double quotes.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
