import HTTPTypes
import HelpCenterModel
import HummingbirdTesting
import Synchronization
import Testing

@testable import PreviewSite

/// How open pages learn of another version.
@Suite struct LiveReloadTests {
    /// A site whose version moves on after so many naps; time passes without waiting.
    private final class Workshop: Sendable {
        private let state: Mutex<(version: Int, naps: [Duration])>
        private let changesAfter: Int?

        init(version: Int, changesAfterNaps count: Int? = nil) {
            state = Mutex((version, []))
            changesAfter = count
        }

        var naps: [Duration] { state.withLock { $0.naps } }

        func server() -> PreviewServer {
            let configuration = PreviewConfiguration(assetRoot: "/nowhere") { duration in
                self.state.withLock { state in
                    state.naps.append(duration)
                    if state.naps.count == self.changesAfter { state.version += 1 }
                }
            }
            return PreviewServer(configuration: configuration) {
                PreviewSnapshot(site: Site(), version: self.state.withLock { $0.version })
            }
        }
    }

    private func ask(_ workshop: Workshop, _ path: String) async throws -> String {
        try await workshop.server().application().test(.router) { client in
            let answer = try await Preview(client: client).get(path)
            #expect(answer.status == 200)
            #expect(answer.headers[.contentType] == "application/json")
            return answer.text
        }
    }

    @Test(arguments: ["?since=6", "?since=8", "", "?since=", "?since=x"])
    func `who does not have the version is told at once`(_ query: String) async throws {
        let workshop = Workshop(version: 7)
        #expect(try await ask(workshop, "/-/version" + query) == "{\"version\":7}\n")
        #expect(workshop.naps == [])
    }

    @Test func `who has the version waits for 25 seconds`() async throws {
        let workshop = Workshop(version: 7)
        #expect(try await ask(workshop, "/-/version?since=7") == "{\"version\":7}\n")
        #expect(workshop.naps.reduce(.zero, +) == .seconds(25))
    }

    @Test func `the wait ends as soon as there is another version`() async throws {
        let workshop = Workshop(version: 7, changesAfterNaps: 3)
        #expect(try await ask(workshop, "/-/version?since=7") == "{\"version\":8}\n")
        #expect(workshop.naps.count == 3)
    }

    @Test func `a wait is never longer than the time that is left`() async throws {
        let (naps, continuation) = AsyncStream.makeStream(of: Duration.self)
        let watch = VersionWatch(
            site: { PreviewSnapshot(site: Site(), version: 1) }, wait: .seconds(5), interval: .seconds(2)
        ) { continuation.yield($0) }
        #expect(try await watch.version(after: 1) == 1)
        continuation.finish()
        #expect(await naps.reduce(into: []) { $0.append($1) } == [.seconds(2), .seconds(2), .seconds(1)])
    }

    @Test(arguments: ["/en/", "/diagnostics", "/nothing"])
    func `every page asks for versions after its own`(_ path: String) async throws {
        try await withPreview(Site(), version: 42) { preview in
            let script = try await preview.get(path).between("<script nonce=", "</script>")
            #expect(script.contains("const version = 42;"))
            #expect(script.contains("fetch(\"/-/version\" + query"))
            #expect(script.contains("location.reload()"))
        }
    }
}
