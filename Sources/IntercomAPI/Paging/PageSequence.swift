/// The order in which the pages of a list are asked for and delivered. No I/O: it is told what came, and says what to
/// do. Pages are asked for side by side once their number is known, and delivered in order.
struct PageSequence<Page> {
    /// The most pages that may be asked for or wait for delivery at once.
    var width = 1
    private var nextToAsk = 1
    private var nextToDeliver = 1
    private var waiting: [Int: Page] = [:]
    /// The number of pages by the newest answer; `nil` while no answer has told one.
    private var total: Int?
    /// The page that told `total`.
    private var toldBy = 0
    private var hasEnded = false

    /// The pages to ask for now.
    mutating func pagesToAsk() -> Range<Int> {
        // Without a number of pages each one tells whether there is another.
        let width = total == nil ? 1 : max(1, width)
        var end = max(nextToAsk, nextToDeliver + width)
        if let total { end = min(end, max(total, 1) + 1) }
        if hasEnded || end < nextToAsk { end = nextToAsk }
        defer { nextToAsk = end }
        return nextToAsk..<end
    }

    /// Takes a page in and gives those that are to be delivered now.
    ///
    /// - Parameters:
    ///   - isEmpty: whether it has no items, which ends the list whatever the numbers say.
    ///   - totalPages: what it says on the number of pages; `nil` when it says nothing.
    mutating func receive(_ page: Page, number: Int, isEmpty: Bool, totalPages: Int?) -> [Page] {
        if let totalPages, number >= toldBy {
            total = totalPages
            toldBy = number
        }
        if isEmpty { hasEnded = true }
        waiting[number] = page
        var ready: [Page] = []
        while let page = waiting.removeValue(forKey: nextToDeliver) {
            ready.append(page)
            nextToDeliver += 1
        }
        return ready
    }

    /// Ends the list though nothing says so: for a server that gives the same page for ever.
    mutating func stop() { hasEnded = true }

    var hasTotal: Bool { total != nil }
}
