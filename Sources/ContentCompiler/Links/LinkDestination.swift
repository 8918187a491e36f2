/// A link's destination as written, taken apart as far as its kind decides what is done with it.
enum LinkDestination: Equatable {
    case empty
    /// Another site, or a scheme such as `mailto:`: left alone.
    case external
    /// An image or page over plain http.
    case insecure
    /// A heading of the same page; percent-encoding resolved.
    case heading(String)
    case file(FileDestination)

    /// A path to something of the project.
    struct FileDestination: Equatable {
        /// Percent-encoding resolved, query and fragment cut off.
        var path: String
        /// The path as written, for names that hold a `%` themselves; `nil` when it is the same.
        var writtenPath: String?
        /// Percent-encoding resolved; `nil` without a `#`, or with nothing after it.
        var fragment: String?
        /// Whether the path ends with a slash and so means a folder.
        var isFolder: Bool
    }

    init(_ written: String) {
        let bytes = written.utf8
        guard let first = bytes.first(where: { $0 > 0x20 }) else {
            self = .empty
            return
        }
        if first == 0x23 {
            let fragment = Self.decoded(written.drop { $0 != "#" }.dropFirst())
            self = fragment.isEmpty ? .empty : .heading(fragment)
            return
        }
        if bytes.starts(with: "//".utf8) {
            self = .external
            return
        }
        if let scheme = Self.scheme(of: written) {
            self = scheme == "http" ? .insecure : .external
            return
        }
        var rest = written[...]
        var fragment: String?
        if let hash = rest.utf8.firstIndex(of: 0x23) {
            fragment = Self.decoded(rest[rest.utf8.index(after: hash)...])
            rest = rest[..<hash]
        }
        if let query = rest.utf8.firstIndex(of: 0x3F) { rest = rest[..<query] }
        let path = Self.decoded(rest)
        if path.isEmpty {
            // `?query` alone is this page.
            self = fragment.map { $0.isEmpty ? .empty : .heading($0) } ?? .empty
            return
        }
        self = .file(
            FileDestination(
                path: path, writtenPath: path == rest ? nil : String(rest),
                fragment: fragment.flatMap { $0.isEmpty ? nil : $0 }, isFolder: path.hasSuffix("/")))
    }

    /// Whether an address as written is surely one that is left alone, so that nothing about it has to be kept: it has a
    /// scheme, is no image over plain http, and no page of a help center.
    static func isLeftAlone(_ written: ArraySlice<UInt8>, role: WrittenLink.Role) -> Bool {
        guard let colon = written.prefix(10).firstIndex(of: 0x3A), colon - written.startIndex > 1,
            written[..<colon].allSatisfy(\.isLetter)
        else { return false }
        switch role {
        case .image: return !written.starts(with: "http:".utf8) && written.starts(with: "https:".utf8)
        case .link: return !written.contains("/articles/".utf8) && !written.contains("/collections/".utf8)
        }
    }

    /// The scheme before a colon, in lower case (RFC 3986, 3.1); `nil` when there is none.
    private static func scheme(of text: String) -> String? {
        var count = 0
        for byte in text.utf8 {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A: break
            case 0x30...0x39, 0x2B, 0x2D, 0x2E: if count == 0 { return nil }
            case 0x3A: return count > 1 ? text.prefix(count).lowercased() : nil
            default: return nil
            }
            count += 1
        }
        return nil
    }

    /// Resolves percent-encoding; text that is not UTF-8 afterwards stays as written.
    static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(0x25) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, let high = digit(rest.first), let low = digit(rest.dropFirst().first) {
                bytes.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? String(text)
    }

    private static func digit(_ byte: UInt8?) -> UInt8? {
        switch byte {
        case .some(let byte) where (0x30...0x39).contains(byte): byte - 0x30
        case .some(let byte) where (0x41...0x46).contains(byte): byte - 0x37
        case .some(let byte) where (0x61...0x66).contains(byte): byte - 0x57
        default: nil
        }
    }
}
