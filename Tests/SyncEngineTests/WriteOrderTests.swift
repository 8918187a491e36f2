import HelpCenterModel
import SyncEngine
import Testing

@Suite struct WriteOrderTests {
    @Test(
        arguments: [
            // links, expected order, why
            (["a": ["b"], "b": ["c"], "c": []], ["c", "b", "a"]),
            // A circle is broken at the one that most wait for: both b and c link to a.
            (["a": ["b"], "b": ["a"], "c": ["a"]], ["a", "b", "c"]),
            // d links to its own heading, so it is written twice anyway and goes first.
            (["a": ["d"], "d": ["a", "d"]], ["d", "a"]),
            ([:], []),
        ] as [([String: Set<String>], [String])])
    func `puts what is linked to first`(links: [String: Set<String>], expected: [String]) {
        let paths = links.map { (ProjectPath($0.key), Set($0.value.map(ProjectPath.init))) }
        let order = WriteOrder(links: Dictionary(uniqueKeysWithValues: paths))
        #expect(order.paths.map(\.string) == expected)
    }

    @Test func `breaks a circle in it, however many wait for something behind it`() {
        var links = ["a": ["b"], "b": ["a"], "behind": ["a"]] as [String: Set<String>]
        for number in 0..<5 { links["last \(number)"] = ["behind"] }
        #expect(writtenTwice(links) == ["a"])
    }

    @Test func `writes hardly more articles twice than the fewest possible`() {
        var generator = SeededGenerator(seed: 7)
        var (found, fewest) = (0, 0)
        for _ in 0..<150 {
            let names = (0..<7).map { "\($0)" }
            let links = Dictionary(
                uniqueKeysWithValues: names.map { name in
                    (name, Set(names.filter { $0 != name && Int.random(in: 0..<10, using: &generator) < 3 }))
                })
            found += writtenTwice(links).count
            fewest += (0..<128).filter { breaksAll(names, links, without: $0) }.map(\.nonzeroBitCount).min() ?? 0
        }
        #expect(fewest > 100)
        #expect(Double(found) <= 1.1 * Double(fewest), "\(found) for \(fewest)")
    }

    @Test func `orders thousands of articles that all link to each other in time`() {
        let count = 3_000
        let names = (0..<count).map { "\($0)" }
        let links = Dictionary(
            uniqueKeysWithValues: names.indices.map { number in
                (names[number], Set((1...6).map { names[(number * 7 + $0 * 131) % count] }))
            })
        let time = ContinuousClock().measure { _ = writtenTwice(links) }
        #expect(time < .seconds(20))
    }

    /// The articles that link to something that comes later.
    private func writtenTwice(_ links: [String: Set<String>]) -> [String] {
        let paths = links.map { (ProjectPath($0.key), Set($0.value.map(ProjectPath.init))) }
        let order = WriteOrder(links: Dictionary(uniqueKeysWithValues: paths))
        var written: Set<String> = []
        return order.paths.map(\.string).filter { path in
            defer { written.insert(path) }
            return links[path]?.isSubset(of: written) == false
        }
    }

    /// Whether without some articles, by the bits of a number, no circle is left.
    private func breaksAll(_ names: [String], _ links: [String: Set<String>], without taken: Int) -> Bool {
        var left = Set(names.indices.filter { taken & (1 << $0) == 0 }.map { names[$0] })
        while let free = left.first(where: { links[$0]?.isDisjoint(with: left) == true }) { left.remove(free) }
        return left.isEmpty
    }

    @Test func `never waits for what comes later`() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<50 {
            let count = Int.random(in: 1...12, using: &generator)
            let paths = (0..<count).map { ProjectPath("\($0)") }
            let links = Dictionary(
                uniqueKeysWithValues: paths.map { path in
                    (path, Set(paths.filter { _ in Bool.random(using: &generator) }))
                })
            let order = WriteOrder(links: links)
            #expect(Set(order.paths) == Set(paths) && order.paths.count == count)
            for (index, path) in order.paths.enumerated() {
                let waits = order.dependencies[path] ?? []
                #expect(waits.isSubset(of: order.paths[..<index]), "\(path) waits for a later one in \(links)")
            }
        }
    }
}
