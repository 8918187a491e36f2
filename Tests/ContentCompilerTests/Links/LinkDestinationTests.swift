import Testing

@testable import ContentCompiler

@Suite struct LinkDestinationTests {
    private static func file(_ path: String, written: String? = nil, fragment: String? = nil, isFolder: Bool = false)
        -> LinkDestination
    {
        .file(LinkDestination.FileDestination(path: path, writtenPath: written, fragment: fragment, isFolder: isFolder))
    }

    @Test(
        arguments: [
            ("", .empty), ("  ", .empty), ("#", .empty), ("?", .empty), ("https://example.com/a.md#b", .external),
            ("mailto:a@b.c", .external),
            ("tel:+1", .external), ("//cdn.example.com/x.png", .external), ("HTTP://example.com", .insecure),
            ("http://example.com", .insecure),
            ("#caf%C3%A9", .heading("café")), ("?x=1#y", .heading("y")), ("a.md", file("a.md")),
            ("a.md#b", file("a.md", fragment: "b")),
            ("a.md#", file("a.md")), ("a.md?x=1#b", file("a.md", fragment: "b")), ("a/", file("a/", isFolder: true)),
            ("my%20file.md", file("my file.md", written: "my%20file.md")), ("100%.md", file("100%.md")),
            ("a%FF.md", file("a%FF.md")),
            ("a%3Fb.md", file("a?b.md", written: "a%3Fb.md")), ("c:/a.md", file("c:/a.md")), ("1a:b", file("1a:b")),
            ("a b:c", file("a b:c")),
        ] as [(String, LinkDestination)])
    func `takes destinations apart`(_ written: String, _ wanted: LinkDestination) {
        #expect(LinkDestination(written) == wanted)
    }
}
