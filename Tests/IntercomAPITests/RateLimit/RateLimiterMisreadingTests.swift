import Testing

@testable import IntercomAPI

/// Runs of the limiter against servers that mislead it: with other clocks, without headers, with nonsense in them, with
/// allowances that change. A failing one is named by its seed.
@Suite struct RateLimiterMisreadingTests {
    private static let seeds = 0..<20
    private static let runsPerCase = 12

    /// A server, latencies and a second source of numbers, all drawn from the seed.
    private static func trace(seed: Int) -> (LimiterTrace, SeededGenerator) {
        var random = SeededGenerator(seed: seed &+ 5_000_000)
        let length = [1000, 2000, 10_000, 60_000].randomElement(using: &random) ?? 10_000
        var trace = LimiterTrace(
            server: WindowedServer(limit: Int.random(in: 10...400, using: &random), length: length))
        let fastest = Int.random(in: 1...200, using: &random)
        trace.latency = fastest...(fastest + Int.random(in: 0...400, using: &random))
        trace.start += Int.random(in: 0..<length, using: &random)
        trace.settings.reserve = [0, 0.05, 0.5].randomElement(using: &random) ?? 0
        trace.settings.concurrency = Int.random(in: 1...10, using: &random)
        return (trace, random)
    }

    /// Runs the traces of a block of seeds, each made worse by `change`, and checks what holds for all: everyone gets
    /// through, in order, never more at once than may be.
    private static func run(
        _ block: Int, _ change: (inout LimiterTrace, inout SeededGenerator) -> Void,
        check: (LimiterTrace, LimiterTrace.Report, _ seed: Int) -> Void
    ) async {
        for seed in block * runsPerCase..<(block + 1) * runsPerCase {
            // Other tests have servers to run meanwhile.
            await Task.yield()
            var (trace, random) = trace(seed: seed)
            change(&trace, &random)
            let report = trace.run(count: 200, seed: seed)
            #expect(report.unfinished == 0 && !report.stuck, "seed \(seed)")
            #expect(report.starts == report.starts.sorted(), "seed \(seed): requests overtook one another")
            #expect(report.largestInFlight <= trace.settings.concurrency, "seed \(seed)")
            check(trace, report, seed)
        }
    }

    @Test(arguments: seeds)
    func `is not misled by a clock that is hours off, as answers have a date`(block: Int) async {
        await Self.run(block) { trace, random in
            trace.server.sendsDate = true
            let distance = Int.random(in: 6000...7_200_000, using: &random)
            trace.skew = Bool.random(using: &random) ? distance : -distance
        } check: { trace, report, seed in
            #expect(report.refusals == 0, "seed \(seed)")
            // The first date is up to a second and the latency old.
            #expect(report.longestOvershoot <= 1000 + trace.latency.upperBound, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `learns that its clock is seconds ahead`(block: Int) async {
        await Self.run(block) { trace, random in
            trace.server.sendsDate = true
            trace.skew = Int.random(in: 0...2000, using: &random)
            trace.server.length = max(trace.server.length, 10_000)
        } check: { trace, report, seed in
            #expect(report.refusals <= 6 * trace.settings.concurrency, "seed \(seed): \(report.refusals)")
            #expect(report.longestOvershoot <= 2000 + trace.settings.jitter, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `does not hurry when its clock is seconds behind`(block: Int) async {
        await Self.run(block) { trace, random in
            trace.server.sendsDate = true
            trace.skew = -Int.random(in: 0...1500, using: &random)
        } check: { trace, report, seed in
            #expect(report.refusals == 0, "seed \(seed)")
            #expect(report.longestOvershoot <= -trace.skew, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `gets along when nothing tells that its clock is hours off`(block: Int) async {
        await Self.run(block) { trace, random in
            let distance = Int.random(in: 180_000...7_200_000, using: &random)
            trace.skew = Bool.random(using: &random) ? distance : -distance
            // Without a reset to believe, windows have the length that is assumed.
            trace.server.length = trace.settings.assumedWindow
        } check: { trace, report, seed in
            #expect(report.refusals <= 2 * trace.settings.concurrency, "seed \(seed): \(report.refusals)")
            #expect(report.longestOvershoot <= 30_000 + trace.settings.jitter, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `keeps the allowance though headers are missing here and there`(block: Int) async {
        await Self.run(block) { trace, _ in
            trace.missingRate = 0.3
            trace.settings.reserve = max(0.05, trace.settings.reserve)
            trace.server.limit = max(20, trace.server.limit)
        } check: { trace, report, seed in
            #expect(report.refusals == 0, "seed \(seed)")
            // Until the first reset is known, a window counts as long as is assumed.
            #expect(report.longestOvershoot <= trace.settings.assumedWindow, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `gets through by refusals alone when there are no headers`(block: Int) async {
        await Self.run(block) { trace, _ in
            trace.missingRate = 1
        } check: { trace, report, seed in
            #expect(report.longestOvershoot <= 30_000 + trace.settings.jitter, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `does not believe a reset hours ago or hours ahead`(block: Int) async {
        await Self.run(block) { trace, _ in
            trace.wildResetRate = 0.2
        } check: { trace, report, seed in
            #expect(report.refusals == 0, "seed \(seed)")
            #expect(report.longestOvershoot <= trace.settings.assumedWindow, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `follows an allowance that changes meanwhile`(block: Int) async {
        await Self.run(block) { trace, random in
            var time = trace.start
            for _ in 0..<5 {
                time += Int.random(in: 0...trace.server.length, using: &random)
                trace.server.limitChanges.append((time, Int.random(in: 5...400, using: &random)))
            }
        } check: { trace, report, seed in
            // Each change can surprise those that are on their way.
            #expect(report.refusals <= 5 * trace.settings.concurrency, "seed \(seed): \(report.refusals)")
            #expect(report.longestOvershoot <= trace.settings.jitter, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `waits for the reset and the jitter at most when others use the allowance up`(block: Int) async {
        await Self.run(block) { trace, random in
            trace.server.sendsRetryAfter = Bool.random(using: &random)
            trace.settings.reserve = 0
            trace.otherEvery = max(1, trace.server.length / max(1, trace.server.limit / 2))
        } check: { trace, report, seed in
            // Retry-After counts whole seconds, rounded up.
            let rounding = trace.server.sendsRetryAfter ? 1000 : 0
            #expect(report.longestOvershoot <= trace.settings.jitter + rounding, "seed \(seed)")
        }
    }
}
