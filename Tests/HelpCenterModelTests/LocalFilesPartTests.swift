import HelpCenterModel
import TestSupport
import Testing

@Suite struct LocalFilesPartTests {
    @Test(
        arguments: [
            (0, 3, [1, 2, 3]), (2, 2, [3, 4]), (3, 9, [4, 5]), (5, 1, []), (9, 1, []), (0, 0, []),
        ] as [(Int, Int, [UInt8])])
    func `reads a part of a file`(offset: Int, count: Int, expected: [UInt8]) async throws {
        try await withTemporaryFolder { folder in
            let file = folder + "/x"
            try LocalFiles().write(file, [1, 2, 3, 4, 5])
            #expect(try LocalFiles().read(file, from: offset, count: count) == expected)
            #expect(throws: FileError.missing(path: file + "y")) {
                try LocalFiles().read(file + "y", from: offset, count: count)
            }
        }
    }
}
