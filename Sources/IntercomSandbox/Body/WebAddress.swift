/// An absolute http or https address, taken apart as far as the sandbox needs.
struct WebAddress: Hashable {
    var isSecure: Bool
    /// Host and port, in lower case.
    var authority: String
    /// Everything after the authority up to the query: empty or beginning with `/`.
    var path: String

    /// - Returns: `nil` for anything but an absolute http or https URL with a host.
    init?(_ address: String) {
        guard !address.utf8.contains(where: { $0 <= 0x20 }) else { return nil }
        let lowered = address.prefix(8).lowercased()
        if lowered.hasPrefix("https://") {
            isSecure = true
        } else if lowered.hasPrefix("http://") {
            isSecure = false
        } else {
            return nil
        }
        let rest = address.utf8.dropFirst(isSecure ? 8 : 7)
        let ends: Set<UInt8> = [0x2F, 0x3F, 0x23]
        authority = String(Substring(rest.prefix { !ends.contains($0) })).lowercased()
        path = String(Substring(rest.drop { !ends.contains($0) }.prefix { $0 != 0x3F && $0 != 0x23 }))
        guard !host.isEmpty else { return nil }
    }

    /// The authority without user and port.
    var host: Substring {
        let server = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        if server.hasPrefix("["), let bracket = server.firstIndex(of: "]") { return server[...bracket] }
        return server.prefix { $0 != ":" }
    }

    /// `http://host:port`, without a path.
    var origin: String { "\(isSecure ? "https" : "http")://\(authority)" }
}
