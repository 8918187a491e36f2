package import HelpCenterModel

/// What must hold before an apply may write anything.
package struct ApplyGate: Sendable {
    private let brake: Brake
    /// The fingerprint that was reviewed; `nil` when the plan was not pinned.
    private let fingerprint: Digest?

    package init(brake: Brake, fingerprint: Digest?) {
        self.brake = brake
        self.fingerprint = fingerprint
    }

    package func check(_ survey: Survey) throws(Refusal) {
        if let fingerprint, fingerprint != survey.plan.fingerprint {
            throw .staleFingerprint(reviewed: fingerprint, actual: survey.plan.fingerprint)
        }
        let refused = survey.plan.drift.filter { $0.policy == .fail }
        if !refused.isEmpty { throw .drift(refused) }
        do throws(BrakeError) {
            try brake.check(survey.plan, population: survey.recovery.lockfile.population)
        } catch {
            throw .brake(error)
        }
    }
}

/// Why an apply was refused before it wrote anything.
package enum Refusal: Error, Hashable, Sendable {
    case staleFingerprint(reviewed: Digest, actual: Digest)
    case drift([Drift])
    case brake(BrakeError)
    /// Without a terminal to ask on, and without `--yes`.
    case notConfirmed
    /// Asked on a terminal, and the answer was no.
    case declined
}

extension Refusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .staleFingerprint(let reviewed, let actual):
            """
            the plan is no longer the one that was reviewed (it was \(reviewed), it is \(actual)); run \
            `guidepost plan` and review it again
            """
        case .drift(let drift):
            """
            \(drift.count == 1 ? "one item was" : "\(drift.count) items were") changed in the workspace since the last \
            apply: \(Self.names(drift)); look at them with `guidepost plan`, then run apply with --on-drift keep \
            (leave them alone) or --on-drift overwrite (put the files' content back)
            """
        case .brake(let error): error.description
        case .notConfirmed: "nobody can be asked without a terminal; run apply with --yes"
        case .declined: "nothing was written"
        }
    }

    private static func names(_ drift: [Drift]) -> String {
        let named = drift.prefix(5).map { item in
            "\(item.path) (\(item.fields.map(\.rawValue).joined(separator: ", ")))"
        }
        let rest = drift.count - named.count
        return (named + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: ", ")
    }
}
