import HTTPTypes
import HelpCenterModel
import Testing

@testable import PreviewSite

/// The home and the pages of collections.
@Suite struct ListPageTests {
    private static let site = Site(
        collections: [
            ArticleCollection("articles/z", order: 1, titled: "First by order"),
            ArticleCollection(
                "articles/b",
                [
                    .english: CollectionContent(title: "Billing", description: "Invoices & refunds"),
                    .french: CollectionContent(title: "Facturation"),
                ]),
            ArticleCollection("articles/a", titled: "Accounts"),
            ArticleCollection("articles/b/late", in: "articles/b", titled: "Late"),
            ArticleCollection("articles/b/tax", in: "articles/b", order: 3, titled: "Tax"),
            ArticleCollection("articles/b/tax/vat", in: "articles/b/tax", titled: "VAT"),
        ],
        articles: [
            Article("articles/b/1.md", in: "articles/b", titled: "By path, first"),
            Article("articles/b/2.md", in: "articles/b", titled: "By path, second"),
            Article(
                "articles/b/3.md", in: "articles/b", order: 7,
                [
                    .english: ArticleContent("articles/b/3.md", "Ordered", description: "What it is about"),
                    .french: ArticleContent("articles/b/3.fr.md", "Ordonné", state: .draft),
                ]),
            Article("articles/b/tax/vat/rates.md", in: "articles/b/tax/vat", titled: "Rates"),
            Article("articles/welcome.md", titled: "Welcome"),
        ])

    /// The page's links in order.
    private func links(_ path: String) async throws -> [String] {
        try await withPreview(Self.site) { preview in
            Answer.addresses(in: try await preview.get(path).main)
        }
    }

    @Test func `the way in leads to the home in the default locale`() async throws {
        var site = Self.site
        site.defaultLocale = .french
        try await withPreview(site) { preview in
            let answer = try await preview.get("/")
            #expect(answer.status == 302)
            #expect(answer.headers[.location] == "/fr/")
        }
    }

    @Test func `the home lists the top collections, then the articles outside any`() async throws {
        #expect(
            try await links("/en/") == [
                "/en/collections/articles/z", "/en/collections/articles/a", "/en/collections/articles/b",
                "/en/articles/articles/welcome",
            ])
        try await withPreview(Self.site) { preview in
            let main = try await preview.get("/en/").main
            #expect(main.contains("<h1>Acme Help</h1>"))
            #expect(main.contains(">Billing</a><p>Invoices &amp; refunds</p>"))
        }
    }

    @Test func `a collection lists its children and its articles by order, then by path`() async throws {
        #expect(
            try await links("/en/collections/articles/b") == [
                "/en/collections/articles/b/tax", "/en/collections/articles/b/late",
                "/en/articles/articles/b/3", "/en/articles/articles/b/1", "/en/articles/articles/b/2",
            ])
        try await withPreview(Self.site) { preview in
            let main = try await preview.get("/en/collections/articles/b").main
            #expect(main.hasPrefix("<h1>Billing</h1><p class=\"lead\">Invoices &amp; refunds</p>"))
            #expect(main.contains(">Ordered</a><p>What it is about</p>"))
        }
    }

    @Test func `breadcrumbs lead from the home through every collection above`() async throws {
        try await withPreview(Self.site) { preview in
            let crumbs = try await preview.get("/en/collections/articles/b/tax/vat").between(
                "<nav class=\"crumbs\"", "</nav>")
            #expect(
                Answer.addresses(in: crumbs) == [
                    "/en/", "/en/collections/articles/b", "/en/collections/articles/b/tax",
                ])
            #expect(crumbs.contains("<span aria-current=\"page\">VAT</span>"))
        }
    }

    @Test func `another locale shows only what has content in it, and marks drafts`() async throws {
        #expect(try await links("/fr/") == ["/fr/collections/articles/b"])
        #expect(try await links("/fr/collections/articles/b") == ["/fr/articles/articles/b/3"])
        try await withPreview(Self.site) { preview in
            let french = try await preview.get("/fr/collections/articles/b")
            #expect(french.main.contains(">Ordonné</a> <span class=\"draft\" lang=\"en\">Draft</span>"))
            #expect(french.text.contains("<html lang=\"fr\">"))
            #expect(try await !preview.get("/en/collections/articles/b").main.contains("Draft"))
            #expect(try await preview.get("/fr/collections/articles/a").status == 404)
        }
    }

    @Test func `the switch offers the locales of the site on the home and those of the item on its page`() async throws
    {
        try await withPreview(Self.site) { preview in
            func switched(_ path: String) async throws -> [String] {
                Answer.addresses(in: try await preview.get(path).between("<nav class=\"locales\"", "</nav>"))
            }
            #expect(try await switched("/en/") == ["/en/", "/fr/"])
            #expect(
                try await switched("/fr/collections/articles/b") == [
                    "/en/collections/articles/b", "/fr/collections/articles/b",
                ])
            #expect(try await switched("/en/collections/articles/a") == [], "it has one locale only")
            let page = try await preview.get("/fr/").text
            #expect(page.contains("hreflang=\"fr\" lang=\"fr\" aria-current=\"true\">Français</a>"))
        }
    }

    @Test func `a site without anything still has a home`() async throws {
        try await withPreview(Site()) { preview in
            let answer = try await preview.get("/en/")
            #expect(answer.status == 200)
            #expect(answer.main.contains("Nothing here in English yet."))
        }
    }

    static let spellings = [
        ("/en", "/en/"), ("/EN/", "/en/"), ("/en//collections/articles/b/", "/en/collections/articles/b"),
        ("//evil.example/", nil),
    ]

    @Test(arguments: spellings)
    func `another spelling of an address leads to the address`(_ path: String, _ location: String?) async throws {
        try await withPreview(Self.site) { preview in
            let answer = try await preview.get(path)
            #expect(answer.headers[.location] == location)
            #expect(answer.status == (location == nil ? 404 : 302))
        }
    }

    @Test(arguments: LocaleCode.all)
    func `every locale has a name of its own`(_ locale: LocaleCode) {
        #expect(locale.ownName != locale.code)
    }
}
