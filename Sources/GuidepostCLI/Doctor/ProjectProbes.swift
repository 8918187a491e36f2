internal import HelpCenterModel
internal import IntercomAPI
internal import SyncEngine

/// Looks at what the project has on disk and in git, and at where its images are published.
struct ProjectProbes: Sendable {
    let project: Project
    let site: Site
    let environment: [String: String]

    // MARK: Lockfile

    /// - Parameter findings: what the workspace told; without a workspace the lockfile is only read.
    func lockfile(_ findings: WorkspaceProbes.Findings) -> Probe {
        let name = project.store.name
        let lockfile: Lockfile
        do {
            lockfile = try project.store.read()
        } catch {
            return .fail(.lockfile, "\(name) cannot be used", remedy: Failure(error).message)
        }
        guard let recorded = lockfile.workspaceID else {
            return .skip(.lockfile, "nothing has been published from here (\(name))")
        }
        if let actual = findings.workspaceID, actual != recorded {
            return .fail(
                .lockfile, "\(name) belongs to workspace \(recorded), and the token to workspace \(actual)",
                remedy: "use the other token, or name another environment with --env")
        }
        if let recorded = lockfile.helpCenterID, let actual = findings.helpCenter, actual.id != recorded {
            return .fail(
                .lockfile, "\(name) belongs to help center \(recorded), and the settings name \(actual.id)",
                remedy: "set `help_center` to the recorded one, or name another environment with --env")
        }
        let count = lockfile.population
        return .ok(.lockfile, "\(name) holds \(count) \(count == 1 ? "item" : "items") of workspace \(recorded)")
    }

    // MARK: Git

    func git() -> Probe {
        let git = GitCommand(directory: project.directory, environment: environment)
        guard git.output(of: ["rev-parse", "--is-inside-work-tree"]) != nil else {
            return .skip(.git, "the project is in no git repository, so changes cannot be reviewed")
        }
        if git.output(of: ["ls-files", "--", ".guidepost"])?.line != nil {
            return .fail(
                .git, "the folder .guidepost is in git, and it is local to each machine",
                remedy: "run `git rm -r --cached .guidepost`, and commit that")
        }
        if git.output(of: ["rev-parse", "--is-shallow-repository"])?.line == "true" {
            return .fail(
                .git, "the clone is shallow, so files that were renamed and edited are not recognised",
                remedy: "run `git fetch --unshallow`; in a workflow, set `fetch-depth: 0` for actions/checkout")
        }
        return project.environment.isSandbox ? .ok(.git, "the project is in git") : lockfileInGit(git)
    }

    private func lockfileInGit(_ git: GitCommand) -> Probe {
        let name = project.store.name
        if git.output(of: ["check-ignore", "--quiet", "--", name]) != nil {
            return .fail(
                .git, "git ignores \(name), so nobody else knows what was published",
                remedy: "take it out of the .gitignore that `git check-ignore -v \(name)` names, and commit it")
        }
        let isThere = (try? LocalFiles().status(of: project.store.file)) != nil
        guard !isThere || git.output(of: ["ls-files", "--error-unmatch", "--", name]) != nil else {
            return .fail(
                .git, "\(name) is not in git, so nobody else knows what was published",
                remedy: "run `git add \(name)`, and commit it")
        }
        return .ok(.git, isThere ? "\(name) is in git" : "the project is in git")
    }

    // MARK: Assets

    func assets() async -> Probe {
        guard !project.environment.isSandbox else { return .skip(.assets, "the sandbox keeps images itself") }
        guard let base = project.settings.assets.url else {
            guard let first = site.assets.keys.min() else { return .skip(.assets, "the project has no local images") }
            return .fail(
                .assets, "\(first) has nowhere to be published",
                remedy: "set `assets.url` and `assets.publish.directory` in guidepost.yml")
        }
        // What was published is there for readers; before that, it is enough that somebody answers.
        let published = (try? project.store.read())?.assets.sorted { $0.key < $1.key }.first?.value.url
        let address = published ?? base
        do throws(AddressError) {
            let status = try await AddressProbe.status(of: address)
            guard published == nil || 200..<300 ~= status else {
                return .fail(
                    .assets, "\(address) answers with \(status), so readers do not see the image",
                    remedy: "put the files of `assets.publish.directory` where `assets.url` leads to, open to everyone")
            }
            return .ok(.assets, published == nil ? "\(base) answers" : "\(address) is there for readers")
        } catch {
            return .fail(
                .assets, "\(address) does not answer: \(error.description)",
                remedy: "set `assets.url` in guidepost.yml to an address that readers can open")
        }
    }
}
