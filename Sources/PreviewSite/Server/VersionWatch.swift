/// Waits for the site to change: what an open page's question comes to.
struct VersionWatch: Sendable {
    let site: @Sendable () async -> PreviewSnapshot
    let wait: Duration
    let interval: Duration
    let sleep: @Sendable (Duration) async throws -> Void

    /// The site's version: at once when it is not `known`, else as soon as it changes, and after `wait` in any case.
    func version(after known: Int?) async throws -> Int {
        var waited = Duration.zero
        while true {
            let version = await site().version
            guard version == known, waited < wait else { return version }
            let step = min(interval, wait - waited)
            try await sleep(step)
            waited += step
        }
    }
}
