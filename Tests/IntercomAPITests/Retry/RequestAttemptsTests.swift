import Testing

@testable import IntercomAPI

@Suite struct RequestAttemptsTests {
    private static func verdicts(
        _ outcome: RequestAttempts.Outcome, isRepeatable: Bool, hasContact: Bool = true, random: Double = 0,
        limit: Int = 50
    ) -> [Int] {
        var attempts = RequestAttempts(policy: RetryPolicy(), isRepeatable: isRepeatable)
        var waits: [Int] = []
        for _ in 0..<limit {
            guard case .retry(let wait) = attempts.next(after: outcome, hasContact: hasContact, random: random) else {
                break
            }
            waits.append(wait)
        }
        return waits
    }

    @Test(arguments: [500, 502, 503, 504, 408])
    func `repeats a read four times when the server fails`(status: Int) {
        let outcome = RequestAttempts.Outcome.answered(status: status, retryAfter: nil)
        #expect(Self.verdicts(outcome, isRepeatable: true) == [250, 500, 1000, 2000])
        #expect(Self.verdicts(outcome, isRepeatable: true, random: 0.999) == [499, 999, 1999, 3998])
    }

    @Test(
        arguments: [
            .answered(status: 500, retryAfter: nil), .answered(status: 408, retryAfter: nil), .lost,
        ] as [RequestAttempts.Outcome])
    func `never repeats a create that may have happened`(outcome: RequestAttempts.Outcome) {
        #expect(Self.verdicts(outcome, isRepeatable: false) == [])
    }

    @Test func `repeats a create that surely did not arrive`() {
        #expect(Self.verdicts(.notSent, isRepeatable: false).count == 4)
        #expect(Self.verdicts(.answered(status: 429, retryAfter: nil), isRepeatable: false).count == 20)
    }

    @Test(arguments: [200, 201, 204, 301, 400, 401, 403, 404, 409, 422])
    func `lets every other answer stand`(status: Int) {
        #expect(Self.verdicts(.answered(status: status, retryAfter: nil), isRepeatable: true) == [])
    }

    @Test func `leaves the wait after a refusal to the rate limiter`() {
        let waits = Self.verdicts(.answered(status: 429, retryAfter: 9000), isRepeatable: true)
        #expect(waits == Array(repeating: 0, count: 20))
    }

    @Test func `does not wait for a refusal that asks for minutes`() {
        #expect(Self.verdicts(.answered(status: 429, retryAfter: 120_000), isRepeatable: true).count == 20)
        #expect(Self.verdicts(.answered(status: 429, retryAfter: 120_001), isRepeatable: true) == [])
    }

    @Test func `waits at least as long as the server asks, up to the cap`() {
        #expect(Self.verdicts(.answered(status: 503, retryAfter: 3000), isRepeatable: true).first == 3000)
        #expect(Self.verdicts(.answered(status: 503, retryAfter: 900_000), isRepeatable: true).first == 20_000)
    }

    @Test func `soon gives up a host that never answered`() {
        #expect(Self.verdicts(.notSent, isRepeatable: true, hasContact: false) == [250])
    }

    @Test func `does not try what is hopeless`() {
        #expect(Self.verdicts(.hopeless, isRepeatable: true) == [])
    }

    @Test func `does not count refusals as failures`() {
        var attempts = RequestAttempts(policy: RetryPolicy(), isRepeatable: true)
        for _ in 0..<10 {
            _ = attempts.next(after: .answered(status: 429, retryAfter: nil), hasContact: true, random: 0)
        }
        #expect(attempts.next(after: .lost, hasContact: true, random: 0) == .retry(after: 250))
        #expect(attempts.attempt == 12)
    }

    @Test(arguments: 0..<2000)
    func `always ends, within its bounds`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        var policy = RetryPolicy()
        policy.attempts = Int.random(in: 1...8, using: &random)
        policy.refusals = Int.random(in: 0...8, using: &random)
        let isRepeatable = Bool.random(using: &random)
        var attempts = RequestAttempts(policy: policy, isRepeatable: isRepeatable)
        var wasLost = false
        let outcomes: [RequestAttempts.Outcome] = [
            .answered(status: 429, retryAfter: 1), .answered(status: 503, retryAfter: nil), .notSent, .lost,
        ]
        while let outcome = outcomes.randomElement(using: &random) {
            let verdict = attempts.next(
                after: outcome, hasContact: true, random: Double.random(in: 0..<1, using: &random))
            guard case .retry(let wait) = verdict else { break }
            wasLost = wasLost || outcome == .lost || outcome == .answered(status: 503, retryAfter: nil)
            #expect(0...policy.cap ~= wait)
            #expect(isRepeatable || !wasLost)
        }
        #expect(attempts.attempt <= policy.attempts + policy.refusals)
    }
}
