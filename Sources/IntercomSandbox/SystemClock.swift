#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The machine's clock.
package enum SystemClock {
    /// Seconds since 1970.
    package static func now() -> Int { Int(Date().timeIntervalSince1970) }
}
