import Testing

@testable import IntercomAPI

/// Single situations of the limiter, at times around 1,000,000 seconds after 1970.
@Suite struct RateLimiterTests {
    private static let now = 1_000_000_000

    private static func reading(
        limit: Int? = nil, remaining: Int? = nil, resetIn seconds: Int? = nil, refused: Bool = false,
        retryAfter: Int? = nil
    ) -> RateLimitReading {
        var reading = RateLimitReading()
        reading.limit = limit
        reading.remaining = remaining
        reading.reset = seconds.map { now / 1000 + $0 }
        reading.resetAt = seconds.map { now + $0 * 1000 }
        reading.isRefusal = refused
        reading.retryAfter = retryAfter
        return reading
    }

    /// Settings that leave a tenth to others.
    private static let settings = {
        var settings = RateLimitSettings()
        settings.reserve = 0.1
        return settings
    }()

    /// A limiter that has just had an answer.
    private static func limiter(
        after reading: RateLimitReading, _ settings: RateLimitSettings = settings, random: Double = 0
    ) -> RateLimiter {
        var limiter = RateLimiter(settings)
        let ticket = limiter.join()
        _ = limiter.admit(ticket, now: now - 100)
        limiter.finished(ticket, reading, now: now, random: random)
        return limiter
    }

    private static func admit(_ limiter: inout RateLimiter, at time: Int = now) -> RateLimiter.Admission {
        let ticket = limiter.join()
        return limiter.admit(limiter.front ?? ticket, now: time)
    }

    @Test func `does not slow a burst of a hundred at Intercom's own allowance`() {
        var limiter = Self.limiter(after: Self.reading(limit: 1667, remaining: 1666, resetIn: 10))
        var going: [RateLimiter.Ticket] = []
        for index in 0..<100 {
            let ticket = limiter.join()
            #expect(limiter.admit(ticket, now: Self.now + index) == .go)
            going.append(ticket)
            let answered = going.removeFirst()
            limiter.finished(
                answered, Self.reading(limit: 1667, remaining: 1665 - index, resetIn: 10), now: Self.now + index,
                random: 0)
        }
    }

    @Test func `lets everything through when answers do not speak of a limit, a few at once`() {
        var limiter = Self.limiter(after: RateLimitReading())
        let admissions = (0..<17).map { _ in Self.admit(&limiter) }
        #expect(admissions == Array(repeating: .go, count: 16) + [.standBy])
    }

    @Test func `waits for the reset when all but the reserve is used up`() {
        var limiter = Self.limiter(after: Self.reading(limit: 100, remaining: 10, resetIn: 7))
        #expect(Self.admit(&limiter) == .wait(until: Self.now + 7000))
        #expect(limiter.admit(limiter.front ?? 0, now: Self.now + 7000) == .go)
    }

    @Test func `spreads the last requests over the rest of the window`() {
        var limiter = Self.limiter(after: Self.reading(limit: 100, remaining: 15, resetIn: 1))
        // Others sent 84 in 8.9 s, so 10 more in the last 1.1 s; five are ours.
        #expect(Self.admit(&limiter) == .wait(until: Self.now - 100 + 1100 / 6))
    }

    @Test(arguments: [
        (limit: 100, remaining: 61, resetIn: 5, goes: true, "others used 38 in 5 s and will use 39; 22 are left to us"),
        (limit: 100, remaining: 40, resetIn: 5, goes: false, "others used 59 and will use all that is left"),
        (limit: 100, remaining: 51, resetIn: 10, goes: true, "a burst counts as half of the allowance, not as a rate"),
        (limit: 100, remaining: 49, resetIn: 10, goes: false, "the other half is gone"),
    ])
    func `leaves to others what they use`(limit: Int, remaining: Int, resetIn: Int, goes: Bool, why: String) {
        var limiter = Self.limiter(after: Self.reading(limit: limit, remaining: remaining, resetIn: resetIn))
        let admission = Self.admit(&limiter, at: Self.now + 1)
        #expect((admission != .wait(until: Self.now + resetIn * 1000)) == goes, "\(why)")
    }

    @Test func `stands by for answers when what is in flight could use up the rest`() {
        var limiter = Self.limiter(after: Self.reading(limit: 4, remaining: 3, resetIn: 10))
        let going = [5000, 8000, 9000].map { time in
            let ticket = limiter.join()
            #expect(limiter.admit(ticket, now: Self.now + time) == .go)
            return ticket
        }
        #expect(Self.admit(&limiter, at: Self.now + 9500) == .standBy)
        for ticket in going {
            let reading = Self.reading(limit: 4, remaining: 0, resetIn: 10)
            limiter.finished(ticket, reading, now: Self.now + 9501, random: 0)
        }
        #expect(limiter.admit(limiter.front ?? 0, now: Self.now + 9501) == .wait(until: Self.now + 10_000))
    }

