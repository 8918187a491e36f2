import HelpCenterModel
import Testing

@testable import IntercomAPI

/// What stands around articles, on the wire.
@Suite struct SupportingDecodingTests {
    private static func read<Value: JSONReadable>(_ type: Value.Type, _ json: String) throws -> Value {
        try Value(reading: json)
    }

    @Test(arguments: [
        #"{"id":"26","type":"help_center_redirect","from_url":"https://h.io/old","locale":"pt-BR","help_center_id":"7","target_type":"article","target_id":"11","created_at":1}"#,
        #"{"id":26,"from_url":"https://h.io/old","locale":"pt-br","target_type":"article","target_id":11}"#,
    ])
    func `reads a redirect`(json: String) throws {
        #expect(
            try Self.read(WireRedirect.self, json).redirect
                == RemoteRedirect(
                    id: RemoteID("26"),
                    fields: RedirectFields(
                        fromURL: "https://h.io/old", locale: LocaleCode("pt-BR"), target: .article(RemoteID("11")))))
    }

    @Test func `reads a redirect to a collection in a locale that is new to us`() throws {
        let redirect = try Self.read(
            WireRedirect.self, #"{"id":"1","from_url":"u","locale":"tlh","target_type":"collection","target_id":"2"}"#
        ).redirect
        #expect(redirect.fields == RedirectFields(fromURL: "u", locale: nil, target: .collection(RemoteID("2"))))
    }

    @Test func `reads an entry of a history, with and without a body`() throws {
        let listed = try Self.read(
            WireArticleVersion.self,
            #"""
            {"type":"article_version","id":"301","article_id":"123","title":"T","description":"","author_id":"9",
            "created_by_id":"50","created_via":"web","from_version_id":"300","state":"published","created_at":17}
            """#
        ).version
        #expect(
            listed
                == RemoteArticleVersion(
                    id: RemoteID("301"), article: RemoteID("123"), title: "T", body: nil, state: .published,
                    createdBy: RemoteID("50"), createdVia: "web", createdAt: 17, from: RemoteID("300")))
        let first = try Self.read(
            WireArticleVersion.self,
            #"{"id":300,"body":"<p>b</p>","state":"draft","from_version_id":null,"created_by_id":null}"#
        ).version
        #expect(first.body == "<p>b</p>")
        #expect(first.from == nil && first.createdBy == nil)
    }

    @Test(arguments: [
        (#"{"type":"list","data":[{"type":"tag","id":"102","name":"a"}]}"#, ["a"], "of the workspace"),
        (#"{"type":"tag.list","tags":[{"id":"1","name":"a"},{"id":2,"name":"b"}]}"#, ["a", "b"], "of an article"),
        (#"{"type":"tag.list","tags":[]}"#, [], "none"), (#"{"type":"tag.list"}"#, [], "not even a list"),
    ])
    func `reads tags in both of their forms`(json: String, names: [String], why: String) throws {
        #expect(try Self.read(WireTags.self, json).all.map(\.name) == names, "\(why)")
    }

    @Test func `reads the pages of audiences, whose numbers stand at the top`() throws {
        let list = try Self.read(
            ListAnswer<WireNamed>.self,
            #"{"type":"list","data":[{"type":"audience","id":"123","name":"VIP"}],"total_count":60,"page":1,"per_page":50,"total_pages":2}"#
        )
        #expect(list.totalPages == 2)
        #expect(list.totalCount == 60)
        #expect(list.data.map(\.audience) == [RemoteAudience(id: RemoteID("123"), name: "VIP")])
    }

    @Test(
        arguments: [
            ("345", "fr", "910", "it is there"), ("345", "pt-BR", "911", "in another spelling of the locale"),
            ("345", "de", nil, "not in this locale"), ("346", "fr", nil, "another article"),
            ("012", "fr", nil, "an item of another kind has this id"),
        ] as [(String, String, String?, String)])
    func `finds the content of an article in a locale`(article: String, locale: String, id: String?, why: String) throws
    {
        let list = try Self.read(
            ListAnswer<WireSearchedContent>.self,
            #"""
            {"type":"list","total_count":2,"pages":{"type":"pages","page":1,"per_page":10,"total_pages":1,"next":null,
            "prev":null},"data":[{"type":"internal_article","id":"012","title":"SOP",
            "contents":[{"id":"913","locale":"fr"}]},
            {"type":"article","id":"345","title":"FAQ","contents":[
            {"type":"article_content","id":"678","title":"FAQ","locale":"en"},
            {"type":"article_content","id":"910","title":"Les FAQ","locale":"fr"},
            {"type":"article_content","id":911,"title":"FAQ","locale":"pt-br"},{"id":"912","locale":null}]}]}
            """#)
        let wanted = try #require(LocaleCode(locale))
        let found = list.data.compactMap { $0.content(of: RemoteID(article), in: wanted) }
        #expect(found == id.map { [RemoteID($0)] } ?? [], "\(why)")
    }

    @Test func `reads what 2.16 says of an article, and what its locales inherit`() throws {
        let article = try ArticleDecodingTests.article(
            #"""
            {"id":"1","title":"T","state":"published","default_locale":"en","has_unpublished_changes":true,
            "draft_updated_at":17,"ai_chatbot_availability":true,"ai_copilot_availability":false,
            "ai_sales_agent_availability":true,"audience_ids":[5,"6"],"scheduled_publish_at":null,
            "scheduled_unpublish_at":1800000000,"tags":{"type":"tag.list","tags":[{"id":"9","name":"beta"}]},
            "translated_content":{"fr":{"title":"F","state":"draft","ai_copilot_availability":true,"audience_ids":[]}}}
            """#)
        #expect(article.tags == [RemoteTag(id: RemoteID("9"), name: "beta")])
        #expect(article.publishAt == nil)
        #expect(article.unpublishAt == 1_800_000_000)
        let english = try #require(article.content[.english])
        #expect(english.draftUpdatedAt == 17)
        #expect(english.availability == AIAvailability(chatbot: true, copilot: false, salesAgent: true))
        #expect(english.audiences == [RemoteID("5"), RemoteID("6")])
        let french = try #require(LocaleCode("fr").flatMap { article.content[$0] })
        #expect(french.availability == AIAvailability(chatbot: true, copilot: true, salesAgent: true))
        #expect(french.audiences == [])
    }

    @Test(arguments: [
        #""parent_id":3,"parent_type":"collection""#,
        #""parent_id":"3","parent_type":"collection","parent_ids":[3],"tags":{"type":"tag.list","tags":[]}"#,
        #""parent_ids":[3],"tags":null"#,
    ])
    func `reads an article of versions that say less`(fields: String) throws {
        let article = try ArticleDecodingTests.article(#"{"id":"1","title":"T","state":"draft",\#(fields)}"#)
        #expect(article.parents == [RemoteID("3")])
        #expect(article.tags == [])
        #expect(article.content[.english]?.availability.isUnsaid == true)
        #expect(article.content[.english]?.audiences == nil)
        #expect(article.content[.english]?.hasUnpublishedChanges == nil)
    }
}
