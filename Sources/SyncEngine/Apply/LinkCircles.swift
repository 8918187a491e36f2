/// Finds where circles of links are cheapest to break, among articles by their numbers.
///
/// What no other waits for is in no circle, and neither is what waits for none, nor what only such are beside: that leaves
/// the articles that are in circles or between two. Of these the one is taken through which most ways lead, by the links
/// to it times the links from it. Ways only get fewer while others leave, so that an entry which is out of date is put
/// back where it belongs when it comes up.
struct LinkCircles {
    /// For each article those that link to it, without itself.
    let dependants: [[Int]]
    /// For each article those that it links to, without itself.
    private let targets: [[Int]]
    /// Whether it links to headings of its own, so that it is written twice anyway.
    private let isWrittenTwice: [Bool]
    /// Whether it may be in a circle.
    private var isInside: [Bool]
    /// For each article how many of those that may be in circles link to it, and how many it links to.
    private var incoming: [Int]
    private var outgoing: [Int]
    /// The number of the search that came by last.
    private var visits: [Int]
    private var search = 0
    /// A heap of articles the cheapest first, each with the number of ways that it was put there with.
    private var heap: [(number: Int, ways: Int)] = []

    init(_ links: [[Int]]) {
        targets = links.enumerated().map { number, linked in linked.filter { $0 != number } }
        isWrittenTwice = links.enumerated().map { number, linked in linked.contains(number) }
        var dependants = [[Int]](repeating: [], count: links.count)
        for (number, linked) in targets.enumerated() {
            for target in linked { dependants[target].append(number) }
        }
        self.dependants = dependants
        isInside = [Bool](repeating: true, count: links.count)
        incoming = dependants.map(\.count)
        outgoing = targets.map(\.count)
        visits = [Int](repeating: 0, count: links.count)
        for number in links.indices where ways(through: number) == 0 { leave(number) }
        heap = links.indices.filter { isInside[$0] }.map { ($0, ways(through: $0)) }.sorted(by: isCheaper)
    }

    /// Takes an article out that is in no circle any more, and all that therefore are in none.
    mutating func leave(_ number: Int) {
        var leaving = [number]
        while let number = leaving.popLast() {
            guard isInside[number] else { continue }
            isInside[number] = false
            for target in targets[number] where isInside[target] {
                incoming[target] -= 1
                if incoming[target] == 0 { leaving.append(target) }
            }
            for dependant in dependants[number] where isInside[dependant] {
                outgoing[dependant] -= 1
                if outgoing[dependant] == 0 { leaving.append(dependant) }
            }
        }
    }

    /// The article at which a circle is to be broken next; `nil` when there is no circle.
    mutating func takeCheapest() -> Int? {
        while let (number, ways) = pop() {
            guard isInside[number] else { continue }
            if ways != self.ways(through: number) {
                push((number, self.ways(through: number)))
            } else if isInCircle(number) {
                return number
            } else {
                leave(number)
            }
        }
        return nil
    }

    private func ways(through number: Int) -> Int { incoming[number] * outgoing[number] }

    /// Whether its links lead back to it.
    private mutating func isInCircle(_ start: Int) -> Bool {
        search += 1
        var open = [start]
        while let number = open.popLast() {
            for target in targets[number] where isInside[target] {
                if target == start { return true }
                guard visits[target] != search else { continue }
                visits[target] = search
                open.append(target)
            }
        }
        return false
    }

    // MARK: Heap

    private func isCheaper(_ first: (number: Int, ways: Int), _ second: (number: Int, ways: Int)) -> Bool {
        if isWrittenTwice[first.number] != isWrittenTwice[second.number] { return isWrittenTwice[first.number] }
        return first.ways != second.ways ? first.ways > second.ways : first.number < second.number
    }

    private mutating func push(_ entry: (number: Int, ways: Int)) {
        heap.append(entry)
        var index = heap.count - 1
        while index > 0, isCheaper(heap[index], heap[(index - 1) / 2]) {
            heap.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    private mutating func pop() -> (number: Int, ways: Int)? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var index = 0
        while true {
            let children = [2 * index + 1, 2 * index + 2].filter { $0 < heap.count }
            guard let least = children.min(by: { isCheaper(heap[$0], heap[$1]) }), isCheaper(heap[least], heap[index])
            else { return first }
            heap.swapAt(index, least)
            index = least
        }
    }
}
