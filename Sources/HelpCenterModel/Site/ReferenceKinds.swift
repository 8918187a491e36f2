/// Kinds of symbolic links.
package struct ReferenceKinds: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let article = ReferenceKinds(rawValue: 1)
    package static let collection = ReferenceKinds(rawValue: 2)
    package static let asset = ReferenceKinds(rawValue: 4)
    package static let address = ReferenceKinds(rawValue: 8)
}

extension Reference {
    package var kind: ReferenceKinds {
        switch self {
        case .article: .article
        case .collection: .collection
        case .asset: .asset
        case .address: .address
        }
    }
}
