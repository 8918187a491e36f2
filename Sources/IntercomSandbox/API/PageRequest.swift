/// Which page of a list a request asks for (API.md §1.5).
struct PageRequest: Hashable {
    /// From 1.
    var number: Int
    var size: Int

    /// - Parameters:
    ///   - query: gives a parameter of the request's query.
    ///   - defaultSize: how many items a page has when the request does not say.
    ///   - limit: more it never has, whatever the request says.
    init(query: (String) -> String?, defaultSize: Int, limit: Int = 250) throws(APIError) {
        size = min(try Self.positive(query("per_page"), "per_page") ?? defaultSize, limit)
        let cursor = query("starting_after").map { $0.hasPrefix(Self.cursorPrefix) ? String($0.dropFirst(5)) : "" }
        number = try Self.positive(query("page") ?? cursor, "page") ?? 1
    }

    var offset: Int { (number - 1) * size }

    /// The answer's list around the items of this page.
    /// - Parameter address: the request's URL without its query.
    func list(_ items: [JSONValue], total: Int, next: SandboxBehaviour.NextPage, address: String) -> JSONValue {
        list(data: .array(items), total: total, next: next, address: address)
    }

    /// How many pages a list of so many items has.
    func pageCount(of total: Int) -> Int { max(1, (total + size - 1) / size) }

    /// The answer's list around data that need not be an array.
    func list(data: JSONValue, total: Int, next: SandboxBehaviour.NextPage, address: String) -> JSONValue {
        let pageCount = pageCount(of: total)
        var pages = Members()
        pages["type"] = "pages"
        pages["page"] = .integer(number)
        pages["per_page"] = .integer(size)
        pages["total_pages"] = .integer(pageCount)
        if next == .null { pages["next"] = .null }
        if number < pageCount {
            switch next {
            case .cursor:
                pages["next"] = [
                    "per_page": .integer(size), "starting_after": .string("\(Self.cursorPrefix)\(number + 1)"),
                ]
            case .url: pages["next"] = .string("\(address)?per_page=\(size)&page=\(number + 1)")
            case .absent, .null: break
            }
        }
        return ["type": "list", "pages": pages.json, "total_count": .integer(total), "data": data]
    }

    private static func positive(_ text: String?, _ name: String) throws(APIError) -> Int? {
        guard let text else { return nil }
        guard let number = Int(text), number > 0, number < 1_000_000_000 else {
            throw .invalid(name, "\(name) must be a positive integer")
        }
        return number
    }

    private static let cursorPrefix = "page-"
}
