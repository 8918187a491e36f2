import HelpCenterModel
import Testing

@testable import IntercomAPI

@Suite struct ListAnswerTests {
    private struct Item: JSONReadable {
        let id: RemoteID

        init(_ json: JSONElement) throws(JSONFault) { id = try json.id() }
    }

    private static func list(_ json: String) throws -> ListAnswer<Item> {
        try ListAnswer<Item>(reading: json)
    }

    @Test(
        arguments: [
            (#"{"data":[1]}"#, nil, nil, "no pages"),
            (#"{"data":[1],"pages":null}"#, nil, nil, "pages that are null"),
            (#"{"data":[1],"pages":{}}"#, nil, nil, "pages that say nothing"),
            (#"{"data":[1],"pages":{"total_pages":null}}"#, nil, nil, "a number that is null"),
            (#"{"data":[1],"pages":{"type":"pages","page":1,"total_pages":3},"total_count":7}"#, 3, 7, "no next"),
            (#"{"data":[1],"pages":{"total_pages":3,"next":null},"total_count":null}"#, 3, nil, "next is null"),
            (
                #"{"data":[1],"pages":{"total_pages":3,"next":"https://api/articles?page=2"}}"#, 3, nil,
                "next is an address"
            ),
            (#"{"data":[1],"pages":{"total_pages":"3","next":{"starting_after":"x"}}}"#, 3, nil, "next is an object"),
            (#"{"data":[1],"pages":{"total_pages":0},"total_count":0}"#, 0, 0, "nothing there"),
        ] as [(String, Int?, Int?, String)])
    func `reads a list's numbers`(json: String, totalPages: Int?, totalCount: Int?, why: String) throws {
        let list = try Self.list(json)
        #expect(list.data.count == 1)
        #expect(list.totalPages == totalPages, "\(why)")
        #expect(list.totalCount == totalCount, "\(why)")
    }

    @Test(arguments: ["{}", #"{"data":null}"#, #"{"data":{}}"#, "[]", #"{"data":[1],"pages":"x"}"#])
    func `refuses what is no list`(json: String) {
        #expect(throws: JSONFault.self) { try Self.list(json) }
    }
}
