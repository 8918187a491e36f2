import Foundation
import HelpCenterModel
import Testing

@testable import IntercomAPI

@Suite struct ArticlePayloadTests {
    static func json(_ payload: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(payload), as: UTF8.self)
    }

    private static func fields(
        parent: ParentField = .unchanged, content: [String: ArticleContentFields] = [:], author: String = "7"
    ) -> ArticleFields {
        var byLocale: [LocaleCode: ArticleContentFields] = [:]
        for (code, fields) in content {
            if let locale = LocaleCode(code) { byLocale[locale] = fields }
        }
        return ArticleFields(
            author: RemoteID(author), parent: parent, defaultLocale: .english, content: byLocale)
    }

    @Test func `writes the default locale at the top and the others below`() throws {
        let fields = Self.fields(
            parent: .collection(RemoteID("3")),
            content: [
                "en": ArticleContentFields(title: "T", description: "", body: "<p>a/b</p>", state: .published),
                "fr": ArticleContentFields(title: "F", body: "<p>f</p>", state: .draft),
                "pt-BR": ArticleContentFields(state: .published),
            ])
        #expect(
            try Self.json(ArticlePayload(fields: fields, purpose: .create)) == #"""
                {"author_id":7,"body":"<p>a/b</p>","description":"","parent_id":3,"parent_type":"collection",\#
                "state":"published","title":"T","translated_content":{\#
                "fr":{"body":"<p>f</p>","state":"draft","title":"F","type":"article_content"},\#
                "pt-BR":{"state":"published","type":"article_content"}}}
                """#)
    }

    @Test(arguments: [
        (ParentField.unchanged, ArticlePayload.Purpose.create, ""),
        (.top, .create, ""),
        (.collection(RemoteID("3")), .create, #","parent_id":3,"parent_type":"collection""#),
        (.unchanged, .update, ""),
        (.top, .update, #","parent_ids":[]"#),
        (.collection(RemoteID("3")), .update, #","parent_id":"3","parent_type":"collection""#),
    ])
    func `writes where the article goes`(parent: ParentField, purpose: ArticlePayload.Purpose, json: String) throws {
        let payload = ArticlePayload(fields: Self.fields(parent: parent), purpose: purpose)
        #expect(try Self.json(payload) == #"{"author_id":7\#(json)}"#)
    }

    @Test func `names the collections of others when it moves the article`() throws {
        var fields = Self.fields(parent: .collection(RemoteID("3")))
        fields.otherParents = [RemoteID("8")]
        #expect(
            try Self.json(ArticlePayload(fields: fields, purpose: .update)) == #"{"author_id":7,"parent_ids":[3,8]}"#)
    }

    @Test func `writes a translation alone without touching the source`() throws {
        let fields = Self.fields(content: ["fr": ArticleContentFields(title: "F")])
        #expect(
            try Self.json(ArticlePayload(fields: fields, purpose: .update))
                == #"{"author_id":7,"translated_content":{"fr":{"title":"F","type":"article_content"}}}"#)
    }

    @Test func `leaves translations out when there are none, for single-language workspaces`() throws {
        let fields = Self.fields(content: ["en": ArticleContentFields(title: "T")])
        #expect(
            try Self.json(ArticlePayload(fields: fields, purpose: .update)) == #"{"author_id":7,"title":"T"}"#)
    }

    @Test func `writes an id that is no number as it is`() throws {
        let payload = ArticlePayload(fields: Self.fields(author: "a1"), purpose: .update)
        #expect(try Self.json(payload) == #"{"author_id":"a1"}"#)
    }
}
