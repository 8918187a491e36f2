import Foundation
import Testing

/// The lives that `scripts/simulate` asks for, and a few of them in every test run.
@Suite struct SimulatedLives {
    @Test(arguments: 0..<lanes)
    func `whatever happens, what was reviewed is what ships, exactly once`(lane: Int) async {
        let environment = ProcessInfo.processInfo.environment
        let first = environment["GUIDEPOST_SEEDS_FROM"].flatMap(UInt64.init) ?? 1
        let count = environment["GUIDEPOST_SEEDS"].flatMap(Int.init) ?? 150
        let keepsLines = environment["GUIDEPOST_SEEDS_TRACE"] == "1"
        let seeds = (0..<count).filter { $0 % Self.lanes == lane }.map { first + UInt64($0) }
        let outcomes = await Simulation.outcomes(seeds, keepsLines: keepsLines)
        for outcome in outcomes {
            if keepsLines { print(outcome.trace.lines.joined(separator: "\n")) }
            guard !outcome.violations.isEmpty else { continue }
            Issue.record(
                "\(outcome.violations.prefix(5).joined(separator: "\n"))\nreplay: scripts/simulate --seed \(outcome.seed)"
            )
        }
        guard !outcomes.isEmpty else { return }
        let applies = outcomes.map(\.applies).reduce(0, +)
        let kills = outcomes.map(\.kills).reduce(0, +)
        let writes = outcomes.map(\.writes).reduce(0, +)
        let digest = outcomes.reduce(UInt64(0)) { $0 ^ $1.trace.digest }
        print("\(outcomes.count) lives: \(applies) applies, \(kills) killed, \(writes) writes, trace \(digest)")
    }

    /// As many at once as CI has cores.
    static let lanes = 2
}

extension Simulation {
    /// Lives on a thread of their own, since a simulation never lets go of the one it runs on.
    static func outcomes(
        _ seeds: [UInt64], _ sabotage: Sabotage? = nil, keepsLines: Bool = false
    ) async -> [Outcome] {
        await withCheckedContinuation { continuation in
            let thread = Thread {
                continuation.resume(
                    returning: seeds.map { run(seed: $0, sabotage: sabotage, keepsLines: keepsLines) })
            }
            thread.stackSize = 8 << 20
            thread.start()
        }
    }
}
