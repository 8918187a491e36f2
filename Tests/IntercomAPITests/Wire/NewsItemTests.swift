import HelpCenterModel
import Testing

@testable import IntercomAPI

/// News items on the wire, as API.md §5 tells of them.
@Suite struct NewsItemTests {
    private static func newsItem(_ json: String) throws -> RemoteNewsItem {
        try WireNewsItem(reading: json).newsItem
    }

    @Test func `reads a live item`() throws {
        let item = try Self.newsItem(
            #"""
            {"id":"33","type":"news-item","workspace_id":"ws1","title":"Faster search","body":"<p>It is.</p>",
            "sender_id":7,"state":"live","labels":["New","Product"],"cover_image_url":"https://i.io/a.png?expires=1",
            "reactions":["😆","😅"],"deliver_silently":true,"created_at":1,"updated_at":1734537797,
            "newsfeed_assignments":[{"newsfeed_id":53,"published_at":1664638214},{"newsfeed_id":"54"}]}
            """#)
        #expect(
            item
                == RemoteNewsItem(
                    id: RemoteID("33"), title: "Faster search", body: "<p>It is.</p>", sender: RemoteID("7"),
                    state: .live,
                    newsfeeds: [
                        NewsfeedAssignment(newsfeed: RemoteID("53"), publishedAt: 1_664_638_214),
                        NewsfeedAssignment(newsfeed: RemoteID("54")),
                    ], labels: ["Product", "New"], reactions: ["😆", "😅"], isSilent: true,
                    coverImageURL: "https://i.io/a.png?expires=1", updatedAt: 1_734_537_797))
    }

    @Test(arguments: [
        #"{"id":1}"#,
        #"{"id":"1","title":null,"body":null,"sender_id":null,"state":null,"labels":null,"reactions":null,"cover_image_url":null,"deliver_silently":null,"newsfeed_assignments":null}"#,
        #"{"id":"1","state":"scheduled","labels":[null],"reactions":[null,null,null,null],"newsfeed_assignments":[{}]}"#,
    ])
    func `reads one of which little is known as a silent nothing`(json: String) throws {
        #expect(
            try Self.newsItem(json)
                == RemoteNewsItem(id: RemoteID("1"), title: "", body: "", sender: nil, state: .draft))
    }

    @Test func `sends every list, empty ones too`() throws {
        let fields = NewsItemFields(sender: RemoteID("7"), newsfeeds: [], labels: [], reactions: [])
        #expect(
            try ArticlePayloadTests.json(NewsItemPayload(fields: fields))
                == #"{"labels":[],"newsfeed_assignments":[],"reactions":[],"sender_id":7}"#)
    }

    @Test func `sends what is given, labels in one order`() throws {
        let fields = NewsItemFields(
            title: "T", body: "<p>b</p>", sender: RemoteID("7"), state: .live,
            newsfeeds: [
                NewsfeedAssignment(newsfeed: RemoteID("53"), publishedAt: 9), .init(newsfeed: RemoteID("54")),
            ],
            labels: ["b", "a", "C"], reactions: ["😅", "😆"], isSilent: false, coverImageURL: "https://i.io/a.png")
        #expect(
            try ArticlePayloadTests.json(NewsItemPayload(fields: fields)) == #"""
                {"body":"<p>b</p>","cover_image_url":"https://i.io/a.png","deliver_silently":false,\#
                "labels":["C","a","b"],\#
                "newsfeed_assignments":[{"newsfeed_id":53,"published_at":9},{"newsfeed_id":54}],\#
                "reactions":["😅","😆"],"sender_id":7,"state":"live","title":"T"}
                """#)
    }
}
