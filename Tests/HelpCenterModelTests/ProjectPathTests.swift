import HelpCenterModel
import Testing

@Suite struct ProjectPathTests {
    @Test func `spells a name the same from a Mac and from Linux`() {
        // “ú” as one scalar, and as “u” with a combining accent, as macOS writes it to disk.
        #expect(
            ProjectPath("articles/Y\u{FA}n.md").string.utf8.elementsEqual(
                ProjectPath("articles/Yu\u{301}n.md").string.utf8))
    }

    @Test(arguments: [
        ("a/b/c.md", "a/b", "c.md", "md"), ("c.md", "", "c.md", "md"), ("a/.hidden", "a", ".hidden", ""),
        ("a/b", "a", "b", ""), ("a/x.tar.gz", "a", "x.tar.gz", "gz"), ("", "", "", ""),
    ])
    func `knows its parts`(path: String, parent: String, name: String, pathExtension: String) {
        let path = ProjectPath(path)
        #expect(path.parent.string == parent)
        #expect(path.name == name)
        #expect(path.pathExtension == pathExtension)
    }

    @Test(
        arguments: [
            ("a/b", "../c.md", "a/c.md"), ("a/b", "./c.md", "a/b/c.md"), ("a/b", "/c.md", "c.md"), ("a", "..", ""),
            ("a", "../../c.md", nil), ("", "..", nil), ("a", "b//c", "a/b/c"),
        ] as [(String, String, String?)])
    func `resolves relative paths and stays in the project`(folder: String, relative: String, expected: String?) {
        #expect(ProjectPath(folder).resolving(relative)?.string == expected)
    }

    @Test(arguments: [("a/b.md", "a", true), ("a", "a", true), ("ab/c.md", "a", false), ("a", "", true)])
    func `lies inside a folder or not`(path: String, folder: String, isInside: Bool) {
        #expect(ProjectPath(path).isInside(ProjectPath(folder)) == isInside)
    }
}
