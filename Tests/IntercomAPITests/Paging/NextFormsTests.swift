import HelpCenterModel
import Testing

@testable import IntercomAPI

/// `pages.next` comes in every form that API.md §1.5 tells of, and one reading serves them all.
@Suite(.timeLimit(.minutes(10))) struct NextFormsTests {
    @Test(arguments: [
        (#""total_pages":3,"next":"https://api.intercom.io/articles?page=2&per_page=250""#, 3, "an address"),
        (#""total_pages":3,"next":null"#, 3, "null"), (#""total_pages":3"#, 3, "absent"),
        (#""total_pages":3,"next":{"per_page":250,"starting_after":"WzE3M10="}"#, 3, "an object"),
        (#""total_pages":"3","next":{"page":2}"#, 3, "an object with a page, and a number as text"),
        (#""next":"https://api.intercom.io/articles?page=2""#, 4, "an address alone, until a page is empty"),
        (#""next":{"starting_after":"WzE3M10="}"#, 4, "an object alone, until a page is empty"),
    ])
    func `reads a list to its end`(pages: String, requests: Int, why: String) async throws {
        try await StandIn.run { request, _ in
            let page = [1, 2, 3].first { request.path.contains("page=\($0)&") }
            let items = page.map { #"{"id":"\#($0 * 2)"},{"id":"\#($0 * 2 + 1)"}"# } ?? ""
            return .json(#"{"type":"list","data":[\#(items)],"pages":{"type":"pages","page":1,\#(pages)}}"#)
        } _: { standIn in
            var ids: [Int?] = []
            try await withIntercomWorkspace(ClientConfiguration(standIn)) { workspace in
                try await workspace.articles { ids += $0.map(\.id.number) }
            }
            #expect(ids == [2, 3, 4, 5, 6, 7], "\(why)")
            #expect(standIn.requests.count == requests, "\(why)")
        }
    }

    @Test func `gives news items once or twice, never not at all, when one is published meanwhile`() async throws {
        let before = PagedItems(count: 120)
        var after = before
        after.ids = [999] + before.ids
        try await StandIn.run { [after] request, number in
            (number == 1 ? before : after).reply(to: request)
        } _: { standIn in
            var ids: Set<RemoteID> = []
            try await withIntercomWorkspace(ClientConfiguration(standIn)) { workspace in
                try await workspace.newsItems { ids.formUnion($0.map(\.id)) }
            }
            #expect(ids == Set(after.ids.map { RemoteID($0) }))
        }
    }
}
