import HelpCenterModel
import Testing

@testable import SyncEngine

/// The comment of any plan.
@Suite struct CommentSizeTests {
    @Test(arguments: [(0, 3), (1, 20), (40, 20), (400, 8), (3_000, 2), (20_000, 1)])
    func `keeps within its size, says what it left out, and is the same each time`(changes: Int, plans: Int) {
        for seed in 0..<UInt64(plans) {
            let review = RandomReview.make(changes: changes, seed: seed)
            let comment = PlanComment(links: FileLinks(base: seed % 2 == 0 ? "https://f.example/" : nil))
            let text = comment.render(review)
            #expect(text.utf16.count <= PlanComment.limit, "\(text.utf16.count), seed \(seed)")
            #expect(text == comment.render(review))
            #expect(text.hasPrefix("<!-- guidepost:plan "))
            #expect(text.contains(review.plan.fingerprint.string))
            #expect(text.ranges(of: "<details>").count == text.ranges(of: "</details>").count)
            #expect(text.contains("**Readers lose") == review.plan.changes.contains(where: \.removes))
            if changes >= 400 { #expect(text.contains("found no room here")) }
            // Room that is there is used.
            if changes >= 400 { #expect(text.utf16.count > PlanComment.limit / 2) }
        }
    }

    @Test func `leaves nothing out of a plan that has room`() {
        let review = RandomReview.make(changes: 3, seed: 5)
        let text = PlanComment(links: FileLinks(base: nil)).render(review)
        #expect(!text.contains("found no room here"))
    }

    @Test(arguments: [0, 7, 5_000]) func `keeps within its size after a merge too`(changes: Int) {
        let review = RandomReview.make(changes: changes, seed: 1)
        let results = review.plan.changes.enumerated().map { index, change in
            ChangeResult(
                change, [.applied, .failed, .skipped][index % 3],
                url: "https://help.example/\(index)", error: String(repeating: "`@` no ", count: index % 400))
        }
        let report = ApplyReport(
            fingerprint: Digest(of: ""), results: results, traffic: RemoteTraffic(), secondWrites: 0, wasStopped: true)
        let text = ApplyComment(links: FileLinks(base: nil), environment: "default").render(report)
        #expect(text.utf16.count <= PlanComment.limit)
        #expect(text.contains("> [!CAUTION]") == (changes > 1))
    }
}
