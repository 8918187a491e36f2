package import HelpCenterModel

/// Where a running sandbox is found.
package struct SandboxAddress: Sendable {
    package let host: String
    /// The port that the server really has, also when it was asked for 0.
    package let port: Int
    package let token: Secret
    /// The workspace's id, `app.id_code` of `GET /me`.
    package let workspaceID: String
    /// What the URLs of articles begin with; it belongs to the data and may name another port than the server has.
    package let publicBase: String

    /// Where the API answers, `http://127.0.0.1:49152`.
    package var baseURL: String { "http://\(host.contains(":") ? "[\(host)]" : host):\(port)" }

    /// Where the files of the asset folder are found in public, `http://localhost:4840/assets/`: only there do they
    /// count as reachable images.
    package var assetBase: String { "\(WebAddress(publicBase)?.origin ?? baseURL)/assets/" }

    /// Where a browser finds the reader site now.
    package var readerURL: String { "\(baseURL)\(WebAddress(publicBase)?.path ?? "/")" }
}
