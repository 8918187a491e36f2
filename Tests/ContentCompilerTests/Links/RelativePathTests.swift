import Testing

@testable import ContentCompiler

@Suite struct RelativePathTests {
    @Test(arguments: [
        ("", "a.md", "a.md"), ("a", "a/b.md", "b.md"), ("a/b", "a/c.md", "../c.md"), ("a/b", "c/d.md", "../../c/d.md"),
        ("a", "a", "."),
        ("a/b", "a", ".."), ("ab", "a/x", "../a/x"), ("a/b", "", "../.."),
    ])
    func `leads from a folder to a file`(_ folder: String, _ target: String, _ way: String) {
        #expect(RelativePath.from(folder: folder, to: target) == way)
    }

    @Test(arguments: [
        ("a/b-c_d.e~f", "a/b-c_d.e~f"), ("a b", "a%20b"), ("50%#?", "50%25%23%3F"), ("é", "%C3%A9"),
        ("a&b\"<", "a%26b%22%3C"), (":", "%3A"),
    ])
    func `encodes what a URL cannot hold`(_ path: String, _ url: String) {
        #expect(RelativePath.url(path) == url)
    }
}
