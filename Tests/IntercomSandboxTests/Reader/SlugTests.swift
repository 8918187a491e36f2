import Testing

@testable import IntercomSandbox

@Suite struct SlugTests {
    static let slugs = [
        ("Christmas is here!", "christmas-is-here"), ("  A -- B  ", "a-b"), ("Don't", "dont"), ("C++ & C#", "c-c"),
        ("Version 2.16", "version-2-16"), ("Yún", "y%C3%BAn"), ("日本", "%E6%97%A5%E6%9C%AC"), ("???", ""), ("", ""),
    ]

    @Test(arguments: slugs)
    func `a slug is the title's letters and digits`(_ title: String, _ slug: String) {
        #expect(Slug.make(from: title) == slug)
    }

    @Test func `without a slug the id stands alone`() throws {
        let base = try PublicBase("http://localhost:1/help/")
        #expect(base.article(5, title: "?", locale: "en") == "http://localhost:1/help/en/articles/5")
    }

    @Test(arguments: ["", "http://localhost", "http://localhost/", "ftp://x/help", "help", "http://x/help?a"])
    func `a public base is an http URL with a path`(_ address: String) {
        #expect(throws: SandboxError.publicBase(address)) { try PublicBase(address) }
    }
}
