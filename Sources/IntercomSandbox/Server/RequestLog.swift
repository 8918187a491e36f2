internal import Synchronization

/// A request of the API that the sandbox was sent.
package struct ObservedRequest: Hashable, Sendable {
    package var method: String
    /// The path with its query.
    package var path: String
    /// `nil` while there is no answer, or when the connection was dropped.
    package var status: Int?
}

/// The requests so far, the first ones forgotten when there are too many.
final class RequestLog: Sendable {
    private struct State {
        var requests: [ObservedRequest] = []
        /// How many were forgotten.
        var forgotten = 0
    }

    private let state = Mutex(State())
    private let limit: Int

    init(limit: Int = 20_000) { self.limit = limit }

    /// - Returns: the request's number, to set its status with.
    func begin(_ request: ObservedRequest) -> Int {
        state.withLock { state in
            state.requests.append(request)
            if state.requests.count > limit * 2 {
                state.requests.removeFirst(limit)
                state.forgotten += limit
            }
            return state.forgotten + state.requests.count - 1
        }
    }

    func finish(_ number: Int, status: Int?) {
        state.withLock { state in
            let index = number - state.forgotten
            if state.requests.indices.contains(index) { state.requests[index].status = status }
        }
    }

    var requests: [ObservedRequest] { state.withLock { Array($0.requests.suffix(limit)) } }

    func clear() {
        state.withLock { state in
            state.forgotten += state.requests.count
            state.requests = []
        }
    }
}
