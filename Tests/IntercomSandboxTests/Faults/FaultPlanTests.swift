import Foundation
import Testing

@testable import IntercomSandbox

@Suite struct FaultPlanTests {
    static let patterns: [(String?, String, Bool)] = [
        (nil, "/articles/1", true), ("/articles", "/articles", true), ("/articles", "/articles/1", false),
        ("/articles/*", "/articles/1", true), ("/articles/*", "/articles", false), ("/**", "/a/b", true),
        ("/help_center/**", "/help_center/collections/1", true), ("/help_center/**", "/articles", false),
    ]

    @Test(arguments: patterns)
    func `a path is matched part by part`(_ pattern: String?, _ path: String, _ matches: Bool) {
        let rule = FaultRule(path: pattern, effect: .dropBefore)
        #expect(rule.matches(method: "GET", path: path) == matches)
    }

    @Test func `a rule befalls the requests from one on, so many`() {
        let rule = FaultRule(method: "POST", from: 2, count: 2, effect: .status(503))
        let book = FaultBook(FaultPlan(rules: [rule]))
        let effects = (1...5).map { _ in book.effects(method: "POST", path: "/articles").count }
        #expect(effects == [0, 1, 1, 0, 0])
        #expect(book.effects(method: "GET", path: "/articles").isEmpty)
    }

    @Test func `equal seeds give equal chances`() {
        func run(_ seed: UInt64) -> [Int] {
            let rule = FaultRule(count: nil, chance: 0.5, effect: .dropBefore)
            let book = FaultBook(FaultPlan(rules: [rule], seed: seed))
            return (1...64).map { _ in book.effects(method: "GET", path: "/").count }
        }
        #expect(run(1) == run(1))
        #expect(run(1) != run(2))
        #expect((16...48).contains(run(1).reduce(0, +)))
    }

    static let effects: [FaultEffect] = [
        .status(429), .dropBefore, .reset, .dropAfter, .truncate(bytes: 3), .delay(seconds: 0.5), .hang,
        .kill(process: 7, at: .afterCommit),
    ]

    @Test(arguments: effects)
    func `a plan survives JSON`(_ effect: FaultEffect) throws {
        let plan = FaultPlan(rules: [FaultRule(method: "PUT", path: "/a", from: 2, count: 3, effect: effect)], seed: 9)
        #expect(try JSONDecoder().decode(FaultPlan.self, from: JSONEncoder().encode(plan)) == plan)
    }

    @Test func `in JSON what is left out has its default`() throws {
        let json = #"{"rules":[{"effect":{"kind":"status","status":500}}]}"#
        let plan = try JSONDecoder().decode(FaultPlan.self, from: Data(json.utf8))
        #expect(plan == FaultPlan(rules: [FaultRule(count: nil, effect: .status(500))]))
    }

    @Test func `in JSON a kill without a process is the sandbox's own`() throws {
        let json = #"{"rules":[{"effect":{"kind":"kill","at":"after_commit"}}]}"#
        let plan = try JSONDecoder().decode(FaultPlan.self, from: Data(json.utf8))
        let own = ProcessInfo.processInfo.processIdentifier
        #expect(plan.rules.map(\.effect) == [.kill(process: own, at: .afterCommit)])
    }
}
