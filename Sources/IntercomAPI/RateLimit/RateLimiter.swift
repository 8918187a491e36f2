/// Decides when requests may leave. A value without clock or I/O: it is told what happens and when, in milliseconds,
/// and answers what to do.
///
/// Requests leave in the order in which they joined. Of what the server says is left in the window, everything in flight
/// is taken off, as if the server had not counted it yet, and so is the share of others: the reserve, or what they will
/// probably use until the window ends. The answers put it right before that.
package struct RateLimiter: Sendable {
    /// A request's number in the queue.
    package typealias Ticket = Int

    package enum Admission: Hashable, Sendable {
        /// The request leaves now and is in flight until `finished`.
        case go
        /// Ask again at this time.
        case wait(until: Int)
        /// Ask again when this ticket is at the front and whenever a request has finished.
        case standBy
    }

    private let settings: RateLimitSettings
    private var clock: WindowClock
    private var serverClock = ServerClock()
    private var queue: [Ticket] = []
    private var nextTicket = 0
    private var inFlight: [Ticket: Departure] = [:]
    private var lastDeparture: Departure?
    private var blockedUntil = 0
    private var lastRefusal: Int?
    private var refusalsInARow = 0

    package init(_ settings: RateLimitSettings) {
        self.settings = settings
        clock = WindowClock(assumedLength: settings.assumedWindow)
    }

    /// Whose turn it is to ask; `nil` when nobody waits.
    package var front: Ticket? { queue.first }

    /// Puts a new request at the end of the queue.
    package mutating func join() -> Ticket {
        nextTicket += 1
        queue.append(nextTicket)
        return nextTicket
    }

    /// Takes a request that no longer wants to leave out of the queue.
    package mutating func withdraw(_ ticket: Ticket) {
        queue.removeAll { $0 == ticket }
    }

    /// Whether the request may leave.
    package mutating func admit(_ ticket: Ticket, now: Int) -> Admission {
        guard queue.first == ticket, inFlight.count < max(1, settings.concurrency) else { return .standBy }
        guard now >= blockedUntil else { return .wait(until: blockedUntil) }
        let departed = lastDeparture?.number ?? 0
        clock.roll(to: now, departed: departed)
        if let window = clock.window {
            let free = window.remaining - share(ofOthersIn: window)
            let usable = free - inFlight.count
            guard free > 0 || !inFlight.isEmpty else { return .wait(until: clock.end(of: window)) }
            // Some of those in flight may be counted already; their answers will tell.
            guard usable > 0 else { return .standBy }
            if let next = spread(usable, in: window), now < next { return .wait(until: next) }
        }
        queue.removeFirst()
        let departure = Departure(number: departed + 1, time: now)
        inFlight[ticket] = departure
        lastDeparture = departure
        return .go
    }

    /// Takes in what a request's answer said.
    ///
    /// - Parameter random: at least 0, below 1; spreads the clients that were refused at the same time.
    package mutating func finished(_ ticket: Ticket, _ reading: RateLimitReading, now: Int, random: Double) {
        guard let departure = inFlight.removeValue(forKey: ticket) else { return }
        let reading = serverClock.translate(reading)
        clock.take(reading, to: departure)
        if reading.isRefusal {
            refuse(reading, started: departure.time, now: now, random: random)
        } else if departure.time >= lastRefusal ?? .min {
            refusalsInARow = 0
        }
    }

    /// What is left to others: the reserve, or more if they use more. At least one request of each window is ours, or
    /// nothing would ever go.
    private func share(ofOthersIn window: RateLimitWindow) -> Int {
        let reserve = Int(Double(window.limit) * min(max(settings.reserve, 0), 1))
        let expected = window.expectedOfOthers(length: clock.length)
        return min(max(reserve, expected), window.limit - 1)
    }

    /// When the next request may leave if little is left: the rest is spread evenly over the rest of the window, so that
    /// what the server says stays fresh while others use it too. `nil` when there is plenty, or when the window is
    /// of our own reckoning and its answers are yet to come.
    private func spread(_ usable: Int, in window: RateLimitWindow) -> Int? {
        guard window.reset != nil, usable <= max(2, window.limit / 10), let last = lastDeparture?.time else {
            return nil
        }
        return last + max(0, window.endsAt - last) / (usable + 1)
    }

    private mutating func refuse(_ reading: RateLimitReading, started: Int, now: Int, random: Double) {
        // Requests that were in flight together are refused together; that is one refusal.
        if started >= lastRefusal ?? .min {
            refusalsInARow += 1
            lastRefusal = now
        }
        let target: Int
        if let wait = reading.retryAfter {
            target = now + min(wait, Self.longestBelievable)
        } else if let reset = reading.resetAt, reset > started, reset - now <= Self.longestBelievable {
            target = max(now, reset)
        } else {
            target = now + min(1000 << min(refusalsInARow - 1, 5), 30_000)
        }
        clock.exhaust(until: target)
        blockedUntil = max(blockedUntil, target + Int(Double(settings.jitter) * random))
    }

    /// A reset that is further away comes from a clock that is wrong, not from a window; in milliseconds.
    static let longestBelievable = 120_000
}
