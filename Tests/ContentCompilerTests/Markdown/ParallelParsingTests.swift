import HelpCenterModel
import Testing

@testable import ContentCompiler

@Suite struct ParallelParsingTests {
    /// The library loses `~~` and bare URLs of one document while another is parsed, unless parsing takes turns.
    @Test func `renders the same in many threads as in one`() async {
        let sources = (0..<40).map { number in
            String(
                repeating: "a ~~b~~ www.c.com https://d.e/\(number) | *f*\n\n| g |\n|---|\n| ~~h~~ |\n\n- [ ] i\n\n",
                count: 20)
        }
        let expected = sources.map { RenderedBody($0).html }
        #expect(expected.allSatisfy { !$0.contains("~") && $0.contains("http://www.c.com") })
        let differing = await withTaskGroup(of: [Int].self) { group in
            for task in 0..<4 {
                group.addTask {
                    (0..<10).flatMap { round in
                        sources.indices.filter { index in
                            // Each task goes through the documents in an order of its own.
                            let place = (index * (2 * task + 1) + round) % sources.count
                            return RenderedBody(sources[place]).html != expected[place]
                        }
                    }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(differing == [])
    }
}
