/// Why the preview could not be started.
package enum PreviewError: Error, Hashable, Sendable {
    /// The preview serves this machine only.
    case notLoopback(host: String)
    /// The address could not be listened on, mostly because another server has the port.
    case cannotListen(host: String, port: Int, reason: String)
}

extension PreviewError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notLoopback(let host):
            """
            the preview serves this machine only and does not listen on “\(host)”. Use localhost, 127.0.0.1 or ::1
            """
        case .cannotListen(let host, let port, let reason):
            "the preview cannot listen on \(host), port \(port): \(reason). Choose another port with --port"
        }
    }
}
