import Testing

@testable import ContentCompiler

@Suite struct IgnoreRulesTests {
    @Test(arguments: [
        // patterns, path (a folder when it ends with a slash), whether it is ignored
        ("draft.md", "a/b/draft.md", true), ("draft.md", "draft.md", true), ("draft.md", "my-draft.md", false),
        ("*.md", "a/x.md", true), ("*.md", "a/x.txt", false), ("/x.md", "x.md", true), ("/x.md", "a/x.md", false),
        ("a/x.md", "a/x.md", true), ("a/x.md", "b/a/x.md", false), ("tmp/", "a/tmp/", true), ("tmp/", "a/tmp", false),
        ("tmp", "a/tmp", true), ("a/*", "a/b", true), ("a/*", "a/b/c", false), ("a/**", "a/b/c", true),
        ("a/**", "a/", false),
        ("**/x", "x", true), ("**/x", "a/b/x", true), ("a/**/x", "a/x", true), ("a/**/x", "a/b/c/x", true),
        ("a/**/x", "b/x", false), ("?.md", "a.md", true), ("?.md", "ab.md", false), ("[ab].md", "a.md", true),
        ("[!ab].md", "a.md", false), ("[!ab].md", "c.md", true), ("[a-c]x", "bx", true), ("[a-c]x", "dx", false),
        ("[", "[", true), ("\\#x", "#x", true), ("#x", "#x", false), ("\\!x", "!x", true), ("x\\*", "x*", true),
        ("x\\*", "xy", false),
        ("x ", "x", true), ("x\\ ", "x ", true), ("*.md\n!keep.md", "a/keep.md", false),
        ("*.md\n!keep.md\nkeep.md", "keep.md", true),
        ("!keep.md\n*.md", "keep.md", true), ("x\r\ny\r\n", "y", true), ("", "x", false), ("/", "x", false),
        ("é*", "été", true),
        ("*a*b*c*", "xxaxxbxxc", true), ("*a*b*c*", "xxaxxcxxb", false), ("foo**bar", "fooxbar", true),
        ("a**", "a/b", false),
    ])
    func `follows gitignore`(_ patterns: String, _ path: String, _ isIgnored: Bool) {
        var rules = IgnoreRules()
        rules.add(Array(patterns.utf8)[...], in: [])
        #expect(rules.ignores(path.split(separator: "/"), isFolder: path.hasSuffix("/")) == isIgnored)
    }

    @Test func `holds a folder's own patterns to that folder`() {
        var rules = IgnoreRules()
        rules.add(Array("/x.md\n*.txt".utf8)[...], in: ["a", "b"])
        #expect(rules.ignores(["a", "b", "x.md"], isFolder: false))
        #expect(rules.ignores(["a", "b", "c", "y.txt"], isFolder: false))
        #expect(!rules.ignores(["a", "b", "c", "x.md"], isFolder: false))
    }

    @Test func `takes no longer than the pattern times the name`() {
        var rules = IgnoreRules()
        rules.add(Array(String(repeating: "*a", count: 2000).utf8)[...], in: [])
        #expect(!rules.ignores([Substring(String(repeating: "a", count: 1999))], isFolder: false))
    }
}
