internal import Foundation
package import HelpCenterModel

/// The address of Intercom's API, or of a stand-in, without a slash at its end.
///
/// The access token is sent to it, so plain http is allowed on the machine itself only.
package struct BaseURL: Hashable, Sendable {
    /// The address as requests begin with it, such as `https://api.intercom.io`.
    package let string: String
    /// The name or number of the host, for messages; an IPv6 address has no brackets here.
    package let host: String
    /// Whether it is one of Intercom's own addresses, and whose; `nil` for any other host.
    package let region: Region?

    /// Intercom's own address for workspaces of a region (API.md §1.1).
    package static func region(_ region: Region) -> BaseURL {
        let host = regionalHost(region)
        return BaseURL(string: "https://\(host)", host: host, region: region)
    }

    /// Reads an address as people write it in `--base-url` or `INTERCOM_BASE_URL`.
    ///
    /// Throws when it is no absolute http or https address, when it carries what does not belong into one (a user, a
    /// query, a fragment), or when it is plain http to another machine.
    package init(_ written: String) throws(BaseURLError) {
        let trimmed = written.trimmingCharacters(in: .whitespacesAndNewlines)
        guard let parts = URLComponents(string: trimmed), let scheme = parts.scheme?.lowercased(),
            let host = parts.host.map(Self.withoutBrackets)?.lowercased(), !host.isEmpty
        else { throw .notAnAddress(written) }
        guard scheme == "https" || scheme == "http" else { throw .unknownScheme(written, scheme: scheme) }
        guard parts.user == nil, parts.password == nil else { throw .holdsCredentials(host: host) }
        guard parts.query == nil, parts.fragment == nil else { throw .holdsQuery(written) }
        guard scheme == "https" || Self.isLoopback(host) else { throw .plainHTTP(written, host: host) }
        var path = parts.path
        while path.hasSuffix("/") { path.removeLast() }
        let name = host.contains(":") ? "[\(host)]" : host
        let port = parts.port.map { ":\($0)" } ?? ""
        string = "\(scheme)://\(name)\(port)\(path)"
        self.host = host
        region = Region.allCases.first { Self.regionalHost($0) == host }
    }

    private init(string: String, host: String, region: Region?) {
        self.string = string
        self.host = host
        self.region = region
    }

    private static func regionalHost(_ region: Region) -> String {
        switch region {
        case .us: "api.intercom.io"
        case .eu: "api.eu.intercom.io"
        case .au: "api.au.intercom.io"
        }
    }

    private static func withoutBrackets(_ host: String) -> String {
        host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    }

    /// Whether a host is this machine: `localhost`, `::1`, or four numbers that begin with 127.
    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return numbers.count == 4 && numbers.first == 127 && !numbers.contains(nil)
    }
}

extension BaseURL: CustomStringConvertible {
    package var description: String { string }
}
