import HelpCenterModel
import Testing

@Suite struct PathOrderTests {
    /// The order of the lockfile and of every list must be the same on every system.
    @Test func `orders paths by their bytes`() {
        let names = [
            "a", "B", "é", "e\u{301}", "z", "ä", "ö", "Ω", "\u{2126}", "日本", "한글", "ﬁ", "fi", "𝒜", "\u{FFFD}", "👍🏽",
            "a/b", "a b", "",
            "ｱ", "\u{1E9B}\u{323}",
        ]
        let paths = names.flatMap { first in names.map { ProjectPath("\(first)\($0)") } }
        let byBytes = paths.sorted { $0.string.utf8.lexicographicallyPrecedes($1.string.utf8) }
        #expect(paths.sorted().map(\.string) == byBytes.map(\.string))
    }
}
