import HelpCenterModel
import Testing

@Suite struct PublishedAddressTests {
    @Test(arguments: [
        ("https://support.example.com/en/articles/123-install#h_1a2b", "support.example.com", "123", "en", "h_1a2b"),
        ("https://intercom.help/Acme/pt-br/articles/123", "intercom.help/acme", "123", "pt-BR", nil),
        ("//support.example.com/articles/9-x?a=b#", "support.example.com", "9", nil, nil),
        ("HTTP://127.0.0.1:80/sandbox/fr/collections/7-getting-started", "127.0.0.1:80/sandbox", "7", "fr", nil),
    ])
    func `takes the address of a page apart`(
        _ url: String, _ helpCenter: String, _ id: String, _ locale: String?, _ fragment: String?
    ) throws {
        let address = try #require(PublishedAddress(url))
        #expect(address.helpCenter == helpCenter)
        #expect(address.id == RemoteID(id))
        #expect(address.locale?.code == locale)
        #expect(address.fragment == fragment)
        #expect(address.hasFragment == (fragment != nil))
        #expect(address.kind == (url.contains("collections") ? .collection : .article))
    }

    @Test(arguments: [
        "https://example.com/articles/install", "https://example.com/en/articles/12x", "articles/12", "/en/articles/12",
        "https://articles/12", "mailto://example.com/articles/12", "https://example.com/blog/12-x",
        "https://example.com",
        "https://example.com/en/articles/12/edit", "", "//", "https://example.com/en/articles/",
    ])
    func `takes nothing else for the address of a page`(_ url: String) {
        #expect(PublishedAddress(url) == nil)
    }

    @Test(arguments: [
        ("https://a.example/fr/articles/1-old", "https://a.example/en/articles/1-new", true),
        ("https://intercom.help/acme/en/articles/1-new", "https://a.example/en/articles/1-new", true),
        ("https://b.example/en/articles/1", "https://a.example/en/articles/1-new", false),
        ("https://a.example/en/articles/2-new", "https://a.example/en/articles/1-new", false),
        ("https://a.example/en/collections/1-new", "https://a.example/en/articles/1-new", false),
    ])
    func `knows the page that it leads to`(_ url: String, _ published: String, _ leads: Bool) throws {
        #expect(try #require(PublishedAddress(url)).leads(to: published) == leads)
    }
}
