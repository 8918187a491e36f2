internal import HelpCenterModel

/// What a create or an update of a collection asks for (API.md §3).
struct CollectionRequest: Sendable {
    /// By locale; the default locale's may stand at the top level, in `translated_content`, or in both.
    var contents: [LocaleCode: CollectionContentRequest] = [:]
    var parent: Field<Int>
    var helpCenter: Int?
    /// `nil` when it is left out, null or empty, which means one and the same.
    var icon: String?

    init(_ json: JSONValue, center: StoredHelpCenter) throws(APIError) {
        let object = try RequestObject(json)
        for (locale, translation) in try object.translations(of: center) {
            contents[locale] = try CollectionContentRequest(translation)
        }
        let top = try CollectionContentRequest(object)
        contents[center.defaultLocale] = contents[center.defaultLocale].map { top.over($0) } ?? top
        parent = try object.integer("parent_id")
        helpCenter = try object.integer("help_center_id").value
        icon = try object.text("icon").value.flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// What a request asks for in one locale of a collection; `nil` leaves a field as it is.
struct CollectionContentRequest: Sendable {
    var name: String?
    /// Empty clears it.
    var description: String?

    init(_ object: RequestObject) throws(APIError) {
        name = try object.text("name").value
        if let name, name.isBlank { throw .invalid(object.prefix + "name", "Name can't be blank") }
        switch try object.text("description") {
        case .absent: description = nil
        case .null: description = ""
        case .value(let text): description = text
        }
    }

    /// This request's fields, and the other's where this one has none.
    func over(_ other: CollectionContentRequest) -> CollectionContentRequest {
        var merged = self
        merged.name = name ?? other.name
        merged.description = description ?? other.description
        return merged
    }

    /// Whether it asks for nothing.
    var isEmpty: Bool { name == nil && description == nil }
}
