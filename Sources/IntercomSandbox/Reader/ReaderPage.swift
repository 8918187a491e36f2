internal import HTMLTree
internal import HTTPTypes
internal import HelpCenterModel
internal import Hummingbird

/// A page of the reader site.
struct ReaderPage {
    /// A place in the help center with its address.
    struct Crumb {
        var title: String
        /// From the server's root; `nil` for the page itself.
        var address: String?
    }

    /// The same page in another locale.
    struct Translation {
        var locale: LocaleCode
        var address: String
        var isCurrent: Bool
    }

    var title: String
    var locale: LocaleCode
    /// From the help center's home to this page.
    var crumbs: [Crumb] = []
    var translations: [Translation] = []
    var content: [HTMLNode]
    var words = ReaderWords.english
    /// Where the search form leads; `nil` shows none.
    var searchAddress: String?
    /// What was searched for.
    var phrase = ""
    /// Whether search engines shall leave the page out.
    var isUnlisted = false

    func response(status: Int = 200) -> Response {
        Response(
            status: HTTPResponse.Status(code: status),
            headers: [.contentType: "text/html; charset=utf-8", .contentSecurityPolicy: Self.policy],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    var html: String {
        let head = HTMLNode.element(
            "head", [:],
            [
                .element("meta", ["charset": "utf-8"]),
                .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .element("title", text: title), .element("style", text: Stylesheet.text),
            ] + (isUnlisted ? [.element("meta", ["name": "robots", "content": "noindex"])] : []))
        let body = HTMLNode.element(
            "body", [:],
            [
                .element("a", ["class": "skip", "href": "#content"], text: words.skip),
                .element("header", ["class": "site"], navigation),
                .element("main", ["id": "content"], content),
                .element(
                    "footer", ["class": "site", "lang": "en", "dir": "ltr"],
                    text: "Served by Guidepost's sandbox, a local stand-in for Intercom."),
            ])
        return "<!DOCTYPE html>"
            + HTMLSerializer.string([
                .element("html", ["lang": locale.code, "dir": LocaleNames.direction(of: locale)], [head, body])
            ])
    }

    private var navigation: [HTMLNode] {
        let path = crumbs.map { crumb in
            HTMLNode.element(
                "li", [:],
                [
                    crumb.address.map { .element("a", ["href": $0], text: crumb.title) }
                        ?? .element("span", ["aria-current": "page"], text: crumb.title)
                ])
        }
        let locales = translations.map { translation in
            HTMLNode.element(
                "li", [:],
                [
                    .element(
                        "a",
                        [
                            "href": translation.address, "hreflang": translation.locale.code,
                            "lang": translation.locale.code, "aria-current": translation.isCurrent ? "true" : nil,
                        ], text: LocaleNames.name(of: translation.locale))
                ])
        }
        return searchForm + [
            .element("nav", ["aria-label": "Breadcrumbs", "class": "crumbs"], [.element("ol", [:], path)]),
            .element("nav", ["aria-label": words.languages, "class": "locales"], [.element("ul", [:], locales)]),
        ]
    }

    private var searchForm: [HTMLNode] {
        guard let searchAddress else { return [] }
        return [
            .element(
                "form", ["role": "search", "action": searchAddress, "class": "search"],
                [
                    .element(
                        "input",
                        [
                            "type": "search", "name": "q", "value": phrase, "aria-label": words.search,
                            "placeholder": words.search, "required": "",
                        ]), .element("button", ["type": "submit"], text: words.search),
                ])
        ]
    }

    /// No scripts at all; styles stand in the page and on callouts, pictures and videos may come from elsewhere.
    private static let policy = """
        default-src 'none'; style-src 'unsafe-inline'; img-src 'self' https: http:; frame-src https:; base-uri 'none'; \
        form-action 'self'; frame-ancestors 'none'
        """
}
