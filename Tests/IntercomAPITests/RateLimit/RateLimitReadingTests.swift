import Testing

@testable import IntercomAPI

@Suite struct RateLimitReadingTests {
    /// Sun, 06 Nov 1994 08:49:37 GMT, the example of RFC 9110.
    private static let now = 784_111_777_000

    private static func reading(_ headers: [String: String], status: Int = 200) -> RateLimitReading {
        RateLimitReading(status: status, headers: headers, now: now)
    }

    @Test func `reads Intercom's three headers`() {
        let reading = Self.reading([
            "x-ratelimit-limit": "1667", "x-ratelimit-remaining": "1600", "x-ratelimit-reset": "784111780",
        ])
        #expect(reading.limit == 1667)
        #expect(reading.remaining == 1600)
        #expect(reading.reset == 784_111_780)
        #expect(reading.resetAt == Self.now + 3000)
        #expect(!reading.isRefusal)
    }

    @Test(arguments: [
        (["Sun, 06 Nov 1994 08:49:37 GMT"], 3000, "the clocks agree"),
        (["Sun, 06 Nov 1994 08:49:36 GMT"], 3000, "a second is within the date's own grain"),
        (["Sun, 06 Nov 1994 08:50:37 GMT"], -57_000, "the server is a minute ahead, so its reset comes sooner for us"),
        (["Sun, 06 Nov 1994 08:48:37 GMT"], 63_000, "the server is a minute behind"),
        (["Sun, 06 Nov 1994 08:48:37 GMT", "Sun, 06 Nov 1994 08:48:38 GMT"], 62_000, "a fresher date tells more"),
        (["Sun, 06 Nov 1994 08:48:38 GMT", "Sun, 06 Nov 1994 08:48:37 GMT"], 62_000, "a staler one tells nothing"),
        (["soon"], 3000, "no date at all"),
    ])
    func `tells the reset in the client's time when the server's clock is another`(
        dates: [String], offset: Int, why: String
    ) {
        var clock = ServerClock()
        var resetAt: Int?
        for date in dates {
            resetAt = clock.translate(Self.reading(["x-ratelimit-reset": "784111780", "date": date])).resetAt
        }
        #expect(resetAt == Self.now + offset, "\(why)")
    }

    @Test(
        arguments: [
            ("7", 7000), ("0", 0), ("-1", nil), ("", nil), ("x", nil), ("99999999", 86_400_000),
            ("Sun, 06 Nov 1994 08:49:40 GMT", 3000), ("Sun, 06 Nov 1994 08:49:30 GMT", 0),
        ] as [(String, Int?)])
    func `reads Retry-After in both of its forms`(written: String, milliseconds: Int?) {
        let reading = Self.reading(["retry-after": written], status: 429)
        #expect(reading.retryAfter == milliseconds)
        #expect(reading.isRefusal)
    }

    @Test(arguments: ["", "-5", "many", "1.5", "99999999999999999999"])
    func `takes what is no number as nothing`(written: String) {
        let reading = Self.reading([
            "x-ratelimit-limit": written, "x-ratelimit-remaining": written, "x-ratelimit-reset": written,
        ])
        #expect(reading == RateLimitReading())
    }

    @Test(
        arguments: [
            ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
            ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199), ("Fri, 01 Mar 2024 00:00:00 GMT", 1_709_251_200),
            ("Sat, 21 Nov 2026 10:00:00 GMT", 1_795_255_200), ("Sun, 06 Nov 1994 08:49:37 CET", nil),
            ("Sun, 06 Foo 1994 08:49:37 GMT", nil), ("Sun, 06 Nov 1994 25:49:37 GMT", nil), ("1994-11-06", nil),
        ] as [(String, Int?)])
    func `reads the date of HTTP`(written: String, seconds: Int?) {
        #expect(HTTPDate.seconds(written) == seconds)
    }
}
