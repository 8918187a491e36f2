internal import HelpCenterModel

/// An image under the workspace's own address (API.md §7.2 rows 10 to 12).
struct RehostedImage: Hashable, Sendable {
    static let pathPrefix = "/i/o/"

    /// `/i/o/sandbox/<n>/<hex>/<file name>`
    var path: String
    /// The address that the client gave.
    var source: String

    /// - Parameter number: counts the workspace's images.
    init(source: String, number: Int, workspaceID: String) {
        self.source = source
        let address = WebAddress(source)
        let name = address?.path.split(separator: "/").last.map(String.init) ?? "image"
        path = "\(Self.pathPrefix)\(workspaceID)/\(number)/\(Digest(of: source).prefix(24))/\(name)"
    }

    init(path: String, source: String) {
        self.path = path
        self.source = source
    }
}
