import Testing

@testable import SyncEngine

@Suite struct CommentTextTests {
    @Test(arguments: [
        ("plain text.", "plain text."), ("a *b* _c_ `d`", #"a \*b\* \_c\_ \`d\`"#),
        ("<b> & [x](y)", "&lt;b&gt; &amp; \\[\u{200B}x\\](y)"), ("one\n\ntwo\r\nthree", "one two three"),
        ("@ada #12 GH-3 !4 a@b.c", "@\u{200B}ada #\u{200B}12 G\u{200B}H-3 !\u{200B}4 a@\u{200B}b.c"),
        ("https://x.example www.x.example", "https:\u{200B}//x.example w\u{200B}ww.x.example"),
        ("0123abc4 12345", "0\u{200B}123abc4 12345"), (":smile: 10:30", ":\u{200B}smile: 10:\u{200B}30"),
        ("# not a heading", "# not a heading"), ("a | b", #"a \| b"#), ("$x$", "\\$\u{200B}x\\$"),
    ])
    func `keeps text from being Markdown`(text: String, expected: String) {
        #expect(CommentText.markdown(text) == expected)
    }

    @Test func `keeps text from being HTML, on one line`() {
        #expect(
            CommentText.html("<p title=\"x\">&amp;\n\u{0}\u{202E}")
                == "&lt;p title=&quot;x&quot;&gt;&amp;\u{200B}amp;&#10;\u{FFFD}\u{FFFD}")
    }

    @Test func `keeps an address within its link`() {
        #expect(CommentText.link("a", to: "https://x.example/> b\"\\") == "[a](<https://x.example/%3E%20b%22%5C>)")
        #expect(CommentText.link("a]b", to: nil) == #"a\]b"#)
    }
}
