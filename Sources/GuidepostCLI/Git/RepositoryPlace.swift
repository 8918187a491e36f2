/// Where a folder stands in its git repository.
struct RepositoryPlace: Sendable {
    /// The way from the folder up to the repository's root: empty, or such as `../../`.
    let wayUp: String
    /// The folder's path in the repository, without a slash at its end; empty for the root, and without a repository.
    let folder: String
    /// The service that the repository is hosted at, by the name of its host; `nil` when that says nothing.
    let service: CIService?

    /// - Parameter directory: absolute; it need not exist yet.
    init(of directory: String, environment: [String: String]) {
        // git can only run in a folder that exists.
        var existing = directory
        var missing: [Substring] = []
        var git = GitCommand(directory: existing, environment: environment)
        while git.output(of: ["--version"]) == nil, existing != "/", let slash = existing.utf8.lastIndex(of: 0x2F) {
            missing.insert(existing[existing.utf8.index(after: slash)...], at: 0)
            existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
            git = GitCommand(directory: existing, environment: environment)
        }
        guard git.output(of: ["rev-parse", "--is-inside-work-tree"]) != nil else {
            (wayUp, folder, service) = ("", "", nil)
            return
        }
        let prefix = git.output(of: ["rev-parse", "--show-prefix"])?.line ?? ""
        let parts = prefix.split(separator: "/") + missing
        folder = parts.joined(separator: "/")
        wayUp = String(repeating: "../", count: parts.count)
        service = git.output(of: ["config", "--get", "remote.origin.url"])?.line.flatMap(Self.service)
    }

    private static func service(of address: String) -> CIService? {
        if address.contains("github.") { return .github }
        return address.contains("gitlab.") ? .gitlab : nil
    }
}
