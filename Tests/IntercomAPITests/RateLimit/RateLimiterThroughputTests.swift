import Testing

@testable import IntercomAPI

/// How near the limiter comes to the allowance, in windows of 50 requests a second with 100 ms latency.
@Suite struct RateLimiterThroughputTests {
    private static func trace(reserve: Double) -> LimiterTrace {
        var trace = LimiterTrace(server: WindowedServer(limit: 50, length: 1000))
        trace.latency = 95...105
        trace.settings.reserve = reserve
        return trace
    }

    @Test(arguments: 0..<50)
    func `reaches 95 percent of the whole allowance with the share that is free by default`(part: Int) {
        var trace = LimiterTrace(server: WindowedServer(limit: 50, length: 1000))
        trace.latency = 95...105
        trace.start += part * 20
        let report = trace.run(count: 1000, seed: part)
        #expect(report.refusals == 0)
        #expect(report.finishedAt - trace.start <= 1000 * 1000 / 50 * 100 / 95)
    }

    @Test(arguments: [(0.0, 50), (0.1, 45), (0.3, 35)])
    func `reaches 95 percent of what it may take`(reserve: Double, perWindow: Int) {
        var trace = Self.trace(reserve: reserve)
        let report = trace.run(count: 1000, seed: 1)
        #expect(report.refusals == 0)
        let milliseconds = report.finishedAt - trace.start
        #expect(milliseconds <= 1000 * 1000 / perWindow * 100 / 95, "took \(milliseconds) ms")
    }

    @Test(arguments: 1...50)
    func `is refused at most once in a hundred while another tool takes a third`(seed: Int) {
        var trace = Self.trace(reserve: RateLimitSettings().reserve)
        trace.otherEvery = 60
        trace.start += seed * 20
        let report = trace.run(count: 1000, seed: seed)
        #expect(report.refusals * 100 <= report.attempts, "\(report.refusals) of \(report.attempts)")
        let milliseconds = report.finishedAt - trace.start
        let all = report.attempts + milliseconds / 60
        #expect((report.refusals + report.otherRefusals) * 100 <= all, "the other tool: \(report.otherRefusals)")
        // What the other tool leaves: 50 - 16 a second.
        #expect(milliseconds <= 1000 * 1000 / 34 * 100 / 88, "took \(milliseconds) ms")
    }

    @Test func `does not slow down at Intercom's own allowance`() {
        var trace = LimiterTrace(server: WindowedServer(limit: 1667, length: 10_000))
        trace.latency = 200...200
        let report = trace.run(count: 1000, seed: 1)
        // Sixteen at once, five times a second.
        #expect(report.finishedAt - trace.start == (1000 + 15) / 16 * 200)
    }
}
