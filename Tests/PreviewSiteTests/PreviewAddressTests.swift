import HelpCenterModel
import Testing

@testable import PreviewSite

@Suite struct PreviewAddressTests {
    static let addresses: [(PreviewAddress, String)] = [
        (.root, "/"),
        (.home(.french), "/fr/"),
        (.collection(ProjectPath("articles/start"), .english), "/en/collections/articles/start"),
        (.article(ProjectPath("articles/start/install.md"), .english), "/en/articles/articles/start/install"),
        (.article(ProjectPath("articles/v1.2.md"), .english), "/en/articles/articles/v1.2"),
        (.article(ProjectPath("a b/Yún?#%.md"), .english), "/en/articles/a%20b/Y%C3%BAn%3F%23%25"),
        (.newsItem(ProjectPath("news/2026-11-20-x.md"), .english), "/en/news/news/2026-11-20-x"),
        (.asset(ProjectPath("articles/start/a b.png")), "/assets/articles/start/a%20b.png"),
        (.diagnostics, "/diagnostics"),
        (.version, "/-/version"),
    ]

    @Test(arguments: addresses)
    func `a place has one URL, which leads back to it`(_ address: PreviewAddress, _ url: String) {
        #expect(address.url == url)
        #expect(PreviewAddress(url) == address)
    }

    static let impossible = [
        "/assets", "/assets/", "/assets/../guidepost.yml", "/assets/a/%2e%2e/b.png", "/assets/a%2Fb.png",
        "/assets/./a.png", "/assets/a%00.png", "/assets/%zz.png", "/assets/%C3.png", "/assets/a%", "/xx/",
        "/en/collections", "/en/articles/", "/en/news", "/en/other/a", "/-/", "/-/version/1", "/diagnostics/1",
        "/favicon.ico",
    ]

    @Test(arguments: impossible)
    func `a path that can name nothing is no address`(_ path: String) {
        #expect(PreviewAddress(path) == nil)
    }

    static let references: [(Reference, String)] = [
        (.article(ProjectPath("articles/refunds.md"), .french, anchor: nil), "/fr/articles/articles/refunds"),
        (
            .article(ProjectPath("articles/refunds.md"), .english, anchor: "über-uns"),
            "/en/articles/articles/refunds#%C3%BCber-uns"
        ),
        (.collection(ProjectPath("articles/billing"), .french), "/fr/collections/articles/billing"),
        (.asset(ProjectPath("articles/images/window.png")), "/assets/articles/images/window.png"),
    ]

    @Test(arguments: references)
    func `a symbolic link is bound to the page of its own locale`(_ reference: Reference, _ url: String) {
        #expect(PreviewAddress.url(of: reference) == url)
    }
}
