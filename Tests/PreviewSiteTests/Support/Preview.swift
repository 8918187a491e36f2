import HTTPTypes
import HelpCenterModel
import Hummingbird
import HummingbirdTesting
import NIOCore

@testable import PreviewSite

/// Asks a preview for its pages.
struct Preview: Sendable {
    let client: any TestClientProtocol

    func get(_ path: String, _ method: HTTPRequest.Method = .get) async throws -> Answer {
        let response = try await client.execute(uri: path, method: method)
        return Answer(
            status: response.status.code, headers: response.headers, bytes: Array(response.body.readableBytesView))
    }
}

/// An answer of a preview.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// What stands in the page's `main`; empty when it has none.
    var main: String { between("<main>", "</main>") }

    /// The text between the first `start` and the next `end`; empty when they are not there.
    func between(_ start: String, _ end: String) -> String {
        guard let from = text.firstRange(of: start)?.upperBound else { return "" }
        return text[from...].firstRange(of: end).map { String(text[from..<$0.lowerBound]) } ?? ""
    }

    /// The `href`s and `src`es of some HTML in order.
    static func addresses(in html: String) -> [String] {
        html.split(separator: "\"").enumerated().compactMap { index, part in
            let before = html.split(separator: "\"")[max(0, index - 1)]
            return index > 0 && (before.hasSuffix(" href=") || before.hasSuffix(" src=")) ? String(part) : nil
        }
    }
}

/// Runs a preview of one site, without a socket.
func withPreview<Result: Sendable>(
    _ site: Site, title: String = "Acme Help", assetRoot: String = "/nowhere", version: Int = 1,
    _ body: @Sendable (Preview) async throws -> Result
) async throws -> Result {
    let server = PreviewServer(configuration: PreviewConfiguration(title: title, assetRoot: assetRoot)) {
        PreviewSnapshot(site: site, version: version)
    }
    return try await server.application().test(.router) { client in
        try await body(Preview(client: client))
    }
}
