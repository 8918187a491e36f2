/// The state of one request through its attempts. No clock and no I/O: it is told how an attempt ended, and says what
/// to do next.
package struct RequestAttempts: Hashable, Sendable {
    /// How an attempt ended.
    package enum Outcome: Hashable, Sendable {
        /// The server answered. `retryAfter` is in milliseconds, where it said one.
        case answered(status: Int, retryAfter: Int?)
        /// No answer, and the request surely did not arrive.
        case notSent
        /// No answer, and nobody knows whether the request arrived.
        case lost
        /// Another attempt would end the same way.
        case hopeless
    }

    package enum Verdict: Hashable, Sendable {
        /// The outcome stands.
        case finish
        /// Try again after so many milliseconds.
        case retry(after: Int)
    }

    package let policy: RetryPolicy
    /// Whether a second attempt is harmless though the first took effect: true for all but POST.
    package let isRepeatable: Bool
    /// The number of the attempt that is under way, from 1.
    package private(set) var attempt = 1
    private var refusals = 0

    package init(policy: RetryPolicy, isRepeatable: Bool) {
        self.policy = policy
        self.isRepeatable = isRepeatable
    }

    /// What follows from how the attempt ended.
    ///
    /// - Parameters:
    ///   - hasContact: whether this client ever had an answer from the host.
    ///   - random: at least 0, below 1; spreads the retries of many clients.
    package mutating func next(after outcome: Outcome, hasContact: Bool, random: Double) -> Verdict {
        let verdict = verdict(on: outcome, hasContact: hasContact, random: random)
        if case .retry = verdict { attempt += 1 }
        return verdict
    }

    private mutating func verdict(on outcome: Outcome, hasContact: Bool, random: Double) -> Verdict {
        switch outcome {
        case .hopeless: return .finish
        case .answered(429, let retryAfter):
            // A refusal has no effect, so even a POST may go again; the rate limiter knows when.
            guard refusals < policy.refusals, retryAfter ?? 0 <= policy.longestRefusal else { return .finish }
            refusals += 1
            return .retry(after: 0)
        case .answered(let status, let retryAfter):
            guard isRepeatable, status >= 500 || status == 408 else { return .finish }
            return backOff(limit: policy.attempts, atLeast: retryAfter ?? 0, random: random)
        case .notSent:
            return backOff(limit: hasContact ? policy.attempts : policy.firstContactAttempts, random: random)
        case .lost:
            guard isRepeatable else { return .finish }
            return backOff(limit: policy.attempts, random: random)
        }
    }

    /// Half of the exponential step for sure, the other half by chance.
    private func backOff(limit: Int, atLeast: Int = 0, random: Double) -> Verdict {
        let failures = attempt - refusals
        guard failures < limit else { return .finish }
        let step = min(policy.base << min(failures - 1, 20), policy.cap)
        let wait = step / 2 + Int(Double(step - step / 2) * random)
        return .retry(after: min(max(wait, atLeast), policy.cap))
    }
}
