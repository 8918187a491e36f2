internal import HelpCenterModel

/// Collections as the API answers them (API.md §3); the versions 2.14 to 2.16 do not differ.
struct CollectionAnswer {
    let workspace: StoredWorkspace

    func json(_ collection: StoredCollection) -> JSONValue {
        let center = workspace.defaultHelpCenter
        let content = collection.contents[center.defaultLocale]
        let name = content?.name ?? ""
        var members = Members()
        members["id"] = .string(String(collection.id))
        members["workspace_id"] = .string(workspace.id)
        members["name"] = .string(name)
        members["description"] = .string(content?.description ?? "")
        members["created_at"] = .integer(collection.createdAt)
        members["updated_at"] = .integer(collection.updatedAt)
        members["url"] = .string(
            workspace.base.collection(collection.id, name: name, locale: center.defaultLocale.code))
        members["icon"] = .string(collection.icon)
        members["order"] = .integer(collection.position)
        if center.isMultilingual {
            members["default_locale"] = .string(center.defaultLocale.code)
            members["translated_content"] = translations(collection)
        }
        members["parent_id"] = .optional(collection.parent.map { String($0) })
        // The official example of a child collection has none.
        members["help_center_id"] = collection.parent == nil ? .integer(collection.helpCenter) : .null
        return members.json
    }

    private func translations(_ collection: StoredCollection) -> JSONValue {
        var members = Members()
        members["type"] = "group_translated_content"
        for (locale, content) in collection.contents.sorted(by: { $0.key < $1.key }) {
            members[locale.code] = [
                "type": "group_content", "name": .string(content.name), "description": .string(content.description),
            ]
        }
        return members.json
    }
}
