/// The name of an environment, and what follows from it.
struct EnvironmentName: Hashable, Sendable {
    /// `default` for the one without a name.
    let name: String

    init(_ option: String?) { name = option ?? "default" }

    /// Whether it is the stand-in that runs inside this process.
    var isSandbox: Bool { name == "sandbox" }

    /// Its key in `environments` of `guidepost.yml`; `nil` for the two that have none.
    var settingsKey: String? { name == "default" || isSandbox ? nil : name }

    /// The lockfile's path in the project. The sandbox's is local, as its data is.
    var lockfileName: String {
        if isSandbox { return ".guidepost/guidepost.sandbox.lock" }
        return settingsKey.map { "guidepost.\($0).lock" } ?? "guidepost.lock"
    }
}
