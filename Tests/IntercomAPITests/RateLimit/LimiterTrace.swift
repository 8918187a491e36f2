@testable import IntercomAPI

/// A run of the limiter against the model of a server, in simulated time.
struct LimiterTrace {
    /// Milliseconds from sending until the server counts, and from there until the answer is here.
    var latency = 10...100
    /// The share of requests whose answer never comes.
    var lossRate = 0.0
    /// The share of the headers on the rate limit that are missing from their answers.
    var missingRate = 0.0
    /// The share of answers whose reset is nonsense: hours ago, or hours ahead.
    var wildResetRate = 0.0
    /// How far the client's clock is ahead of the server's, in milliseconds.
    var skew = 0
    /// Another tool of the workspace sends a request every so many milliseconds; `nil` for none.
    var otherEvery: Int?
    var start = 1_700_000_000_000
    var server: WindowedServer
    var settings = RateLimitSettings()

    struct Report {
        var refusals = 0
        /// Refusals of requests that left after the first window in which there was an answer.
        var lateRefusals = 0
        var otherRefusals = 0
        var starts: [RateLimiter.Ticket] = []
        var attempts = 0
        var finishedAt = 0
        /// The longest that any wait went past the end of the server's window; negative when none did.
        var longestOvershoot = Int.min
        var largestInFlight = 0
        /// The limiter asked to stand by with nothing in flight, or to wait for a time that had passed.
        var stuck = false
        /// The requests that were never through.
        var unfinished = 0
    }

    private enum Event {
        case arrives(RateLimiter.Ticket, sent: Int)
        case answers(RateLimiter.Ticket, Answer?, sent: Int)
        case other
        case poll
    }

    /// The status and headers of an answer.
    private typealias Answer = (status: Int, headers: [String: String])

    init(server: WindowedServer) { self.server = server }

    /// Sends `count` requests as fast as the limiter lets them; those that are refused or lost are sent again.
    mutating func run(count: Int, seed: Int) -> Report {
        var random = SeededGenerator(seed: seed)
        var limiter = RateLimiter(settings)
        var report = Report()
        var events: [Int: [Event]] = [start: [.poll]]
        var left = count
        var inFlight = 0
        var firstWindow: Int?
        for _ in 0..<count { _ = limiter.join() }
        if otherEvery != nil { events[start, default: []].append(.other) }
        while left > 0, let now = events.keys.min() {
            for event in events.removeValue(forKey: now) ?? [] {
                switch event {
                case .poll: break
                case .other:
                    if server.receive(at: now).status == 429 { report.otherRefusals += 1 }
                    if let otherEvery { events[now + otherEvery, default: []].append(.other) }
                case .arrives(let ticket, let sent):
                    let answer = server.receive(at: now)
                    let back = now + Int.random(in: latency, using: &random) / 2
                    let isLost = Double.random(in: 0..<1, using: &random) < lossRate
                    firstWindow = firstWindow ?? server.window(at: back)
                    let arriving = isLost ? nil : damaged(answer, using: &random)
                    events[back, default: []].append(.answers(ticket, arriving, sent: sent))
                case .answers(let ticket, let answer, let sent):
                    inFlight -= 1
                    let reading =
                        answer.map { RateLimitReading(status: $0.status, headers: $0.headers, now: now + skew) }
                        ?? RateLimitReading()
                    limiter.finished(
                        ticket, reading, now: now + skew, random: Double.random(in: 0..<1, using: &random))
                    if reading.isRefusal {
                        report.refusals += 1
                        if let firstWindow, server.window(at: sent) > firstWindow { report.lateRefusals += 1 }
                    }
                    if answer == nil || reading.isRefusal { _ = limiter.join() } else { left -= 1 }
                }
            }
            while let front = limiter.front {
                let admission = limiter.admit(front, now: now + skew)
                guard admission == .go else {
                    note(admission, now: now, inFlight: inFlight, &report, &events)
                    break
                }
                inFlight += 1
                report.attempts += 1
                report.starts.append(front)
                report.largestInFlight = max(report.largestInFlight, inFlight)
                let there = now + Int.random(in: latency, using: &random) / 2
                events[there, default: []].append(.arrives(front, sent: now))
            }
            report.finishedAt = now
            // A limiter that keeps everyone waiting must not keep the test waiting.
            if now > start + 1000 * max(server.length, 10_000) { break }
        }
        report.unfinished = left
        return report
    }

    /// The answer without some of its headers, or with a reset that means nothing.
    private func damaged(_ answer: Answer, using random: inout SeededGenerator) -> Answer {
        var answer = answer
        if missingRate > 0 {
            for name in ["limit", "remaining", "reset"] where Double.random(in: 0..<1, using: &random) < missingRate {
                answer.headers["x-ratelimit-\(name)"] = nil
            }
        }
        if Double.random(in: 0..<1, using: &random) < wildResetRate {
            let hours = Int.random(in: 1...5, using: &random) * (Bool.random(using: &random) ? 1 : -1)
            answer.headers["x-ratelimit-reset"] = "\((start + hours * 3_600_000) / 1000)"
        }
        return answer
    }

    private func note(
        _ admission: RateLimiter.Admission, now: Int, inFlight: Int, _ report: inout Report,
        _ events: inout [Int: [Event]]
    ) {
        switch admission {
        case .go: break
        case .standBy: if inFlight == 0 { report.stuck = true }
        case .wait(let until):
            let until = until - skew
            if until <= now { report.stuck = true }
            report.longestOvershoot = max(report.longestOvershoot, until - server.end(of: server.window(at: now)))
            events[until, default: []].append(.poll)
        }
    }
}
