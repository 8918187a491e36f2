import HelpCenterModel
import Testing

@testable import IntercomAPI

@Suite struct ListEndpointTests {
    /// The most that a page of each list has, by API.md §1.5; 50 where that is not said.
    @Test(arguments: [
        (ListEndpoint.articles, "/articles?page=1&per_page=250"),
        (.collections, "/help_center/collections?page=1&per_page=250"),
        (.redirects(of: RemoteID("8")), "/help_center/help_centers/8/redirects?page=1&per_page=250"),
        (.newsItems, "/news/news_items?page=1&per_page=50"), (.newsfeeds, "/news/newsfeeds?page=1&per_page=50"),
        (.items(of: RemoteID("8")), "/news/newsfeeds/8/items?page=1&per_page=20"),
        (.audiences, "/audiences?page=1&per_page=50"),
        (.versions(of: RemoteID("5"), in: nil), "/articles/5/versions?page=1&per_page=50"),
        (.versions(of: RemoteID("5"), in: .english), "/articles/5/versions?page=1&per_page=50&locale=en"),
    ])
    func `asks for as many as a page has`(endpoint: ListEndpoint, page: String) {
        #expect(endpoint.page(1, limit: 1000) == page)
    }

    @Test func `asks for fewer when told to, one at least`() {
        #expect(ListEndpoint.articles.page(3, limit: 7) == "/articles?page=3&per_page=7")
        #expect(ListEndpoint.articles.page(3, limit: 0) == "/articles?page=3&per_page=1")
    }

    @Test(arguments: [
        ("a b", "a%20b"), ("50 % & more?", "50%20%25%20%26%20more%3F"), ("é=日", "%C3%A9%3D%E6%97%A5"), ("+", "%2B"),
        ("a-b_c.d~e", "a-b_c.d~e"), ("#/", "%23%2F"), ("\u{0}\r\n", "%00%0D%0A"),
    ])
    func `looks for words as they are, whatever they are`(words: String, written: String) {
        let page = ListEndpoint.articleContents(in: .english, matching: words).page(1, limit: 50)
        #expect(page == "/content/search?page=1&per_page=50&content_types=article&locales=en&query=\(written)")
    }

    @Test func `shortens words that are too long to look for`() {
        let endpoint = ListEndpoint.articleContents(in: .english, matching: String(repeating: "a", count: 900))
        #expect(endpoint.query["query"]?.count == 500)
    }

    @Test func `cannot be led to another endpoint by an id`() {
        #expect(
            ListEndpoint.redirects(of: RemoteID("8/../../me?x=")).path
                == "/help_center/help_centers/8%2F%2E%2E%2F%2E%2E%2Fme%3Fx%3D/redirects")
    }
}
