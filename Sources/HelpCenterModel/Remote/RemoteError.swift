/// Why a request to the workspace failed, and whether a write may have taken effect all the same.
package struct RemoteError: Error, Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable {
        /// The token is missing, wrong or revoked, or it belongs to another region.
        case unauthorized
        /// The token lacks a scope, or the plan a feature.
        case forbidden
        case notFound
        /// The workspace refused the content of the request.
        case invalid
        /// Something of that name is there already.
        case conflict
        case rateLimited
        /// The workspace answered that it can't answer now.
        case unavailable
        /// No connection to the host.
        case unreachable
        case timedOut
        /// The answer could not be understood.
        case unreadable
        /// This API version cannot do it.
        case unsupported
        /// Someone stopped the run.
        case cancelled
    }

    /// Whether the request took effect.
    package enum Delivery: Hashable, Sendable {
        /// It surely did not: it never left, or it was refused.
        case none
        /// It may have: the answer was lost. Only reading the workspace can tell.
        case unknown
    }

    package var reason: Reason
    package var delivery: Delivery
    /// The HTTP status; `nil` when there was no answer.
    package var status: Int?
    /// Intercom's own code, such as `parameter_not_found`.
    package var code: String?
    /// What happened and what to do next, in one or two sentences.
    package var message: String
    /// Intercom's id of the request, for its support.
    package var requestID: String?
    /// The first version of the API that has what was asked for; `nil` but for `unsupported`, and for that where the
    /// refusal came from the server.
    package var neededVersion: String?

    package init(
        _ reason: Reason, delivery: Delivery = .none, status: Int? = nil, code: String? = nil, message: String,
        requestID: String? = nil
    ) {
        self.reason = reason
        self.delivery = delivery
        self.status = status
        self.code = code
        self.message = message
        self.requestID = requestID
    }
}

extension RemoteError: CustomStringConvertible {
    package var description: String {
        requestID.map { "\(message) (request \($0))" } ?? message
    }
}
