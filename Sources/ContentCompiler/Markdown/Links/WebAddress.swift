/// An address on the web, taken apart as far as telling sites from one another needs.
struct WebAddress {
    /// In lower case, without `www.`, user name and port.
    let host: String
    /// What follows the host.
    private let tail: Substring.UTF8View

    /// - Returns: `nil` for anything but `http:`, `https:` and `//host`.
    init?(_ address: String) {
        let bytes = address.utf8
        guard let slashes = bytes.firstIndex(of: 0x2F), bytes[slashes...].starts(with: "//".utf8) else { return nil }
        let scheme = bytes[..<slashes].map(\.lowercased)
        guard scheme.isEmpty || scheme == Array("https:".utf8) || scheme == Array("http:".utf8) else { return nil }
        let rest = bytes[bytes.index(slashes, offsetBy: 2)...]
        let end = rest.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
        tail = Substring(rest[end...]).utf8
        var name = rest[..<end]
        if let at = name.lastIndex(of: 0x40) { name = name[name.index(after: at)...] }
        if let colon = name.firstIndex(of: 0x3A) { name = name[..<colon] }
        guard !name.isEmpty else { return nil }
        var host = name.map(\.lowercased)[...]
        if host.starts(with: "www.".utf8) { host = host.dropFirst(4) }
        self.host = String(decoding: host, as: UTF8.self)
    }

    /// Whether a text can be such an address at all, told from how it begins.
    static func mayBeOne(_ text: ArraySlice<UInt8>) -> Bool {
        text.first == 0x2F || text.first == 0x68 || text.first == 0x48
    }

    /// The names between the slashes, as written.
    var path: [String] {
        let end = tail.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? tail.endIndex
        return tail[..<end].split(separator: 0x2F).map { String(Substring($0)) }
    }

    /// What stands after `#`.
    var fragment: String {
        guard let hash = tail.firstIndex(of: 0x23) else { return "" }
        return String(Substring(tail[tail.index(after: hash)...]))
    }

    /// The first value of a name in the query.
    subscript(name: String) -> String? {
        let end = tail.firstIndex(of: 0x23) ?? tail.endIndex
        guard let mark = tail[..<end].firstIndex(of: 0x3F) else { return nil }
        for pair in tail[tail.index(after: mark)..<end].split(separator: 0x26) {
            let parts = pair.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
            if parts[0].elementsEqual(name.utf8) { return parts.count > 1 ? String(Substring(parts[1])) : "" }
        }
        return nil
    }
}
