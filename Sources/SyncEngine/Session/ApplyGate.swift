package import HelpCenterModel

/// What must hold before an apply may write anything.
package struct ApplyGate: Sendable {
    private let brake: Brake
    /// The fingerprint that was reviewed; `nil` when the plan was not pinned.
    private let fingerprint: Digest?
    /// The plan that was reviewed; `nil` when only its fingerprint is known.
    private let reviewed: ReviewedItems?

    package init(brake: Brake, fingerprint: Digest?, reviewed: ReviewedItems? = nil) {
        self.brake = brake
        self.fingerprint = fingerprint
        self.reviewed = reviewed
    }

    package func check(_ survey: Survey) throws(Refusal) {
        if let fingerprint, fingerprint != survey.plan.fingerprint {
            let differing = reviewed.map { $0.differing(from: survey.plan) }
            throw .staleFingerprint(
                reviewed: fingerprint, actual: survey.plan.fingerprint, differing: differing)
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
    /// - Parameter differing: the items of which it says something else now; `nil` when only the fingerprint is known.
    case staleFingerprint(reviewed: Digest, actual: Digest, differing: [ProjectPath]?)
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
        case .staleFingerprint(let reviewed, let actual, let differing):
            """
            the plan is no longer the one that was reviewed (it was \(reviewed), it is \(actual)\
            \(Self.difference(differing))); run `guidepost plan` and review it again
            """
        case .drift(let drift):
            """
            \(drift.count == 1 ? "one item was" : "\(drift.count) items were") changed in the workspace since the last \
            apply: \(Self.names(drift)); look at them with `guidepost plan`, then run apply with --on-drift keep \
            (leave them alone) or --on-drift overwrite (put the files' content back)\(Self.ways(drift))
            """
        case .brake(let error): error.description
        case .notConfirmed: "nobody can be asked without a terminal; run apply with --yes"
        case .declined: "nothing was written"
        }
    }

    private static func difference(_ differing: [ProjectPath]?) -> String {
        guard let differing else { return "" }
        guard !differing.isEmpty else { return "; others have changed something once more since" }
        return "; what differs: \(list(differing.map(\.string)))"
    }

    /// What can be done about items that are gone.
    private static func ways(_ drift: [Drift]) -> String {
        guard drift.contains(where: \.isGone) else { return "" }
        return """
            ; what was deleted there is created again by --on-drift overwrite, and forgotten once its file is gone too \
            or `guidepost state rm` has named it
            """
    }

    private static func names(_ drift: [Drift]) -> String {
        list(drift.map { "\($0.path) (\($0.fields.map(\.rawValue).joined(separator: ", ")))" })
    }

    private static func list(_ names: [String]) -> String {
        let rest = names.count - 5
        return (names.prefix(5) + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: ", ")
    }
}
