/// How much a diagnostic weighs: an error keeps its item from being published, a warning does not.
package enum Severity: String, Sendable, Codable, Comparable, CaseIterable {
    case error
    case warning

    /// Errors come before warnings.
    package static func < (left: Severity, right: Severity) -> Bool { left == .error && right == .warning }
}
