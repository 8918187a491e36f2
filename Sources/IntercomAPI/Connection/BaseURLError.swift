/// Why an address cannot be the API's; each sentence says what to write instead.
package enum BaseURLError: Error, Hashable, Sendable {
    case notAnAddress(String)
    case unknownScheme(String, scheme: String)
    case plainHTTP(String, host: String)
    /// The address itself is not kept, since it holds a secret.
    case holdsCredentials(host: String)
    case holdsQuery(String)
}

extension BaseURLError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notAnAddress(let written):
            "“\(written)” is not an address; write the base URL in full, such as https://api.eu.intercom.io"
        case .unknownScheme(let written, let scheme):
            "The base URL “\(written)” begins with \(scheme)://; write https://, or http:// for a server on this machine"
        case .plainHTTP(let written, let host):
            "The base URL “\(written)” would send the access token to \(host) unencrypted; write https://. "
                + "Plain http is for this machine only (localhost, 127.0.0.1, [::1])"
        case .holdsCredentials(let host):
            "The base URL for \(host) holds a user name or password; "
                + "leave them out: the token comes from the environment"
        case .holdsQuery(let written):
            "The base URL “\(written)” holds a query or fragment; leave out everything from the “?” or “#” on"
        }
    }
}
