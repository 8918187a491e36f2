import Foundation
import HelpCenterModel
import Testing

@Suite struct LocalFilesTests {
    private let files = LocalFiles()

    @Test func `writes whole files, reads them back and lists them`() throws {
        try inFolder { folder in
            try files.createFolder("\(folder)/a/b/c")
            try files.replace("\(folder)/a/b/c/x.txt", with: Array("hello".utf8), durability: .flushed)
            try files.replace("\(folder)/a/b/c/x.txt", with: Array("again".utf8))
            try files.put(Array("!".utf8), into: "\(folder)/a/b/c/x.txt", at: .end, durability: .ordinary)
            #expect(try files.read("\(folder)/a/b/c/x.txt", limit: 10) == Array("again!".utf8))
            #expect(try files.entries(of: "\(folder)/a/b/c") == [FolderEntry(name: "x.txt", kind: .file)])
            #expect(try files.entries(of: "\(folder)/a") == [FolderEntry(name: "b", kind: .folder)])
            try files.remove("\(folder)/a/b/c/x.txt")
            try files.remove("\(folder)/a/b/c/x.txt")
            #expect(try files.status(of: "\(folder)/a/b/c/x.txt") == nil)
        }
    }

    @Test func `puts a file together from pieces, with nothing left beside it`() throws {
        try inFolder { folder in
            let pieces = ["one ", "two ", "", "three"].map { Array($0.utf8) }
            try files.write("\(folder)/x.txt", Array("what was there before, and longer".utf8))
            try files.replace(
                "\(folder)/x.txt", with: pieces, durability: .flushed, neighbour: "\(folder)/x.txt.tmp")
            #expect(try files.read("\(folder)/x.txt", limit: 100) == Array("one two three".utf8))
            #expect(try files.entries(of: folder).map(\.name) == ["x.txt"])
        }
    }

    @Test func `says what is wrong, with the path`() throws {
        try inFolder { folder in
            let missing = "\(folder)/nothing"
            #expect(throws: FileError.missing(path: missing)) { try files.read(missing, limit: 10) }
            #expect(throws: FileError.isFolder(path: folder)) { try files.read(folder, limit: 10) }
            try files.write("\(folder)/big", [UInt8](repeating: 0, count: 11))
            #expect(throws: FileError.tooLarge(path: "\(folder)/big", limit: 10)) {
                try files.read("\(folder)/big", limit: 10)
            }
        }
    }

    @Test func `follows symbolic links where they lead`() throws {
        try inFolder { folder in
            try files.write("\(folder)/real", [1])
            try FileManager.default.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: "real")
            let root = try #require(try files.realPath(of: folder))
            #expect(try files.realPath(of: "\(folder)/link") == "\(root)/real")
            #expect(try files.entries(of: folder).contains(FolderEntry(name: "link", kind: .symbolicLink)))
            #expect(try files.realPath(of: "\(folder)/nothing") == nil)
        }
    }

    private func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "guidepost-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }
}
