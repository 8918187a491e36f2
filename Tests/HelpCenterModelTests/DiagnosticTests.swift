import HelpCenterModel
import Testing

@Suite struct DiagnosticTests {
    @Test func `prints as one line that editors can follow`() {
        let diagnostic = Diagnostic(
            .brokenLink, path: ProjectPath("articles/a.md"), position: SourcePosition(line: 3, column: 5),
            summary: "“../x.md” leads nowhere")
        #expect(diagnostic.description == "articles/a.md:3:5: error: “../x.md” leads nowhere [broken-link]")
    }

    @Test func `sorts by path, then place`() {
        let path = ProjectPath("b.md")
        let diagnostics = [
            Diagnostic(.emptyLink, path: path, position: SourcePosition(line: 10, column: 1), summary: "3"),
            Diagnostic(.emptyLink, path: path, position: SourcePosition(line: 9, column: 7), summary: "2"),
            Diagnostic(.emptyFile, path: path, summary: "1"),
            Diagnostic(.emptyFile, path: ProjectPath("a.md"), summary: "0"),
        ]
        #expect(diagnostics.sorted().map(\.summary) == ["0", "1", "2", "3"])
    }

    @Test func `every id is kebab-case`() {
        for id in DiagnosticID.allCases {
            #expect(id.rawValue.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(id)")
        }
    }
}
