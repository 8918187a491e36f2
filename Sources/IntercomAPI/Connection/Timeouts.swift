/// How long a request may take, in milliseconds.
package struct Timeouts: Hashable, Sendable {
    /// Until the host has accepted the connection.
    package var connect = 10_000
    /// Without a byte of the answer, the first one included.
    package var idle = 60_000
    /// From the first byte sent to the last one received, for one attempt.
    package var whole = 180_000

    package init() {}
}
