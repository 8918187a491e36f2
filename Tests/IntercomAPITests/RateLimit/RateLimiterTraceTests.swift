import Testing

@testable import IntercomAPI

/// Thousands of runs against a model of the server; a failing one is named by its seed.
@Suite struct RateLimiterTraceTests {
    private static let seeds = 0..<20
    private static let runsPerCase = 25

    /// A server and latencies drawn from the seed.
    private static func trace(seed: Int) -> LimiterTrace {
        var random = SeededGenerator(seed: seed)
        let length = [1000, 2000, 10_000, 60_000].randomElement(using: &random) ?? 10_000
        var trace = LimiterTrace(
            server: WindowedServer(limit: Int.random(in: 10...400, using: &random), length: length))
        let fastest = Int.random(in: 1...200, using: &random)
        trace.latency = fastest...(fastest + Int.random(in: 0...400, using: &random))
        trace.start += Int.random(in: 0..<length, using: &random)
        trace.settings.reserve = [0, 0.1, 0.5].randomElement(using: &random) ?? 0
        trace.settings.concurrency = Int.random(in: 1...10, using: &random)
        return trace
    }

    @Test(arguments: seeds)
    func `is never refused when it is alone`(block: Int) async {
        for seed in block * Self.runsPerCase..<(block + 1) * Self.runsPerCase {
            // Other tests have servers to run meanwhile.
            await Task.yield()
            var trace = Self.trace(seed: seed)
            let report = trace.run(count: 200, seed: seed)
            #expect(report.refusals == 0, "seed \(seed)")
            #expect(!report.stuck && report.unfinished == 0, "seed \(seed)")
            #expect(report.starts == report.starts.sorted(), "seed \(seed): requests overtook one another")
            #expect(report.largestInFlight <= trace.settings.concurrency, "seed \(seed)")
            #expect(report.longestOvershoot <= 0, "seed \(seed): waited past the reset")
        }
    }

    @Test(arguments: seeds)
    func `uses the whole allowance but for the reserve`(block: Int) async {
        for seed in block * Self.runsPerCase..<(block + 1) * Self.runsPerCase {
            // Other tests have servers to run meanwhile.
            await Task.yield()
            var trace = Self.trace(seed: seed)
            trace.latency = 20...40
            trace.settings.concurrency = 10
            let report = trace.run(count: 400, seed: seed)
            let limit = trace.server.limit
            let perWindow = limit - min(Int(Double(limit) * trace.settings.reserve), limit - 1)
            // Ten at once, each 40 ms at most: 200 a second go through whatever the allowance.
            let perWindowByLatency = trace.server.length / 5
            let windows = (400 + min(perWindow, perWindowByLatency) - 1) / min(perWindow, perWindowByLatency)
            let full = trace.server.accepted.values.filter { $0 >= perWindow }.count
            #expect(report.finishedAt - trace.start <= (windows + 1) * trace.server.length, "seed \(seed)")
            if perWindow < perWindowByLatency / 2 { #expect(full >= windows - 2, "seed \(seed)") }
        }
    }

    @Test(arguments: seeds)
    func `hardly ever is refused beside another tool`(block: Int) async {
        for seed in block * Self.runsPerCase..<(block + 1) * Self.runsPerCase {
            // Other tests have servers to run meanwhile.
            await Task.yield()
            var trace = Self.trace(seed: seed)
            trace.settings.reserve = 0.1
            trace.server.limit += 40
            trace.otherEvery = max(1, trace.server.length / (trace.server.limit / 3))
            let report = trace.run(count: 200, seed: seed)
            #expect(report.lateRefusals * 100 <= report.attempts, "seed \(seed): \(report.lateRefusals) \(trace)")
            #expect(!report.stuck && report.unfinished == 0, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `finishes every request though answers are lost`(block: Int) async {
        for seed in block * Self.runsPerCase..<(block + 1) * Self.runsPerCase {
            // Other tests have servers to run meanwhile.
            await Task.yield()
            var trace = Self.trace(seed: seed)
            trace.lossRate = 0.2
            // A lost answer hides one request; the reserve covers it.
            trace.settings.reserve = max(0.1, trace.settings.reserve)
            let report = trace.run(count: 200, seed: seed)
            #expect(report.refusals == 0, "seed \(seed)")
            #expect(!report.stuck && report.unfinished == 0, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `learns that windows end later than announced`(block: Int) async {
        for seed in block * Self.runsPerCase..<(block + 1) * Self.runsPerCase {
            // Other tests have servers to run meanwhile.
            await Task.yield()
            var trace = Self.trace(seed: seed)
            trace.server.phase = seed % 1000
            trace.server.length = 10_000
            trace.server.limit = 60
            let report = trace.run(count: 400, seed: seed)
            // Each lesson costs at most what is in flight, and four of them are enough to learn a whole second.
            #expect(report.refusals <= 4 * trace.settings.concurrency, "seed \(seed): \(report.refusals)")
            #expect(!report.stuck && report.unfinished == 0, "seed \(seed)")
            #expect(report.longestOvershoot <= 1000 + trace.settings.jitter, "seed \(seed)")
        }
    }
}
