import Foundation
import HelpCenterModel
import Synchronization
import Testing

@Suite struct TextSpillTests {
    /// Two hundred of them are more than what waits to be written together.
    private func text(_ number: Int) -> [UInt8] {
        Array(repeatElement("<p>text \(number) of many</p>", count: 100 + number % 7).joined().utf8)
    }

    @Test(arguments: [0, 10_000, 1 << 20]) func `gives back what it took, from memory and from the disk`(room: Int) {
        let spill = TextSpill(room: room)
        let kept = (0..<200).map { spill.keep(KeptText(text($0))) }
        #expect(kept.map(\.bytes) == (0..<200).map(text))
        #expect(kept.map(\.count) == (0..<200).map { text($0).count })
    }

    @Test func `texts taken at the same time do not mix`() async {
        let spill = TextSpill(room: 0)
        let kept = await withTaskGroup(of: (Int, KeptText).self) { group in
            for number in 0..<500 { group.addTask { (number, spill.keep(KeptText(text(number)))) } }
            return await group.reduce(into: [Int: KeptText]()) { $0[$1.0] = $1.1 }
        }
        for (number, kept) in kept { #expect(kept.bytes == text(number)) }
        #expect(kept.count == 500)
    }

    @Test func `leaves nothing in the folder while it is at work`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "spill-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let spill = TextSpill(room: 0, folder: folder.path)
        let kept = spill.keep(KeptText(text(1)))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
        #expect(kept.bytes == text(1))
    }

    @Test func `keeps all in memory where no file can be made`() {
        let spill = TextSpill(room: 0, folder: "/nowhere/at/all")
        #expect(spill.keep(KeptText(text(1))).bytes == text(1))
    }

    @Test(arguments: [0, 1]) func `keeps in memory what the disk does not take`(written: Int) {
        let calls = Mutex(0)
        let spill = TextSpill(room: 0) { bytes, descriptor, place in
            let isTaken = calls.withLock { calls in
                calls += 1
                return calls <= written
            }
            return isTaken && pwrite(descriptor, bytes, bytes.count, off_t(place)) == bytes.count
        }
        let kept = (0..<400).map { spill.keep(KeptText(text($0))) }
        #expect(kept.map(\.bytes) == (0..<400).map(text))
        #expect(calls.withLock { $0 } == written + 1, "a disk that is full is not asked again")
    }

    @Test func `equal texts are equal wherever they stand`() {
        let spill = TextSpill(room: 0)
        #expect(spill.keep(KeptText(text(1))) == KeptText(text(1)))
        #expect(spill.keep(KeptText(text(1))) != KeptText(text(2)))
        #expect(spill.keep(KeptText()).isEmpty)
    }
}
