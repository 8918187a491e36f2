import Testing

@testable import SyncEngine

@Suite struct SizeBudgetTests {
    @Test(
        arguments: [
            ([10, 20, 30], 60, nil), ([10, 20, 30], 50, 20), ([10, 100, 200], 110, 50), ([5, 5], 0, 0), ([], 10, nil),
        ] as [([Int], Int, Int?)])
    func `leaves short texts whole and shares the rest among the long ones`(sizes: [Int], total: Int, cap: Int?) {
        #expect(SizeBudget.cap(sizes, total: total) == cap)
    }
}
