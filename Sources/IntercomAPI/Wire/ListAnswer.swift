internal import HelpCenterModel

/// One page of a list.
///
/// `pages.next` is not read: it comes absent, as null, as an address and as an object, and the number of pages says the
/// same (API.md §1.5). The list of audiences has that number at its top, the others have it in `pages`.
struct ListAnswer<Item: Decodable & Sendable>: Decodable, Sendable {
    var data: [Item]
    var totalPages: Int?
    var totalCount: Int?

    private enum CodingKeys: String, CodingKey {
        case data, pages
        case totalCount = "total_count"
        case totalPages = "total_pages"
    }

    private enum PagesKeys: String, CodingKey {
        case totalPages = "total_pages"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        data = try container.decode([Item].self, forKey: .data)
        totalCount = try container.decodeIfPresent(WireNumber.self, forKey: .totalCount)?.value
        totalPages = try container.decodeIfPresent(WireNumber.self, forKey: .totalPages)?.value
        guard container.contains(.pages), try !container.decodeNil(forKey: .pages) else { return }
        let pages = try container.nestedContainer(keyedBy: PagesKeys.self, forKey: .pages)
        totalPages = try pages.decodeIfPresent(WireNumber.self, forKey: .totalPages)?.value ?? totalPages
    }
}
