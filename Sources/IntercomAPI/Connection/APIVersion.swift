/// A version of Intercom's API, as the header `Intercom-Version` names it.
package struct APIVersion: Hashable, Sendable {
    /// As it is sent, such as `2.16`.
    package let string: String
    private let major: Int
    private let minor: Int

    /// `nil` when `written` is not two numbers with a dot between them.
    package init?(_ written: String) {
        let numbers = written.split(separator: ".", omittingEmptySubsequences: false)
        guard numbers.count == 2, let major = UInt16(numbers[0]), let minor = UInt16(numbers[1]) else { return nil }
        self.init(Int(major), Int(minor))
    }

    init(_ major: Int, _ minor: Int) {
        self.major = major
        self.minor = minor
        string = "\(major).\(minor)"
    }

    /// The version that Guidepost is written for; the first with writable `parent_ids`, drafts and redirects (API.md §0).
    package static let current = APIVersion(2, 16)
}

extension APIVersion: Comparable {
    package static func < (left: APIVersion, right: APIVersion) -> Bool {
        (left.major, left.minor) < (right.major, right.minor)
    }
}

extension APIVersion: CustomStringConvertible {
    package var description: String { string }
}
