internal import Foundation
internal import HelpCenterModel

extension RemoteError {
    /// The error of an answer that is no success, by its status and Intercom's code, never by its words.
    init(_ answer: HTTPAnswer, _ context: ErrorContext) {
        let envelope = ErrorEnvelope(answer.body)
        let reason = Self.reason(status: answer.status)
        let mayHaveHappened = answer.status >= 500 || answer.status == 408
        self.init(
            reason, delivery: mayHaveHappened && context.request.method != .get ? .unknown : .none,
            status: answer.status, code: envelope.code.map(context.quoted),
            message: Self.message(answer, envelope, context),
            requestID: (envelope.requestID ?? answer.requestID).map(context.quoted))
    }

    /// API.md §1.3.
    private static func reason(status: Int) -> Reason {
        switch status {
        case 401: .unauthorized
        case 403, 405: .forbidden
        case 404, 410: .notFound
        case 406: .unsupported
        case 408: .timedOut
        case 409: .conflict
        case 429: .rateLimited
        case 500...: .unavailable
        case 300..<400: .unreadable
        default: .invalid
        }
    }

    private static func message(_ answer: HTTPAnswer, _ envelope: ErrorEnvelope, _ context: ErrorContext) -> String {
        let field = envelope.field.map { ", field \(context.quoted($0))" } ?? ""
        let code = envelope.code.map { " \(context.quoted($0))" } ?? ""
        let words = envelope.message.map { ": \(context.quoted($0))" } ?? ""
        let what = "\(context.host) answered \(answer.status)\(code)\(field) to \(context.endpoint)\(words)"
        return what + (what.hasSuffix(".") ? " " : ". ") + remedy(answer, envelope, context)
    }

    /// What to do next.
    private static func remedy(_ answer: HTTPAnswer, _ envelope: ErrorEnvelope, _ context: ErrorContext) -> String {
        switch reason(status: answer.status) {
        case .unauthorized: return unauthorized(envelope, context)
        case .forbidden: return forbidden(answer.status, envelope, context)
        case .notFound:
            return "It may have been deleted in Intercom, or it belongs to another workspace; "
                + "run the plan again to see what is there."
        case .invalid: return "Correct what it names in the source and run again."
        case .conflict: return "Something of that kind is there already; run the plan again to see what is there."
        case .rateLimited:
            return "Other tools use up this workspace's allowance of requests; run again in a minute."
        case .unavailable, .timedOut:
            return "This is on the server's side; run again in a few minutes (https://www.intercomstatus.com)."
        case .unsupported:
            return "API version \(context.configuration.version) may not have it; check api.version in guidepost.yml."
        case .unreadable, .unreachable, .cancelled:
            let target = answer.headers["location"].map { " to \(context.quoted($0))" } ?? ""
            return "That is a redirect\(target), which is not followed, so that the token stays with this host; "
                + "set INTERCOM_BASE_URL or api.region to the address of the API itself."
        }
    }

    private static func unauthorized(_ envelope: ErrorEnvelope, _ context: ErrorContext) -> String {
        let variable = context.configuration.tokenVariable
        switch envelope.code {
        case "token_revoked", "token_blocked", "token_expired":
            return "Create a new access token in Intercom's Developer Hub and set \(variable) to it."
        default:
            let region = context.configuration.region
            let place = region.map { ", which is for workspaces in region \($0.rawValue)" } ?? ""
            return "Check the access token in \(variable); it was sent to \(context.host)\(place). If the workspace is "
                + "in region \(context.otherRegions), set api.region in guidepost.yml."
        }
    }

    private static func forbidden(_ status: Int, _ envelope: ErrorEnvelope, _ context: ErrorContext) -> String {
        if envelope.code == "api_plan_restricted" {
            return "The workspace's plan does not include it; ask the workspace's owner."
        }
        if !envelope.permissions.isEmpty {
            let names = context.quoted(envelope.permissions.joined(separator: ", "))
            return "The token's teammate lacks the permission \(names); a workspace admin can give it."
        }
        guard status == 403, let scope = context.scope else {
            return "The token's teammate may not do this; use the token of one who may."
        }
        return "Give the app of \(context.configuration.tokenVariable) the permission “\(scope)” "
            + "in Intercom's Developer Hub."
    }
}
