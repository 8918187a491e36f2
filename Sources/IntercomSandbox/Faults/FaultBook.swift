internal import Synchronization

/// The plan of faults that is in force, and how often each rule has matched.
final class FaultBook: Sendable {
    private struct State {
        var plan: FaultPlan
        var matches: [Int]
        var random: SeededGenerator

        init(_ plan: FaultPlan) {
            self.plan = plan
            matches = plan.rules.map { _ in 0 }
            random = SeededGenerator(seed: plan.seed)
        }
    }

    private let state: Mutex<State>

    init(_ plan: FaultPlan) { state = Mutex(State(plan)) }

    /// Puts another plan in force; counting starts anew.
    func replace(with plan: FaultPlan) {
        state.withLock { $0 = State(plan) }
    }

    /// The effects that befall this request.
    func effects(method: String, path: String) -> [FaultEffect] {
        state.withLock { state in
            state.plan.rules.indices.compactMap { index in
                let rule = state.plan.rules[index]
                guard rule.matches(method: method, path: path) else { return nil }
                state.matches[index] += 1
                let number = state.matches[index]
                guard number >= rule.from, rule.count.map({ number - rule.from < $0 }) ?? true else { return nil }
                if let chance = rule.chance, Double.random(in: 0..<1, using: &state.random) >= chance { return nil }
                return rule.effect
            }
        }
    }
}

/// SplitMix64: numbers that are the same for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
