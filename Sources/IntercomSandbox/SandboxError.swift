/// Why a sandbox could not be started.
package enum SandboxError: Error, Hashable, Sendable {
    /// The data file is not the sandbox's, or could not be read or written.
    case data(file: String, reason: String)
    /// The data file was written by a newer Guidepost.
    case newerData(file: String)
    /// The public base must be an http or https URL with a path.
    case publicBase(String)
    /// The sandbox serves this machine only, unless it is told otherwise.
    case notLoopback(host: String)
    /// The content to start with could not be read or was refused.
    case seed(place: String, reason: String)
    /// The address could not be listened on, mostly because another server has the port.
    case cannotListen(host: String, port: Int, reason: String)
    /// The server ended before it was asked to.
    case stopped
}

extension SandboxError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .data(let file, let reason):
            """
            the sandbox cannot use its data file “\(file)”: \(reason). Name another file with --data, or remove this \
            one to start anew
            """
        case .newerData(let file):
            """
            the sandbox's data file “\(file)” was written by a newer Guidepost. Update Guidepost, or name another file \
            with --data
            """
        case .publicBase(let address):
            """
            the sandbox's public address must be an http URL with a path, such as \
            \(SandboxConfiguration.defaultPublicBase); “\(address)” is none
            """
        case .notLoopback(let host):
            """
            the sandbox serves this machine only and does not listen on “\(host)”, where others could read and change \
            what it holds. Use localhost, 127.0.0.1 or ::1, or add --allow-network
            """
        case .seed(let place, let reason):
            "the sandbox cannot start with the content at \(place): \(reason). Put it right in the file of --seed"
        case .cannotListen(let host, let port, let reason):
            "the sandbox cannot listen on \(host), port \(port): \(reason). Choose another port with --port"
        case .stopped: "the sandbox's server stopped by itself. Start it again"
        }
    }
}
