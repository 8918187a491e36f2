internal import HelpCenterModel
internal import Synchronization

/// Sends requests: at the rate that the workspace allows, again when that is safe and may help, each attempt counted
/// and logged.
final class RequestSender: Sendable {
    private struct State {
        var traffic = RemoteTraffic()
        /// Whether the host ever answered.
        var hasContact = false
        /// How many items the lists said that they have, by their paths.
        var listed: [String: Int] = [:]
    }

    let configuration: ClientConfiguration
    private let transport: any HTTPTransport
    private let time: Timekeeper
    private let gate: RequestGate
    private let state = Mutex(State())

    init(_ configuration: ClientConfiguration, transport: any HTTPTransport, time: Timekeeper) {
        self.configuration = configuration
        self.transport = transport
        self.time = time
        gate = RequestGate(configuration.rateLimit, time: time)
    }

    /// Notes how many items a list says that it has.
    func note(total: Int, of path: String) { state.withLock { $0.listed[path] = total } }

    /// How many items a list said that it has; `nil` before it was asked, and when it does not say.
    func total(of path: String) -> Int? { state.withLock { $0.listed[path] } }

    var traffic: RemoteTraffic { state.withLock { $0.traffic } }

    /// Sends a request and reads its answer as JSON.
    func value<Value: JSONReadable>(
        _ type: Value.Type, of request: OutgoingRequest
    ) async throws(RemoteError) -> Value {
        try await sizedValue(type, of: request).value
    }

    /// Like `value(_:of:)`, with the number of bytes that the answer's body had.
    func sizedValue<Value: JSONReadable>(
        _ type: Value.Type, of request: OutgoingRequest
    ) async throws(RemoteError) -> (value: Value, size: Int) {
        let answer = try await send(request)
        do throws(JSONFault) {
            return (try Value(JSONDocument(answer.body).root), answer.body.bytes.count)
        } catch {
            throw RemoteError(error, in: answer, context(request))
        }
    }

    /// Sends a request until an answer is a success, or nothing more can be done.
    func send(_ request: OutgoingRequest) async throws(RemoteError) -> HTTPAnswer {
        var attempts = RequestAttempts(policy: configuration.retries, isRepeatable: request.isRepeatable)
        /// Whether an earlier attempt may have taken effect, which a later refusal to connect does not undo.
        var mayHaveHappened = false
        while true {
            let (outcome, retryAfter) = try await attempt(request, number: attempts.attempt, mayHaveHappened)
            if case .answered(let answer) = outcome, 200..<300 ~= answer.status { return answer }
            let verdict = attempts.next(
                after: attemptOutcome(outcome, retryAfter), hasContact: state.withLock { $0.hasContact },
                random: time.random())
            let error = error(outcome, request, mayHaveHappened)
            guard case .retry(let wait) = verdict else { throw error }
            mayHaveHappened = mayHaveHappened || error.delivery == .unknown
            do { try await time.sleep(wait) } catch {
                throw .cancelled(context(request), delivery: mayHaveHappened ? .unknown : .none)
            }
        }
    }

    /// One attempt, when its turn has come.
    private func attempt(
        _ request: OutgoingRequest, number: Int, _ mayHaveHappened: Bool
    ) async throws(RemoteError) -> (ExchangeOutcome, retryAfter: Int?) {
        let ticket: RateLimiter.Ticket
        do { ticket = try await gate.enter() } catch {
            throw .cancelled(context(request), delivery: mayHaveHappened ? .unknown : .none)
        }
        let start = time.now()
        let outcome = await transport.exchange(request)
        let end = time.now()
        var reading = RateLimitReading()
        var answer: HTTPAnswer?
        if case .answered(let received) = outcome {
            answer = received
            reading = RateLimitReading(status: received.status, headers: received.headers, now: end)
        }
        gate.leave(ticket, reading)
        state.withLock { state in
            state.traffic.total += 1
            if number > 1 { state.traffic.retried += 1 }
            if reading.isRefusal { state.traffic.rateLimited += 1 }
            if answer != nil { state.hasContact = true }
        }
        configuration.log(
            RequestLogEntry(
                method: request.method.rawValue, path: request.path, status: answer?.status,
                milliseconds: end - start, requestID: answer?.loggedRequestID.map(context(request).quoted),
                attempt: number))
        return (outcome, reading.retryAfter)
    }

    private func attemptOutcome(_ outcome: ExchangeOutcome, _ retryAfter: Int?) -> RequestAttempts.Outcome {
        switch outcome {
        case .answered(let answer): return .answered(status: answer.status, retryAfter: retryAfter)
        case .failed(let failure):
            switch failure.kind {
            case .cancelled, .tooLarge: return .hopeless
            case .unreachable, .timedOut, .lost: return failure.mayHaveArrived ? .lost : .notSent
            }
        }
    }

    private func error(_ outcome: ExchangeOutcome, _ request: OutgoingRequest, _ mayHaveHappened: Bool) -> RemoteError {
        var error: RemoteError
        switch outcome {
        case .answered(let answer): error = RemoteError(answer, context(request))
        case .failed(let failure): error = RemoteError(failure, context(request))
        }
        // A refusal of the request itself tells how things stand; anything else leaves them as unknown as before.
        if mayHaveHappened, !(400..<500 ~= error.status ?? 0) || error.status == 429 { error.delivery = .unknown }
        return error
    }

    private func context(_ request: OutgoingRequest) -> ErrorContext {
        ErrorContext(configuration: configuration, request: request)
    }
}
