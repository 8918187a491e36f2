import HelpCenterModel
import IntercomAPI
import Testing

@Suite struct BaseURLTests {
    @Test(arguments: [
        ("https://api.intercom.io", "https://api.intercom.io", "api.intercom.io"),
        ("  https://api.eu.intercom.io/ \n", "https://api.eu.intercom.io", "api.eu.intercom.io"),
        ("HTTPS://Example.COM:8443/intercom//", "https://example.com:8443/intercom", "example.com"),
        ("http://localhost:8080", "http://localhost:8080", "localhost"),
        ("http://127.0.0.1:9", "http://127.0.0.1:9", "127.0.0.1"),
        ("http://127.8.9.10", "http://127.8.9.10", "127.8.9.10"),
        ("http://[::1]:8080/", "http://[::1]:8080", "::1"),
    ])
    func `takes an address`(written: String, string: String, host: String) throws {
        let url = try BaseURL(written)
        #expect(url.string == string)
        #expect(url.host == host)
    }

    @Test(arguments: [
        "http://api.intercom.io", "http://127.0.0.1.example.com", "http://localhost.example.com", "http://127.0.0",
        "http://127.0.0.256", "http://0.0.0.0", "http://10.0.0.1", "http://[::2]", "http://1270.0.0.1",
    ])
    func `refuses plain http to another machine`(written: String) {
        let error = #expect(throws: BaseURLError.self) { try BaseURL(written) }
        guard case .plainHTTP = error else {
            Issue.record("\(written) gave \(String(describing: error))")
            return
        }
        #expect(error?.description.contains("write https://") == true)
    }

    @Test(arguments: ["", "api.intercom.io", "/path", "https://", "http:", "not an address", "https:api.intercom.io"])
    func `refuses what is no absolute address`(written: String) {
        #expect(throws: BaseURLError.notAnAddress(written)) { try BaseURL(written) }
    }

    @Test func `refuses what does not belong into the address`() {
        #expect(throws: BaseURLError.unknownScheme("ftp://x.io", scheme: "ftp")) { try BaseURL("ftp://x.io") }
        #expect(throws: BaseURLError.holdsQuery("https://x.io?a=b")) { try BaseURL("https://x.io?a=b") }
        #expect(throws: BaseURLError.holdsQuery("https://x.io/#a")) { try BaseURL("https://x.io/#a") }
        #expect(throws: BaseURLError.holdsCredentials(host: "x.io")) { try BaseURL("https://me:secret@x.io") }
    }

    @Test func `never repeats a password in its words`() {
        let error = #expect(throws: BaseURLError.self) { try BaseURL("https://me:hunter2@x.io") }
        #expect(error.map { "\($0)" }?.contains("hunter2") == false)
    }

    @Test(arguments: [
        (Region.us, "https://api.intercom.io"), (.eu, "https://api.eu.intercom.io"),
        (.au, "https://api.au.intercom.io"),
    ])
    func `knows the regions by their address`(region: Region, string: String) throws {
        #expect(BaseURL.region(region).string == string)
        #expect(try BaseURL(string) == .region(region))
        #expect(try BaseURL("http://localhost").region == nil)
    }
}
