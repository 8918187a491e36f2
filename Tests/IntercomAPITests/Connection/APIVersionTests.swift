import IntercomAPI
import Testing

@Suite struct APIVersionTests {
    @Test func `orders versions by their numbers, not by their letters`() throws {
        let versions = try ["2.9", "2.10", "2.14", "2.16", "3.0"].map { try #require(APIVersion($0)) }
        #expect(versions == versions.sorted())
        #expect(APIVersion("2.16") == .current)
    }

    @Test(arguments: ["", "2", "2.", ".16", "2.16.1", "v2.16", "2.-1", "2.16 ", "2. 16"])
    func `refuses what is no version`(written: String) {
        #expect(APIVersion(written) == nil)
    }
}
