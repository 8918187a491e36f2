import HelpCenterModel
import Testing

@Suite struct WordsTests {
    @Test(
        arguments: [("pt-br", "pt-BR"), ("FR", "fr"), ("zh-tw", "zh-TW"), ("xx", nil), ("", nil)] as [(String, String?)]
    )
    func `finds a locale whatever its case`(written: String, code: String?) {
        #expect(LocaleCode(written)?.code == code)
    }

    @Test func `knows the 37 locales of Intercom and suggests the nearest`() {
        #expect(LocaleCode.all.count == 37)
        let nearest = [
            "pt_BR": "pt-BR", "pt-PT": "pt", "en-GB": "en", "fr_CA": "fr", "no": "nb", "nn-NO": "nb", "zh": "zh-CN",
            "zh-Hant": "zh-TW", "zh_Hant_TW": "zh-TW", "zh-Hans-CN": "zh-CN", "jp": "ja", "ed": "de", "xx": nil,
            "": nil, "klingon": nil,
        ]
        for (written, code) in nearest { #expect(LocaleCode.nearest(to: written)?.code == code, "\(written)") }
    }

    @Test(
        arguments: [
            ("descripton", "description"), ("tilte", "title"), ("AUTHOR", "author"), ("zzzzz", nil),
            ("", nil), ("t", nil), ("desc", "description"), ("titel", "title"),
        ] as [(String, String?)])
    func `suggests the nearest word, and none that is far`(word: String, expected: String?) {
        #expect(NearestMatch.find(word, in: ["title", "description", "author"]) == expected)
    }

    @Test func `a swap of neighbours is nearer than another letter`() {
        #expect(NearestMatch.find("ue", in: ["us", "eu", "au"]) == "eu")
    }

    @Test func `digests bytes as sha256sum does`() {
        // echo -n abc | sha256sum
        let expected = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(Digest(of: "abc").string == expected)
        #expect(Digest(of: Array("abc".utf8)) == Digest(expected))
    }

    @Test(arguments: [
        "", "abc", "sha256:", "sha256:XY", "sha1:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    ])
    func `reads no digest where there is none`(written: String) {
        #expect(Digest(written) == nil)
    }

    @Test func `no two lists of values share a digest`() {
        #expect(Self.digest(["ab", "c"]) != Self.digest(["a", "bc"]))
        #expect(Self.digest(["abc"]) != Self.digest(["abc", ""]))
    }

    @Test func `a secret never shows itself`() {
        let secret = Secret("dG9rOmFi")
        #expect("\(secret)" == "<redacted>")
        #expect(String(reflecting: secret) == "<redacted>")
        var dumped = ""
        dump([secret], to: &dumped)
        #expect(!dumped.contains("dG9rOmFi"))
        #expect(secret.reveal() == "dG9rOmFi")
    }

    @Test func `orders ids as numbers`() {
        #expect([RemoteID("10"), RemoteID("9"), RemoteID("x")].sorted().map(\.string) == ["9", "10", "x"])
    }

    private static func digest(_ values: [String]) -> Digest {
        var builder = DigestBuilder()
        for value in values { builder.append(value) }
        return builder.finish()
    }
}
