internal import HTMLTree
internal import HelpCenterModel
internal import Hummingbird

/// What a browser sees where there is nothing, or something failed.
enum NotFoundPage {
    static func response(status: Int, base: PublicBase) -> Response {
        let title = status == 404 ? "Page not found" : "The page could not be shown"
        return ReaderPage(
            title: title, locale: .english,
            content: [
                .element("h1", text: title),
                .element(
                    "p", [:],
                    [
                        .text("It may have been moved, unpublished or deleted. "),
                        .element("a", ["href": base.path], text: "Back to the help center"), .text("."),
                    ]),
            ]
        ).response(status: status)
    }
}
