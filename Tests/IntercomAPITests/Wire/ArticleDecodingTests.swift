import HelpCenterModel
import Testing

@testable import IntercomAPI

/// Every form of an article that API.md §§2.2 to 2.4 tells of.
@Suite struct ArticleDecodingTests {
    static func article(_ json: String, fallback: String = "en") throws -> RemoteArticle {
        let locale = try #require(LocaleCode(fallback))
        return try WireArticle(reading: json).article(fallbackLocale: locale)
    }

    private func locale(_ code: String) throws -> LocaleCode { try #require(LocaleCode(code)) }

    @Test func `reads an article of version 2.16 with its translations`() throws {
        let article = try Self.article(
            #"""
            {"type":"article","id":"12","workspace_id":"ws1","title":"Install","description":"How","body":"<p>Hi</p>",
            "body_markdown":"Hi\n","author_id":7,"state":"published","created_at":1,"updated_at":1700000000,
            "has_unpublished_changes":true,"draft_updated_at":null,"url":"https://h.io/en/articles/12-install",
            "parent_ids":[3,"4"],"default_locale":"en","tags":{"type":"tag.list","tags":[]},
            "translated_content":{"type":"article_translated_content","de":null,"xx":{"title":"?"},
            "fr":{"type":"article_content","title":"Installer","description":null,"body":null,"author_id":7,
            "state":"draft","updated_at":1700000001,"url":null,"has_unpublished_changes":false}}}
            """#)
        #expect(article.id == RemoteID("12"))
        #expect(article.parents == [RemoteID("3"), RemoteID("4")])
        #expect(article.author == RemoteID("7"))
        #expect(article.defaultLocale == .english)
        #expect(
            article.content == [
                .english: RemoteArticleContent(
                    title: "Install", description: "How", body: "<p>Hi</p>", state: .published,
                    url: "https://h.io/en/articles/12-install", updatedAt: 1_700_000_000, hasUnpublishedChanges: true),
                try locale("fr"): RemoteArticleContent(
                    title: "Installer", description: nil, body: "", state: .draft, url: nil,
                    updatedAt: 1_700_000_001, hasUnpublishedChanges: false),
            ])
    }

    @Test(arguments: [
        (#""parent_ids":[1,"2",null]"#, ["1", "2"], "numbers and strings"),
        (#""parent_ids":[]"#, [], "outside any collection"),
        (#""parent_ids":[5],"parent_id":9"#, ["5"], "parent_id is often out of step, so it is not read"),
        (#""parent_ids":[],"parent_id":9"#, [], "nor when the list is empty"),
        (#""parent_id":"9","parent_type":"collection""#, ["9"], "2.15 and older: a string"),
        (#""parent_id":9"#, ["9"], "or a number"),
        (#""parent_ids":null,"parent_id":9"#, ["9"], "null is as good as absent"),
        (#""parent_id":null"#, [], "outside any collection, the old way"),
        (#""x":1"#, [], "neither"),
    ])
    func `reads where an article stands`(fields: String, parents: [String], why: String) throws {
        let article = try Self.article(#"{"id":1,"title":"T","state":"draft",\#(fields)}"#)
        #expect(article.parents == parents.map { RemoteID($0) }, "\(why)")
    }

    @Test(arguments: [
        (#"{"id":7}"#, "7"), (#"{"id":"7"}"#, "7"), (#"{"id":"a-7"}"#, "a-7"),
    ])
    func `reads ids as numbers and as strings`(json: String, id: String) throws {
        let article = try Self.article(json)
        #expect(article.id == RemoteID(id))
        #expect(article.author == nil)
    }

    @Test func `takes a single-language article into the fallback locale`() throws {
        let article = try Self.article(
            #"{"id":"1","title":"T","body":null,"state":"draft","url":null,"translated_content":null}"#, fallback: "de")
        #expect(article.defaultLocale == (try locale("de")))
        #expect(
            article.content == [
                try locale("de"): RemoteArticleContent(
                    title: "T", description: nil, body: "", state: .draft, url: nil, updatedAt: nil)
            ])
    }

    @Test(arguments: [#""default_locale":"tlh""#, #""default_locale":null"#, #""default_locale":"""#])
    func `falls back when the default locale is unknown`(field: String) throws {
        #expect(try Self.article(#"{"id":"1","title":"T",\#(field)}"#, fallback: "fr").defaultLocale.code == "fr")
    }

    @Test func `takes the default locale from the top though it is repeated below`() throws {
        let article = try Self.article(
            #"""
            {"id":"1","title":"Top","body":"<p>top</p>","state":"published","default_locale":"en","updated_at":5,
            "translated_content":{"type":"x","en":{"title":"Below","body":"<p>below</p>","state":"draft",
            "updated_at":4,"has_unpublished_changes":true}}}
            """#)
        let content = try #require(article.content[.english])
        #expect(content.title == "Top")
        #expect(content.body == "<p>top</p>")
        #expect(content.state == .published)
        #expect(content.updatedAt == 5)
        #expect(content.hasUnpublishedChanges == true)
        #expect(article.content.count == 1)
    }

    @Test(arguments: [
        ("null", 0, "null"), (#"{"type":"x"}"#, 0, "the type alone"),
        (#"{"fr":null,"de":null}"#, 0, "null for each locale"),
        (#"{"fr":{"type":"article_content","title":null,"body":null}}"#, 0, "an empty place"),
        (#"{"fr":{"title":"","body":""}}"#, 0, "an empty place in empty strings"),
        (#"{"fr":{"title":"F"}}"#, 1, "a title alone"), (#"{"fr":{"body":"<p>b</p>"}}"#, 1, "a body alone"),
        (#"{"PT-BR":{"title":"P"},"pt":{"title":"p"}}"#, 2, "another case, and a locale that begins alike"),
        (#"{"en":{"title":"E"},"fr":{"title":"F","unheard_of":[1]}}"#, 1, "new keys"),
    ])
    func `finds the translations`(translated: String, count: Int, why: String) throws {
        let article = try Self.article(
            #"{"id":"1","title":"T","state":"draft","default_locale":"en","translated_content":\#(translated)}"#)
        #expect(article.content.count == count + 1, "\(why)")
    }

    @Test(arguments: [
        (#""state":"published""#, PublicationState.published), (#""state":"draft""#, .draft),
        (#""state":"archived""#, .draft), (#""state":null"#, .draft), (#""x":1"#, .draft),
    ])
    func `takes as published only what says so`(field: String, state: PublicationState) throws {
        #expect(try Self.article(#"{"id":"1","title":"T",\#(field)}"#).content[.english]?.state == state)
    }

    @Test(
        arguments: [
            ("1700000000", 1_700_000_000), ("1700000000.7", 1_700_000_000), (#""1700000000""#, 1_700_000_000),
            (#""2026-11-21T10:00:00Z""#, nil), ("null", nil), ("1e300", nil),
        ] as [(String, Int?)])
    func `reads a time in every form`(written: String, time: Int?) throws {
        let article = try Self.article(#"{"id":"1","title":"T","updated_at":\#(written)}"#)
        #expect(article.content[.english]?.updatedAt == time)
    }

    @Test func `takes a body that is no UTF-8 for what it is, as one that others have changed`() throws {
        let bytes = Array(#"{"id":"1","title":"T","body":"<p>"#.utf8) + [0xC3] + Array(#"</p>"}"#.utf8)
        let json = try JSONDocument(AnswerBody(bytes)).root
        let content = try #require(WireArticle(json).article(fallbackLocale: .english).content[.english])
        #expect(content.html == Array("<p>".utf8) + [0xC3] + Array("</p>".utf8))
        #expect(content.body == "<p>\u{FFFD}</p>")
    }

    @Test(arguments: [
        "{}", #"{"id":null}"#, #"{"id":true}"#, #"{"id":"1","title":5}"#, #"{"id":"1","parent_ids":"3"}"#, "[]", "3",
    ])
    func `refuses what is no article`(json: String) {
        #expect(throws: JSONFault.self) { try Self.article(json) }
    }
}
