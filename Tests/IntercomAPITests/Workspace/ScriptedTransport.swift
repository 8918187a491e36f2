import Foundation
import Synchronization

@testable import IntercomAPI

/// A transport that answers what the test says, in simulated time: every wait ends at once and moves the clock.
final class ScriptedTransport: HTTPTransport {
    private struct State {
        var outcomes: [ExchangeOutcome]
        var times: [Int] = []
        var now = 1_000_000
    }

    private let state: Mutex<State>

    init(_ outcomes: [ExchangeOutcome]) { state = Mutex(State(outcomes: outcomes)) }

    /// When each attempt was made, in milliseconds since the first.
    var times: [Int] {
        state.withLock { state in state.times.map { $0 - (state.times.first ?? 0) } }
    }

    var timekeeper: Timekeeper {
        Timekeeper(
            now: { self.state.withLock { $0.now } },
            sleep: { milliseconds throws(CancellationError) in
                guard !Task.isCancelled else { throw CancellationError() }
                self.state.withLock { $0.now += milliseconds }
            }, random: { 0 })
    }

    /// The next outcome of the script; the last one for ever.
    func exchange(_ request: OutgoingRequest) async -> ExchangeOutcome {
        state.withLock { state in
            state.times.append(state.now)
            return state.outcomes.count > 1 ? state.outcomes.removeFirst() : state.outcomes[0]
        }
    }

    static func status(_ status: Int, _ headers: [String: String] = [:]) -> ExchangeOutcome {
        .answered(HTTPAnswer(status: status, headers: headers, body: AnswerBody("{}")))
    }

    static func failed(_ kind: ExchangeFailure.Kind, arrived: Bool) -> ExchangeOutcome {
        .failed(ExchangeFailure(kind, mayHaveArrived: arrived))
    }
}
