import HelpCenterModel
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("2026-11-20", 1_795_132_800), ("2026-11-20T09:30", 1_795_167_000),
        ("2026-11-20 09:30:15", 1_795_167_015), ("2026-11-20T09:30:15Z", 1_795_167_015),
        ("2026-11-20T09:30+01:00", 1_795_163_400), ("2026-11-20t09:30-0530", 1_795_186_800),
        ("2026-11-20T09:30+01", 1_795_163_400), ("2024-02-29", 1_709_164_800), ("2000-02-29", 951_782_400),
        ("2031-01-05", 1_925_337_600), ("1969-12-31T23:59:59Z", -1),
    ])
    func `reads dates and times as ISO 8601 writes them`(written: String, seconds: Int) {
        #expect(Timestamp(written)?.seconds == seconds)
    }

    @Test(arguments: [
        "", "2026", "2026-11", "2026-11-31", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-11-00",
        "20-11-2026", "2026-11-20T", "2026-11-20T24:00", "2026-11-20T09:60", "2026-11-20T09:30:60", "2026-11-20T9:30",
        "2026-11-20T09:30 CET", "2026-11-20T09:30+1", "2026-11-20T09:30+15:00", "2026-11-20x", "soon", "２０２６-11-20",
    ])
    func `takes nothing else for one`(written: String) {
        #expect(Timestamp(written) == nil)
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (1_925_374_205, "2031-01-05T10:10:05Z"), (1_709_164_799, "2024-02-28T23:59:59Z"),
        (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"), (4_102_444_800, "2100-01-01T00:00:00Z"),
    ])
    func `writes what it reads`(seconds: Int, written: String) {
        #expect(Timestamp(seconds: seconds).description == written)
        #expect(Timestamp(written)?.seconds == seconds)
    }
}
