internal import HelpCenterModel

/// What is the same on all pages: the head, the way from the home, the locales, the count of diagnostics, the script.
struct PageLayout {
    let page: Page
    /// The help center's name.
    let helpCenter: String
    /// All of the site's, to be counted.
    let diagnostics: [Diagnostic]
    /// The version of the site that the page was made from.
    let version: Int
    /// The word that the page's stylesheet and script carry.
    let nonce: String

    var html: String {
        let title = page.title == helpCenter ? helpCenter : "\(page.title) · \(helpCenter)"
        let head = Markup.element(
            "head", [:],
            [
                .element("meta", ["charset": "utf-8"]),
                .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .element("title", text: title),
                .element("style", ["nonce": nonce], [.verbatim(Stylesheet.text)]),
            ])
        let body = Markup.element(
            "body", [:],
            [
                .element("header", ["class": "site"], [crumbs, translations]),
                .element("main", [:], page.content), footer,
                .element("script", ["nonce": nonce], [.verbatim(ReloadScript.text(version: version))]),
            ])
        let direction = page.locale.isRightToLeft ? "rtl" : nil
        return "<!DOCTYPE html>\n"
            + Markup.element("html", ["lang": page.locale.code, "dir": direction], [head, body]).html
    }

    private var crumbs: Markup {
        let items = page.crumbs.map { crumb in
            Markup.element(
                "li", [:],
                [
                    crumb.address.map { .element("a", ["href": $0.url], text: crumb.title) }
                        ?? .element("span", ["aria-current": "page"], text: crumb.title)
                ])
        }
        return .element("nav", ["class": "crumbs", "aria-label": "Breadcrumbs"], [.element("ol", [:], items)])
    }

    private var translations: Markup {
        guard page.translations.count > 1 else { return .text("") }
        let items = page.translations.map { locale, address in
            Markup.element(
                "li", [:],
                [
                    .element(
                        "a",
                        [
                            "href": address.url, "hreflang": locale.code, "lang": locale.code,
                            "aria-current": locale == page.locale ? "true" : nil,
                        ], text: locale.ownName)
                ])
        }
        return .element("nav", ["class": "locales", "aria-label": "Languages"], [.element("ul", [:], items)])
    }

    private var footer: Markup {
        .element(
            "footer", ["class": "site", "lang": "en", "dir": "ltr"],
            [
                .text("A preview by Guidepost, from the files as they are now. "),
                .element(
                    "a", ["href": PreviewAddress.diagnostics.url],
                    text: DiagnosticList.count(diagnostics)),
            ])
    }
}
