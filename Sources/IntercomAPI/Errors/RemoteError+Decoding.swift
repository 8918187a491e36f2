internal import Foundation
internal import HelpCenterModel

extension RemoteError {
    /// The error of a success whose body is not what Intercom documents.
    init(_ error: DecodingError, in answer: HTTPAnswer, _ context: ErrorContext) {
        let isWrite = context.request.method != .get
        self.init(
            .unreadable, delivery: isWrite ? .unknown : .none, status: answer.status,
            message: "The answer of \(context.host) to \(context.endpoint) is not what Intercom documents: "
                + "\(Self.fault(error)). Check that INTERCOM_BASE_URL and api.region lead to Intercom's API.",
            requestID: answer.requestID.map(context.quoted))
    }

    private static func fault(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): "\(place(context.codingPath + [key])) is missing"
        case .valueNotFound(_, let context): "\(place(context.codingPath)) is null"
        case .typeMismatch(let type, let context): "\(place(context.codingPath)) is no \(type)"
        case .dataCorrupted(let context) where context.codingPath.isEmpty: "it is not JSON"
        case .dataCorrupted(let context): "\(place(context.codingPath)) cannot be read"
        @unknown default: "it cannot be read"
        }
    }

    /// A place in the JSON, such as `data[3].id`.
    private static func place(_ path: [any CodingKey]) -> String {
        guard !path.isEmpty else { return "the whole" }
        return path.reduce(into: "") { place, key in
            if let index = key.intValue {
                place += "[\(index)]"
            } else {
                place += place.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
    }
}
