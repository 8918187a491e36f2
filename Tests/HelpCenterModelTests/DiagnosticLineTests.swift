import HelpCenterModel
import Testing

@Suite struct DiagnosticLineTests {
    @Test(arguments: [
        ("“a\nb”", "“a b”"), ("“a\r\nb”", "“a  b”"), ("“a\u{1B}[31m”", "“a [31m”"), ("“a\u{202E}b”", "“a b”"),
        ("“é 日本 😀”", "“é 日本 😀”"),
    ])
    func `a summary is one line, whatever it quotes`(summary: String, shown: String) {
        let finding = Diagnostic(.brokenLink, path: ProjectPath("a.md"), summary: summary, fix: summary)
        #expect(finding.summary == shown)
        #expect(finding.fix == shown)
    }

    @Test func `the middle of a very long quote is left out`() {
        let address = "data:" + String(repeating: "x", count: 100_000)
        let finding = Diagnostic(.unsafeLink, path: .root, summary: "the image “\(address)” is removed")
        #expect(finding.summary.count == 401)
        #expect(finding.summary.hasPrefix("the image “data:xxx"))
        #expect(finding.summary.hasSuffix("xxx” is removed"))
    }
}
