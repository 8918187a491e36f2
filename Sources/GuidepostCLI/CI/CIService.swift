internal import ArgumentParser

/// A service that runs a repository's workflows.
enum CIService: String, Sendable, CaseIterable, ExpressibleByArgument {
    case github
    case gitlab
}
