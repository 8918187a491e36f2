package import HelpCenterModel

/// Refuses plans that do more than a reviewed change of a help center usually does.
package struct Brake: Hashable, Sendable {
    private let limits: BrakeLimits
    private let allowedDeletes: Int?
    private let allowedUpdates: Int?

    /// Numbers given on the command line replace the shares of the settings.
    package init(limits: BrakeLimits, allowedDeletes: Int? = nil, allowedUpdates: Int? = nil) {
        self.limits = limits
        self.allowedDeletes = allowedDeletes
        self.allowedUpdates = allowedUpdates
    }

    /// Throws when the plan goes past a limit.
    ///
    /// - Parameter population: the number of items that the lockfile manages.
    package func check(_ plan: Plan, population: Int) throws(BrakeError) {
        let deletes = plan.changes.count { $0.removes }
        let updates = plan.changes.count { $0.action == .update || $0.action == .move || $0.action == .publish }
        try check(.deletes, deletes, share: limits.deletes, allowed: allowedDeletes, population: population)
        try check(.updates, updates, share: limits.updates, allowed: allowedUpdates, population: population)
    }

    private func check(
        _ limit: BrakeError.Limit, _ count: Int, share: Double, allowed: Int?, population: Int
    ) throws(BrakeError) {
        if let allowed {
            guard count <= allowed else {
                throw BrakeError(limit: limit, count: count, population: population, share: share, allowed: allowed)
            }
            return
        }
        guard population >= limits.population, Double(count) > share * Double(population) else { return }
        throw BrakeError(limit: limit, count: count, population: population, share: share, allowed: nil)
    }
}

/// A plan that goes past a limit of the brake.
package struct BrakeError: Error, Hashable, Sendable {
    package enum Limit: String, Hashable, Sendable {
        case deletes
        case updates
    }

    package var limit: Limit
    package var count: Int
    package var population: Int
    package var share: Double
    /// The number that the command line allowed; `nil` when the settings' share was the limit.
    package var allowed: Int?
}

extension BrakeError: CustomStringConvertible {
    package var description: String {
        let verb =
            switch limit {
            case .deletes: "unpublish or delete"
            case .updates: "update"
            }
        let bound =
            if let allowed {
                "more than the \(allowed) that --allow-\(limit.rawValue) allows"
            } else {
                "more than the limit of \(Int((share * 100).rounded())) % (`limits.\(limit.rawValue)` in guidepost.yml)"
            }
        return """
            the plan would \(verb) \(count) of \(population) items, \(bound); if that is meant, run apply with \
            --allow-\(limit.rawValue) \(count)
            """
    }
}
