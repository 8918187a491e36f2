/// What `--verbose` shows of one attempt of a request.
package struct RequestLogEntry: Hashable, Sendable {
    package var method: String
    /// With its query, without the host.
    package var path: String
    /// `nil` when there was no answer.
    package var status: Int?
    /// From sending to the answer's last byte; waiting for the rate limit is not in it.
    package var milliseconds: Int
    /// Intercom's id of the request, where the answer gave one in its headers.
    package var requestID: String?
    /// 1 for the first try.
    package var attempt: Int
}

extension RequestLogEntry: CustomStringConvertible {
    package var description: String {
        let again = attempt > 1 ? ", attempt \(attempt)" : ""
        let id = requestID.map { ", request \($0)" } ?? ""
        return "\(method) \(path): \(status.map(String.init) ?? "no answer"), \(milliseconds) ms\(again)\(id)"
    }
}