    @Test(
        arguments: [
            (retryAfter: 3000, resetIn: 7, wait: 3000, why: "the server's own word comes first"),
            (retryAfter: nil, resetIn: 7, wait: 7000, why: "else the reset"),
            (retryAfter: nil, resetIn: nil, wait: 1000, why: "else the first step of the back-off"),
            (retryAfter: nil, resetIn: -3, wait: 1000, why: "a reset that has passed says nothing"),
            (retryAfter: nil, resetIn: 9999, wait: 1000, why: "a reset hours away comes from a wrong clock"),
            (retryAfter: 0, resetIn: nil, wait: 0, why: "at once, if the server says so"),
            (retryAfter: 86_400_000, resetIn: 7, wait: 120_000, why: "never for a day, whatever the server says"),
        ] as [(retryAfter: Int?, resetIn: Int?, wait: Int, why: String)])
    func `waits after a refusal`(retryAfter: Int?, resetIn: Int?, wait: Int, why: String) {
        let refusal = Self.reading(
            limit: resetIn.map { _ in 10 }, remaining: resetIn.map { _ in 0 }, resetIn: resetIn, refused: true,
            retryAfter: retryAfter)
        for (random, jitter) in [(0.0, 0), (0.5, 250)] {
            var limiter = Self.limiter(after: refusal, random: random)
            let expected: RateLimiter.Admission = wait + jitter == 0 ? .go : .wait(until: Self.now + wait + jitter)
            #expect(Self.admit(&limiter) == expected, "\(why)")
            #expect(limiter.front == nil || limiter.admit(limiter.front ?? 0, now: Self.now + wait + jitter) == .go)
        }
    }

    @Test func `backs off longer with each refusal in a row, up to half a minute`() {
        var limiter = RateLimiter(RateLimitSettings())
        var now = Self.now
        var waits: [Int] = []
        for _ in 0..<7 {
            let ticket = limiter.join()
            #expect(limiter.admit(ticket, now: now) == .go)
            limiter.finished(ticket, Self.reading(refused: true), now: now, random: 0)
            guard case .wait(let until) = Self.admit(&limiter, at: now) else { break }
            limiter.withdraw(limiter.front ?? 0)
            waits.append(until - now)
            now = until
        }
        #expect(waits == [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
    }

    @Test func `counts refusals of requests that were in flight together as one`() {
        var limiter = RateLimiter(RateLimitSettings())
        let tickets = (0..<8).map { _ in limiter.join() }
        for ticket in tickets { #expect(limiter.admit(ticket, now: Self.now) == .go) }
        for ticket in tickets { limiter.finished(ticket, Self.reading(refused: true), now: Self.now + 9, random: 0) }
        #expect(Self.admit(&limiter, at: Self.now + 9) == .wait(until: Self.now + 1009))
    }

    @Test(arguments: [1, 2, 5])
    func `keeps at least one request of each window for itself`(limit: Int) {
        var settings = RateLimitSettings()
        settings.reserve = 1
        var limiter = Self.limiter(after: Self.reading(limit: limit, remaining: 0, resetIn: 1), settings)
        #expect(Self.admit(&limiter) == .wait(until: Self.now + 1000))
        #expect(limiter.admit(limiter.front ?? 0, now: Self.now + 1000) == .go)
    }

    @Test func `lets the next one go when the first in line gives up`() {
        var limiter = RateLimiter(RateLimitSettings())
        let (first, second) = (limiter.join(), limiter.join())
        #expect(limiter.admit(second, now: 0) == .standBy)
        limiter.withdraw(first)
        #expect(limiter.front == second)
        #expect(limiter.admit(second, now: 0) == .go)
    }

    @Test func `counts on what an allowance has become, also for the windows to come`() {
        var limiter = Self.limiter(after: Self.reading(limit: 100, remaining: 99, resetIn: 10))
        let ticket = limiter.join()
        #expect(limiter.admit(ticket, now: Self.now) == .go)
        limiter.finished(ticket, Self.reading(limit: 4, remaining: 0, resetIn: 10), now: Self.now + 9, random: 0)
        #expect(Self.admit(&limiter, at: Self.now + 10) == .wait(until: Self.now + 10_000))
        let waiting = limiter.front ?? 0
        let admissions =
            [limiter.admit(waiting, now: Self.now + 10_000)]
            + (0..<4).map { _ in Self.admit(&limiter, at: Self.now + 10_000) }
        // The other half is left to whoever used up the first window.
        #expect(admissions.filter { $0 == .go }.count == 2)
    }

    @Test func `keeps what nameless answers told when a window's name comes to be known`() {
        var limiter = RateLimiter(Self.settings)
        let (first, second) = (limiter.join(), limiter.join())
        #expect(limiter.admit(first, now: Self.now) == .go)
        #expect(limiter.admit(second, now: Self.now) == .go)
        // The second answer overtakes the first, and does not say when the window ends.
        limiter.finished(second, Self.reading(limit: 100, remaining: 10), now: Self.now + 50, random: 0)
        let named = Self.reading(limit: 100, remaining: 90, resetIn: 7)
        limiter.finished(first, named, now: Self.now + 60, random: 0)
        #expect(Self.admit(&limiter, at: Self.now + 70) == .wait(until: Self.now + 7000))
    }

    @Test func `ignores late news of a window that is over`() {
        var limiter = RateLimiter(RateLimitSettings())
        let (old, new) = (limiter.join(), limiter.join())
        #expect(limiter.admit(old, now: Self.now - 900) == .go)
        #expect(limiter.admit(new, now: Self.now + 100) == .go)
        limiter.finished(new, Self.reading(limit: 100, remaining: 10, resetIn: 10), now: Self.now + 200, random: 0)
        limiter.finished(old, Self.reading(limit: 100, remaining: 60, resetIn: 0), now: Self.now + 300, random: 0)
        #expect(Self.admit(&limiter, at: Self.now + 300) == .wait(until: Self.now + 10_000))
    }
}
