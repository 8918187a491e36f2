import Foundation

/// A list as Intercom pages it.
struct PagedItems: Sendable {
    var ids: [Int]
    /// The most items of a page, whatever is asked for.
    var cap = 250
    /// How `pages` and `total_count` are written.
    var form = Form.full

    enum Form: Sendable {
        case full
        /// `pages` is null and there is no count, as in old recordings.
        case nullPages
        /// There is a number of pages, no count.
        case noCount
        /// Page 1 for ever, and no numbers: a server that does not know the parameter.
        case endless
    }

    init(count: Int) { ids = Array(0..<count) }

    func reply(to request: StandIn.Request) -> StandInReply {
        let query = URLComponents(string: request.path)?.queryItems ?? []
        func number(_ name: String) -> Int { query.first { $0.name == name }?.value.flatMap { Int($0) } ?? 0 }
        let size = min(cap, number("per_page"))
        let page = form == .endless ? 1 : number("page")
        let slice = ids.dropFirst((page - 1) * size).prefix(size)
        let items = slice.map { #"{"id":"\#($0)","name":"N\#($0)","title":"T\#($0)","state":"draft"}"# }
        let total = (ids.count + size - 1) / max(1, size)
        let pages = #"{"type":"pages","page":\#(page),"per_page":\#(size),"total_pages":\#(total)}"#
        let numbers =
            switch form {
            case .full: #""pages":\#(pages),"total_count":\#(ids.count)"#
            case .nullPages, .endless: #""pages":null"#
            case .noCount: #""pages":\#(pages)"#
            }
        return .json(#"{"type":"list","data":[\#(items.joined(separator: ","))],\#(numbers)}"#)
    }
}
