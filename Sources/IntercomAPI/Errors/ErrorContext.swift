internal import Foundation
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
        if request.path.hasPrefix("/help_center/help_centers/"), endpoint.contains("/redirects") {
            return isRead ? "read_help_center_redirects_scope" : "read_write_help_center_redirects_scope"
        }
        if request.path.hasPrefix("/help_center") { return "Read and list articles" }
        if request.path.hasPrefix("/admins") { return "Read admins" }
        // Intercom's documentation names the others as OAuth scopes only.
        if request.path.hasPrefix("/news") { return isRead ? "read_news_scope" : "read_write_news_scope" }
        if request.path.hasPrefix("/content") { return isRead ? "read_content" : "write_content" }
        return nil
    }

    /// The server's words on one line, of a bearable length, without what could steer a terminal, and without the token,
    /// should a server repeat it.
    func quoted(_ words: String) -> String {
        let token = configuration.token.reveal()
        let safe = token.isEmpty ? words : words.replacingOccurrences(of: token, with: "<redacted>")
        let line = safe.split {
            $0.isNewline || $0.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }
        .joined(separator: " ")
        return line.count > 300 ? "\(line.prefix(300))…" : line
    }

    /// The regions whose addresses are others than the one in use, as `us, eu or au`.
    var otherRegions: String {
        let names = Region.allCases.filter { $0 != configuration.region }.map(\.rawValue)
        return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    }
}
