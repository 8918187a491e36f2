import HelpCenterModel
import Synchronization
import Testing

@testable import IntercomAPI

/// A long list in a bounded space: no more pages are asked for than a few ahead of the one that is consumed.
@Suite(.timeLimit(.minutes(10))) struct StreamingTests {
    /// A transport that gives pages of a list, and counts those that were asked for and not yet consumed.
    private final class CountingTransport: HTTPTransport {
        private struct State {
            var asked = 0
            var consumed = 0
            var most = 0
        }

        private let state = Mutex(State())
        private let pages: Int
        /// How large each answer is, in bytes.
        private let size: Int

        init(pages: Int, size: Int = 0) {
            self.pages = pages
            self.size = size
        }

        var most: Int { state.withLock { $0.most } }
        var consumed: Int { state.withLock { $0.consumed } }

        func consume() { state.withLock { $0.consumed += 1 } }

        func exchange(_ request: OutgoingRequest) async -> ExchangeOutcome {
            state.withLock { state in
                state.asked += 1
                state.most = max(state.most, state.asked - state.consumed)
            }
            // Whoever else wants to ask may do so.
            for _ in 0..<10 { await Task.yield() }
            let page = PagedItems(count: pages * 250).reply(
                to: StandIn.Request(
                    method: "GET", path: request.path, headers: [:], body: ""))
            let padding = String(repeating: " ", count: size)
            return .answered(HTTPAnswer(status: 200, headers: [:], body: AnswerBody(page.body + padding)))
        }
    }

    @Test(arguments: [(0, 4, "small pages"), (8 << 20, 2, "pages of 8 MB"), (30 << 20, 1, "a page of 30 MB")])
    func `holds as many pages as are allowed side by side`(size: Int, width: Int, why: String) async throws {
        let pages = size == 0 ? 60 : 6
        let transport = CountingTransport(pages: pages, size: size)
        var configuration = ClientConfiguration(baseURL: .region(.us), token: Secret("t"))
        configuration.maximumAnswerSize = 1 << 30
        let sender = RequestSender(configuration, transport: transport, time: .system())
        var seen = 0
        try await ListReader<WireArticle>(sender: sender, endpoint: .articles).read { page in
            seen += page.count
            transport.consume()
        }
        #expect(seen == pages * 250)
        #expect(transport.consumed == pages)
        #expect(transport.most == width, "\(why)")
    }
}
