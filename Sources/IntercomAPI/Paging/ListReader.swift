internal import HelpCenterModel

/// Reads a page-numbered list to its end.
struct ListReader<Item: ListItem> {
    let sender: RequestSender
    let endpoint: ListEndpoint

    private typealias Page = ListAnswer<Item>
    private typealias Fetched = (number: Int, result: Result<(value: Page, size: Int), RemoteError>)

    /// Gives the items page by page, in the list's order. Should the list shift while it is read, it is read again, and
    /// items come twice; the later one is the newer.
    ///
    /// Throws when pages cannot be had, or when the list does not hold still in three readings.
    func read(_ receive: ([Item]) -> Void) async throws(RemoteError) {
        var tally = ListTally()
        for _ in 0..<3 {
            try await readPages(&tally, receive)
            guard !tally.isComplete else { return }
            tally.startOver()
        }
        throw restless(tally)
    }

    private func readPages(
        _ tally: inout ListTally, _ receive: ([Item]) -> Void
    ) async throws(RemoteError) {
        var sequence = PageSequence<Page>()
        var first: [RemoteID]?
        let result = await withTaskGroup(of: Fetched.self) { group -> Result<Void, RemoteError> in
            defer { group.cancelAll() }
            while true {
                for number in sequence.pagesToAsk() {
                    group.addTask { (number, await fetch(number)) }
                }
                guard let fetched = await group.next() else { return .success(()) }
                let (page, size): (Page, Int)
                switch fetched.result {
                case .failure(let error): return .failure(error)
                case .success(let answer): (page, size) = answer
                }
                if fetched.number == 1 { sequence.width = width(for: size) }
                if let total = page.totalCount { sender.note(total: total, of: endpoint.path) }
                let ready = sequence.receive(
                    page, number: fetched.number, isEmpty: page.data.isEmpty, totalPages: page.totalPages)
                for page in ready {
                    let ids = page.data.map(\.remoteID)
                    if ids == first, !sequence.hasTotal {
                        // The whole list again: this server does not know pages.
                        sequence.stop()
                        continue
                    }
                    first = first ?? ids
                    tally.count(ids, totalCount: page.totalCount)
                    receive(page.data)
                }
            }
        }
        try result.get()
    }

    private func fetch(_ number: Int) async -> Result<(value: Page, size: Int), RemoteError> {
        do throws(RemoteError) {
            let request = OutgoingRequest(.get, endpoint.page(number, limit: sender.configuration.pageSize))
            return .success(try await sender.sizedValue(Page.self, of: request))
        } catch {
            return .failure(error)
        }
    }

    /// Every item once, the newest form of each, in the list's order: for lists that are short.
    func all() async throws(RemoteError) -> [Item] {
        var items: [RemoteID: Item] = [:]
        var order: [RemoteID] = []
        try await read { page in
            for item in page where items.updateValue(item, forKey: item.remoteID) == nil { order.append(item.remoteID) }
        }
        return order.compactMap { items[$0] }
    }

    /// How many pages to hold at once: the larger they are, the fewer.
    private func width(for size: Int) -> Int { max(1, min(4, (20 << 20) / max(1, size))) }

    private func restless(_ tally: ListTally) -> RemoteError {
        let count = tally.expected.map { "\(tally.found) of \($0)" } ?? "\(tally.found)"
        return RemoteError(
            .unavailable,
            message: "The list \(endpoint.path) changed while it was read: \(count) items came in three readings. "
                + "Run it again when nobody is editing in the workspace.")
    }
}

/// An item of a list, as its list tells it apart from the others.
protocol ListItem: JSONReadable {
    var remoteID: RemoteID { get }
}
