internal import HelpCenterModel

/// What the messages of errors have to know of the client and the request.
struct ErrorContext: Sendable {
    let configuration: ClientConfiguration
    let request: OutgoingRequest

    var endpoint: String { request.endpoint }
    var host: String { configuration.baseURL.host }

    /// The permission that a token needs for the request, by the names of Intercom's Developer Hub (API.md §1.2).
    var scope: String? {
        let isRead = request.method == .get
        if request.path.hasPrefix("/articles") || request.path.hasPrefix("/help_center/collections") {
            return isRead ? "Read and list articles" : "Read and write articles"
        }
        if request.path.hasPrefix("/help_center") { return "Read and list articles" }
        if request.path.hasPrefix("/admins") { return "Read admins" }
        return nil
    }

    /// The regions whose addresses are others than the one in use, as `eu or au`.
    var otherRegions: String {
        Region.allCases.filter { $0 != configuration.baseURL.region }.map(\.rawValue).joined(separator: " or ")
    }
}
