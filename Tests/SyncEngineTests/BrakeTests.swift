import HelpCenterModel
@testable import SyncEngine
import Testing

@Suite struct BrakeTests {
    @Test(
        arguments: [
            // deletes, population, allowed, refused; the limit is 30 % from 10 items on
            (3, 10, nil, false), (4, 10, nil, true), (9, 9, nil, false), (4, 10, 4, false), (5, 10, 4, true),
            (1, 3, 0, true),
        ] as [(Int, Int, Int?, Bool)])
    func `refuses a plan that removes too much`(deletes: Int, population: Int, allowed: Int?, refused: Bool) {
        let brake = Brake(limits: BrakeLimits(), allowedDeletes: allowed)
        let changes = (0..<deletes).map { number in
            Change(
                .unpublish, kind: .article, path: ProjectPath("articles/\(number).md"), title: "", reasons: [.removed])
        }
        let plan = Plan(
            environment: "default", workspaceID: nil, isOffline: true, changes: changes, drift: [], notes: [],
            diagnostics: [], unchanged: 0)
        if refused {
            #expect(throws: BrakeError.self) { try brake.check(plan, population: population) }
        } else {
            #expect(throws: Never.self) { try brake.check(plan, population: population) }
        }
    }

    @Test func `its message names the numbers, the limit, the key and the flag`() {
        let error = BrakeError(limit: .deletes, count: 5, population: 10, share: 0.3, allowed: nil)
        #expect(
            error.description == """
                the plan would unpublish or delete 5 of 10 items, more than the limit of 30 % (`limits.deletes` in \
                guidepost.yml); if that is meant, run apply with --allow-deletes 5
                """)
    }
}
