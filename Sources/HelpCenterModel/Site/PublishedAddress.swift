/// The address of a help center's page as people copy it from a browser, taken apart:
/// `https://support.example.com/en/articles/123-install#h_1a2b3c4d5e`.
package struct PublishedAddress: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case article
        case collection
    }

    /// As it was written.
    package let url: String
    package let kind: Kind
    package let id: RemoteID
    /// `nil` for an address without a locale.
    package let locale: LocaleCode?
    /// Whether it names a place in the page.
    package let hasFragment: Bool

    /// - Returns: `nil` for what cannot be a page of a help center, which nearly all addresses are.
    package init?(_ url: String) {
        guard let parts = Parts(url) else { return nil }
        self.url = url
        kind = parts.kind
        id = RemoteID(parts.id)
        locale = parts.locale
        hasFragment = parts.hasFragment
    }

    /// The host and what stands between it and the locale, in lower case: `intercom.help/acme`.
    package var helpCenter: String { Parts(url)?.helpCenter ?? "" }

    /// What stands after `#`; `nil` when nothing does.
    package var fragment: String? {
        guard let hash = url.utf8.firstIndex(of: 0x23) else { return nil }
        let fragment = url[url.utf8.index(after: hash)...]
        return fragment.isEmpty ? nil : String(fragment)
    }

    /// Whether a page with the same id, at `published`, is this one: of the same help center, or with the same name
    /// at another address that the help center has or had. Ids count within one workspace only.
    package func leads(to published: String) -> Bool {
        guard let own = Parts(url), let other = Parts(published), other.kind == kind, RemoteID(other.id) == id
        else { return false }
        return other.helpCenter == own.helpCenter || other.name == own.name
    }
}

/// Where the parts of an address stand. They are looked for where they are asked for: a help center has tens of
/// thousands of addresses, and hardly any is asked for more than its id.
private struct Parts {
    let kind: PublishedAddress.Kind
    let locale: LocaleCode?
    /// Whether something stands after `#`.
    let hasFragment: Bool
    private let digits: ArraySlice<UInt8>
    private let lastName: ArraySlice<UInt8>
    /// The host and what stands between it and the locale.
    private let center: ArraySlice<UInt8>

    init?(_ url: String) {
        // As an array, which is looked through several times as fast as a string's own view.
        let bytes = Array(url.utf8)
        guard let slashes = bytes.firstIndex(of: 0x2F), bytes[slashes...].starts(with: [0x2F, 0x2F]) else { return nil }
        let end = bytes.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? bytes.endIndex
        hasFragment = bytes[end...].firstIndex(of: 0x23).map { $0 + 1 < bytes.endIndex } ?? false
        // Told by its last name first, since that settles it for most.
        let host = slashes + 2
        guard host < end, let slash = bytes[host..<end].lastIndex(of: 0x2F), slash > host else { return nil }
        lastName = bytes[(slash + 1)..<end]
        digits = lastName.prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, digits.endIndex == end || bytes[digits.endIndex] == 0x2D else { return nil }
        let scheme = Self.text(bytes[..<slashes])
        guard scheme.isEmpty || scheme == "https:" || ["https:", "http:"].contains(scheme.lowercased()) else {
            return nil
        }
        var (rest, last) = Self.cut(bytes[host..<slash])
        if last.elementsEqual("articles".utf8) {
            kind = .article
        } else if last.elementsEqual("collections".utf8) {
            kind = .collection
        } else {
            return nil
        }
        let (before, code) = Self.cut(rest)
        locale = before.isEmpty ? nil : LocaleCode(Self.text(code))
        if locale != nil { rest = before }
        guard !rest.isEmpty else { return nil }
        center = rest
    }

    var id: String { Self.text(digits) }

    /// The last name of the path, id included: `123-install`.
    var name: String { Self.text(lastName) }

    /// The host and what stands between it and the locale, in lower case.
    var helpCenter: String { center.split(separator: 0x2F).map(Self.text).joined(separator: "/").lowercased() }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Takes the last name off a path, with the slashes around it.
    private static func cut(_ path: ArraySlice<UInt8>) -> (rest: ArraySlice<UInt8>, name: ArraySlice<UInt8>) {
        func trimmed(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            path[..<(path.lastIndex { $0 != 0x2F }.map { $0 + 1 } ?? path.startIndex)]
        }
        let path = trimmed(path)
        guard let slash = path.lastIndex(of: 0x2F) else { return (path[..<path.startIndex], path) }
        return (trimmed(path[..<slash]), path[(slash + 1)...])
    }
}
