import HTTPTypes
import Testing

@testable import IntercomSandbox

@Suite struct RateLimitTests {
    @Test func `a window admits so many requests and says so in the headers`() async throws {
        let clock = ManualClock(1_700_000_003)
        let configuration = SandboxConfiguration(rateLimit: RateLimit(requests: 2), clock: clock.now)
        try await withCaller(configuration) { caller in
            for remaining in ["1", "0"] {
                let answer = try await caller.get("/me")
                #expect(answer.status == 200)
                #expect(answer.headers[.rateLimitLimit] == "2")
                #expect(answer.headers[.rateLimitRemaining] == remaining)
                #expect(answer.headers[.rateLimitReset] == "1700000010")
            }
            let refused = try await caller.get("/me")
            #expect(refused.status == 429)
            #expect(refused.code == "rate_limit_exceeded")
            #expect(refused.headers[.rateLimitRemaining] == "0")
            #expect(
                try refused.json(expecting: 429)["errors"]?.items.first?["message"]
                    == "Exceeded rate limit of 2 in 10_seconds")
            clock.advance(by: 7)
            #expect(try await caller.get("/me").status == 200)
        }
    }

    @Test func `refusals count and carry the headers, unauthorized ones do neither`() async throws {
        let configuration = SandboxConfiguration(rateLimit: RateLimit(requests: 5), clock: { 7 })
        try await withCaller(configuration) { caller in
            let missing = try await caller.get("/articles/1")
            #expect(missing.headers[.rateLimitRemaining] == "4")
            #expect(try await caller.get("/nothing").headers[.rateLimitRemaining] == "3")
            var stranger = caller
            stranger.token = nil
            #expect(try await stranger.get("/me").headers[.rateLimitRemaining] == nil)
            #expect(try await caller.get("/me").headers[.rateLimitRemaining] == "2")
        }
    }

    @Test func `pages for a browser are not counted`() async throws {
        let configuration = SandboxConfiguration(rateLimit: RateLimit(requests: 1), clock: { 7 })
        try await withCaller(configuration) { caller in
            for _ in 1...3 {
                let page = try await caller.get("/help/en")
                #expect(page.status == 200)
            }
            let answer = try await caller.get("/me")
            #expect(answer.status == 200)
        }
    }

    @Test func `without a limit there are no headers`() async throws {
        try await withCaller { caller in
            let answer = try await caller.get("/me")
            #expect(answer.headers[.rateLimitLimit] == nil)
        }
    }

    @Test func `Intercom's default is 10 000 a minute in windows of ten seconds`() {
        #expect(RateLimit.intercom == RateLimit(requests: 1666, window: 10))
    }
}
