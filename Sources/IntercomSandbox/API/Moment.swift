#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Moments as requests write them: ISO 8601 with or without fractions of a second.
enum Moment {
    /// Seconds since 1970; `nil` when it is no such moment.
    static func seconds(_ text: String) -> Int? {
        let styles = [Date.ISO8601FormatStyle(), Date.ISO8601FormatStyle(includingFractionalSeconds: true)]
        return styles.lazy.compactMap { try? $0.parse(text) }.first.map { Int($0.timeIntervalSince1970) }
    }
}
