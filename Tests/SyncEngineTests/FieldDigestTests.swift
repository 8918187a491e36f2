import Testing

@testable import SyncEngine

@Suite struct FieldDigestTests {
    @Test(arguments: ["", "a", "text", "ü"])
    func `its digits read as itself`(text: String) {
        let digest = FieldDigest(of: text)
        #expect(FieldDigest(written: digest.digits[...]) == digest)
    }

    @Test func `its digits are the first of the SHA-256`() {
        // echo -n abc | sha256sum
        let digits = String(decoding: FieldDigest(of: "abc").digits, as: UTF8.self)
        #expect(digits == "ba7816bf8f01cfea414140de5dae2223")
    }

    @Test(arguments: ["", "0", String(repeating: "0", count: 31), String(repeating: "0", count: 33)])
    func `another number of digits is none`(written: String) {
        #expect(FieldDigest(written: Array(written.utf8)[...]) == nil)
    }

    /// What stands beside the digits in ASCII, and a letter in upper case.
    @Test(arguments: ["/", ":", "?", "@", "`", "g", "A", "\u{0}", "\u{7F}"])
    func `other characters are none`(character: String) {
        let written = String(repeating: "0", count: 31)
        #expect(FieldDigest(written: Array((written + "f").utf8)[...]) != nil)
        #expect(FieldDigest(written: Array((written + character).utf8)[...]) == nil)
        #expect(FieldDigest(written: Array((character + written).utf8)[...]) == nil)
    }
}
