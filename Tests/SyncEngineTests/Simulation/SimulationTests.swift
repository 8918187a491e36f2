import Testing

@Suite struct SimulationTests {
    @Test func `the same seed lives the same life`() async {
        for seed in UInt64(1)...5 {
            let first = await Simulation.outcomes([seed])
            let second = await Simulation.outcomes([seed])
            #expect(first.map(\.trace.digest) == second.map(\.trace.digest))
            #expect((first.first?.trace.count ?? 0) > 20)
        }
    }

    @Test(arguments: Sabotage.allCases) func `a broken promise is noticed`(sabotage: Sabotage) async {
        var tried: UInt64 = 0
        var seen: [String] = []
        while seen.isEmpty, tried < 400 {
            tried += 1
            seen = await Simulation.outcomes([tried], sabotage).flatMap(\.violations)
        }
        #expect(!seen.isEmpty, "\(sabotage) went unnoticed")
        print("\(sabotage): noticed at seed \(tried): \(seen.first ?? "never")")
    }
}
