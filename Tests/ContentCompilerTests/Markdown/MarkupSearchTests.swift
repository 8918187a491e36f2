import Testing

@testable import ContentCompiler

@Suite struct MarkupSearchTests {
    @Test(arguments: [UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">")])
    func `finds what must be escaped wherever it stands`(mark: UInt8) {
        for count in 1...50 {
            for place in 0..<count {
                var text = [UInt8](repeating: 0x61, count: count)
                text[place] = mark
                #expect(text[...].holdsMarkup)
                // Not what stands before or behind a part of a text.
                #expect(!text[..<place].holdsMarkup)
                #expect(!text[(place + 1)...].holdsMarkup)
            }
        }
    }

    @Test func `finds nothing else`() {
        let others = (UInt8.min...UInt8.max).filter { ![0x26, 0x3C, 0x3E].contains($0) }
        #expect(!others[...].holdsMarkup)
        #expect(![UInt8]()[...].holdsMarkup)
    }
}
