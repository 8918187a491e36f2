internal import GRDB
internal import HelpCenterModel

/// Creates, updates and deletes collections within a transaction, by the letter of API.md §3.
struct CollectionWriting {
    let db: Database
    let workspace: StoredWorkspace
    /// Seconds since 1970.
    let now: Int

    func create(_ request: CollectionRequest) throws -> StoredCollection {
        let center = try helpCenter(request.helpCenter)
        guard request.contents[center.defaultLocale]?.name != nil else {
            throw APIError.missing("name", "Name is a required parameter.")
        }
        let parent = request.parent.value
        try checkDepth(below: parent, height: 1)
        let collection = StoredCollection(
            id: 0, helpCenter: center.id, parent: parent, icon: request.icon ?? "book-bookmark",
            position: try CollectionTable.nextPosition(db, below: parent), createdAt: now, updatedAt: now,
            contents: try merged(request, into: [:]))
        return try stored(CollectionTable.insert(db, collection))
    }

    func update(_ id: Int, _ request: CollectionRequest) throws -> StoredCollection {
        let old = try stored(id)
        if let center = request.helpCenter {
            // The help center is checked and never applied; an empty collection takes no value at all.
            guard center == old.helpCenter, try !CollectionTable.isEmpty(db, id: id) else {
                throw APIError.invalid("help_center_id", "help_center_id cannot be changed")
            }
        }
        var collection = old
        switch request.parent {
        case .absent: break
        case .null: collection.parent = nil
        case .value(let parent):
            try checkMove(of: id, below: parent)
            collection.parent = parent
        }
        if collection.parent != old.parent {
            collection.position = try CollectionTable.nextPosition(db, below: collection.parent)
        }
        // Leaving the icon out resets it.
        collection.icon = request.icon ?? "folder"
        collection.contents = try merged(request, into: old.contents)
        guard collection != old else { return old }
        collection.updatedAt = now
        try CollectionTable.update(db, collection)
        return try stored(id)
    }

    /// What becomes of the contents is not documented: here articles stay without a collection, and collections move to
    /// the top.
    func delete(_ id: Int) throws {
        guard try CollectionTable.delete(db, id: id) else { throw APIError.notFound }
    }

    private func stored(_ id: Int) throws -> StoredCollection {
        guard let collection = try CollectionTable.find(db, id: id) else { throw APIError.notFound }
        return collection
    }

    private func helpCenter(_ id: Int?) throws -> StoredHelpCenter {
        guard let id else { return workspace.defaultHelpCenter }
        guard let center = workspace.helpCenters.first(where: { $0.id == id }) else {
            throw APIError.missing("help_center_id", "Help center \(id) not found")
        }
        return center
    }

    private func merged(
        _ request: CollectionRequest, into old: [LocaleCode: StoredCollectionContent]
    ) throws -> [LocaleCode: StoredCollectionContent] {
        var contents = old
        for (locale, asked) in request.contents where !asked.isEmpty {
            guard let name = asked.name ?? old[locale]?.name else {
                throw APIError.missing(
                    "translated_content.\(locale).name", "Name is a required parameter for the locale \(locale).")
            }
            contents[locale] = StoredCollectionContent(
                name: name, description: asked.description ?? old[locale]?.description ?? "")
        }
        return contents
    }

    private func checkMove(of id: Int, below parent: Int) throws {
        guard try !ancestors(of: parent).contains(id) else {
            throw APIError.invalid("parent_id", "A collection cannot be moved into itself")
        }
        try checkDepth(below: parent, height: height(of: id))
    }

    /// Three levels are the limit (API.md §3).
    private func checkDepth(below parent: Int?, height: Int) throws {
        guard let parent else { return }
        guard try ancestors(of: parent).count + height <= Self.depthLimit else {
            throw APIError.invalid("parent_id", "Collections can only be nested \(Self.depthLimit) levels deep")
        }
    }

    /// The collection itself and those above it.
    private func ancestors(of id: Int) throws -> [Int] {
        var ancestors: [Int] = []
        var next: Int? = id
        while let id = next {
            guard let collection = try CollectionTable.find(db, id: id) else {
                throw APIError.missing("parent_id", "Parent collection \(id) not found")
            }
            ancestors.append(id)
            next = collection.parent
        }
        return ancestors
    }

    private func height(of id: Int) throws -> Int {
        let children = try CollectionTable.children(db, of: id)
        return try 1 + (children.map { try height(of: $0.id) }.max() ?? 0)
    }

    private static let depthLimit = 3
}
