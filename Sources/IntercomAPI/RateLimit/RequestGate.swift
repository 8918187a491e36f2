internal import Synchronization

/// Lets requests through as the rate limiter says: the limiter with a clock, and tasks that wait.
final class RequestGate: Sendable {
    private struct State {
        var limiter: RateLimiter
        /// The tasks that stand by, each until someone tells it to ask again.
        var waiting: [RateLimiter.Ticket: CheckedContinuation<RateLimiter.Admission, Never>] = [:]
    }

    private let state: Mutex<State>
    private let time: Timekeeper

    init(_ settings: RateLimitSettings, time: Timekeeper) {
        state = Mutex(State(limiter: RateLimiter(settings)))
        self.time = time
    }

    /// Waits until a request may leave. Whoever got a ticket must give it back with `leave`.
    func enter() async throws(CancellationError) -> RateLimiter.Ticket {
        let ticket = state.withLock { $0.limiter.join() }
        do throws(CancellationError) {
            while true {
                let admission = await admission(ticket)
                if admission == .go {
                    wakeFront()
                    return ticket
                }
                guard !Task.isCancelled else { throw CancellationError() }
                if case .wait(let until) = admission { try await time.sleep(max(1, until - time.now())) }
            }
        } catch {
            state.withLock { $0.limiter.withdraw(ticket) }
            wakeFront()
            throw error
        }
    }

    /// Tells how a request ended.
    func leave(_ ticket: RateLimiter.Ticket, _ reading: RateLimitReading) {
        let (now, random) = (time.now(), time.random())
        state.withLock { $0.limiter.finished(ticket, reading, now: now, random: random) }
        wakeFront()
    }

    /// What the limiter says; while it says to stand by, this waits until it is worth asking again.
    private func admission(_ ticket: RateLimiter.Ticket) async -> RateLimiter.Admission {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let now = time.now()
                let immediate: RateLimiter.Admission? = state.withLock { state in
                    if Task.isCancelled { return .standBy }
                    let admission = state.limiter.admit(ticket, now: now)
                    guard admission == .standBy else { return admission }
                    state.waiting[ticket] = continuation
                    return nil
                }
                if let immediate { continuation.resume(returning: immediate) }
            }
        } onCancel: {
            wake(ticket)
        }
    }

    private func wakeFront() {
        if let front = state.withLock({ $0.limiter.front }) { wake(front) }
    }

    private func wake(_ ticket: RateLimiter.Ticket) {
        state.withLock { $0.waiting.removeValue(forKey: ticket) }?.resume(returning: .standBy)
    }
}
