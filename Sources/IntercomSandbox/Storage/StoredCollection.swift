internal import HelpCenterModel

/// A collection as the data holds it.
struct StoredCollection: Hashable, Sendable {
    var id: Int
    var helpCenter: Int
    var parent: Int?
    var icon: String
    /// Its place among its neighbours, from 1.
    var position: Int
    var createdAt: Int
    var updatedAt: Int
    var contents: [LocaleCode: StoredCollectionContent]
}

/// A collection in one locale.
struct StoredCollectionContent: Hashable, Sendable {
    var name: String
    var description: String
}
