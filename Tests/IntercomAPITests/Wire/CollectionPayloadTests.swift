import HelpCenterModel
import Testing

@testable import IntercomAPI

@Suite struct CollectionPayloadTests {
    private static let name = RemoteCollectionContent(title: "Start", description: nil)

    private static func json(
        _ purpose: CollectionPayload.Purpose, parent: ParentField = .unchanged, helpCenter: String? = nil,
        icon: String? = nil, content: [LocaleCode: RemoteCollectionContent] = [.english: name]
    ) throws -> String {
        let fields = CollectionFields(
            parent: parent, helpCenter: helpCenter.map { RemoteID($0) }, icon: icon, defaultLocale: .english,
            content: content)
        return try ArticlePayloadTests.json(CollectionPayload(fields: fields, purpose: purpose))
    }

    @Test(arguments: [
        (ParentField.unchanged, ""), (.top, #","parent_id":null"#),
        (.collection(RemoteID("3")), #","parent_id":"3""#),
    ])
    func `writes where the collection goes`(parent: ParentField, json: String) throws {
        for purpose in [CollectionPayload.Purpose.create, .update] {
            #expect(try Self.json(purpose, parent: parent) == #"{"name":"Start"\#(json)}"#)
        }
    }

    @Test func `writes the help center on create only`() throws {
        #expect(try Self.json(.create, helpCenter: "88") == #"{"help_center_id":88,"name":"Start"}"#)
        #expect(try Self.json(.update, helpCenter: "88") == #"{"name":"Start"}"#)
    }

    @Test func `writes the icon and the translations`() throws {
        let french = try #require(LocaleCode("fr"))
        let content = [
            LocaleCode.english: RemoteCollectionContent(title: "Start", description: "d"),
            french: RemoteCollectionContent(title: "Début", description: nil),
        ]
        #expect(
            try Self.json(.update, icon: "bookmark", content: content) == #"""
                {"description":"d","icon":"bookmark","name":"Start",\#
                "translated_content":{"fr":{"name":"Début","type":"group_content"}}}
                """#)
    }
}
