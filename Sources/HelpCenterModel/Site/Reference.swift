/// A symbolic link from a body to something of the project's own.
package enum Reference: Hashable, Sendable {
    /// An article in a locale, or one of its headings by its anchor in the source (`partial-refunds`).
    case article(ProjectPath, LocaleCode, anchor: String?)
    /// A collection's page in a locale.
    case collection(ProjectPath, LocaleCode)
    /// An image or download that is published beside the help center.
    case asset(ProjectPath)
    /// An address on the web that leads to an item in the reader's locale, if it is that of one of the project's own,
    /// and else stays as it is. Which it is, the lockfile knows. In memory of its own, since it is large and rare.
    indirect case address(PublishedAddress, LocaleCode)
}

extension Reference: CustomStringConvertible {
    /// The form that the lockfile keeps: `articles/refunds.md@fr#partial-refunds`.
    package var description: String {
        switch self {
        case .article(let path, let locale, let anchor): "\(path)@\(locale)\(anchor.map { "#\($0)" } ?? "")"
        case .collection(let path, let locale): "\(path)/@\(locale)"
        case .asset(let path): path.string
        case .address(let address, _): address.url
        }
    }
}
