package import HelpCenterModel

/// What an apply did.
package struct ApplyReport: Sendable {
    package var fingerprint: Digest
    /// In the order of the plan.
    package var results: [ChangeResult]
    package var traffic: RemoteTraffic
    /// How many bodies were written a second time, because they link to what had no URL at their first write.
    package var secondWrites: Int
    /// Whether it was asked to stop before everything was done.
    package var wasStopped: Bool

    package func count(_ status: ChangeResult.Status) -> Int { results.count { $0.status == status } }
}

/// What became of one change.
package struct ChangeResult: Hashable, Sendable {
    package enum Status: String, Hashable, Sendable {
        case applied
        case failed
        /// Not tried: what it depends on failed, or the run was stopped.
        case skipped
    }

    package var change: Change
    package var status: Status
    package var id: RemoteID?
    /// Where readers find it; `nil` for a draft and for what is gone.
    package var url: String?
    /// Why it failed or was skipped.
    package var error: String?

    package init(_ change: Change, _ status: Status, id: RemoteID? = nil, url: String? = nil, error: String? = nil) {
        self.change = change
        self.status = status
        self.id = id
        self.url = url
        self.error = error
    }
}

/// What happens while an apply runs, for progress.
package enum ApplyEvent: Hashable, Sendable {
    case began(Change)
    case ended(ChangeResult)
    case rewriting(ProjectPath)
}
