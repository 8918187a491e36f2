/// One page of a list.
///
/// `pages.next` is not read: it comes absent, as null, as an address and as an object, and the number of pages says the
/// same (API.md §1.5). The list of audiences has that number at its top, the others have it in `pages`.
struct ListAnswer<Item: JSONReadable>: JSONReadable {
    var data: [Item]
    var totalPages: Int?
    var totalCount: Int?

    init(_ json: JSONElement) throws(JSONFault) {
        data = []
        for item in try json.required("data").elements() { data.append(try Item(item)) }
        totalCount = try json["total_count"]?.wholeNumber()
        let ownPages = try json["total_pages"]?.wholeNumber()
        totalPages = try json["pages"]?["total_pages"]?.wholeNumber() ?? ownPages
    }
}
