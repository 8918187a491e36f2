/// The exit codes of every command (DESIGN §7).
package enum ExitStatus: Int32, Sendable {
    /// Done, or nothing to do.
    case done = 0
    /// Content errors, a lockfile that cannot be read, the network, an item that failed.
    case failed = 1
    /// There are changes, and the caller asked to be told so.
    case changesPresent = 2
    /// Nothing was written: brake, drift, stale fingerprint, another workspace, no confirmation.
    case refused = 3
    case wrongUsage = 64
}
