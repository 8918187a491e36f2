import HelpCenterModel
import Testing

@testable import IntercomAPI

@Suite struct CollectionDecodingTests {
    private static func collection(_ json: String) throws -> RemoteCollection {
        try WireCollection(reading: json).collection(fallbackLocale: .english)
    }

    @Test func `reads a collection with its translations`() throws {
        let collection = try Self.collection(
            #"""
            {"id":"3","workspace_id":"ws1","name":"Start","description":null,"created_at":1,"updated_at":2,"order":4,
            "url":"https://h.io/en/collections/3","icon":"book-bookmark","parent_id":"2","help_center_id":88,
            "default_locale":"en","translated_content":{"type":"group_translated_content","de":null,
            "fr":{"type":"group_content","name":"Début","description":"d"},"ja":{"name":null}}}
            """#)
        #expect(
            collection
                == RemoteCollection(
                    id: RemoteID("3"), parent: RemoteID("2"), helpCenter: RemoteID("88"), icon: "book-bookmark",
                    url: "https://h.io/en/collections/3", updatedAt: 2, defaultLocale: .english,
                    content: [
                        .english: RemoteCollectionContent(title: "Start", description: nil),
                        try #require(LocaleCode("fr")): RemoteCollectionContent(title: "Début", description: "d"),
                    ]))
    }

    @Test(
        arguments: [
            (#""parent_id":5,"help_center_id":"6""#, "5", "6"), (#""parent_id":null,"help_center_id":null"#, nil, nil),
            (#""type":"collection""#, nil, nil),
        ] as [(String, String?, String?)])
    func `reads ids in every form`(fields: String, parent: String?, helpCenter: String?) throws {
        let collection = try Self.collection(#"{"id":1,"name":"N",\#(fields)}"#)
        #expect(collection.id == RemoteID("1"))
        #expect(collection.parent == parent.map { RemoteID($0) })
        #expect(collection.helpCenter == helpCenter.map { RemoteID($0) })
        #expect(collection.content == [.english: RemoteCollectionContent(title: "N", description: nil)])
    }
}
