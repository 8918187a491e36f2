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
