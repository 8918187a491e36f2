package import HelpCenterModel

/// Where the files of a project can be looked at in a browser.
package struct FileLinks: Hashable, Sendable {
    /// The address that paths from the project's root are appended to, with a slash at its end; `nil` when there is
    /// none.
    private let base: String?

    package init(base: String?) {
        self.base = base.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    }

    /// The address of a file; `nil` when nobody knows.
    package func url(of path: ProjectPath) -> String? {
        guard let base, !path.isRoot else { return nil }
        return base + Self.encoded(path.string)
    }

    /// What RFC 3986 does not allow in a path, in the form that it does.
    package static func encoded(_ path: String) -> String {
        path.utf8.reduce(into: "") { result, byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
                result.append(Character(Unicode.Scalar(byte)))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
    }
}
