import HelpCenterModel
import Synchronization
import TestSupport
import Testing

@testable import ContentCompiler

@Suite struct ParallelCompileTests {
    /// Articles that need what cmark-gfm's global tables hold, of different lengths, so that threads meet everywhere.
    private static let files = MemoryFiles {
        TextFile("guidepost.yml", "variables: { product: Acme }\n")
        Folder("articles") {
            for number in 0..<60 {
                TextFile(
                    "\(number).md",
                    "# Article \(number)\n\n"
                        + String(
                            repeating: "a ~~b~~ www.c.com https://d.e/\(number) {{ product }} :tada: {{> s.md }}\n\n"
                                + "| g |\n|---|\n| ~~h~~ |\n\n- [ ] [i](\((number + 7) % 60).md)\n\n",
                            count: 1 + number % 9))
            }
        }
        Folder("snippets") { TextFile("s.md", "~~s~~ www.s.com\n") }
    }

    /// Every file of a build, with its path.
    private func build(width: Int) async throws -> [String: [UInt8]] {
        let compiler = ContentCompiler(files: Self.files, directory: "", width: width)
        let (settings, _) = try compiler.settings()
        let written = Mutex<[String: [UInt8]]>([:])
        try await BuildOutput(await compiler.compile(settings), project: "..").write(width: width) { file in
            written.withLock { $0[file.path] = file.bytes }
        }
        return written.withLock { $0 }
    }

    @Test func `builds the same bytes in one thread and in many, every time`() async throws {
        let expected = try await build(width: 1)
        #expect(expected.count == 61)
        for width in [2, 3, 8, 2, 3, 8] { #expect(try await build(width: width) == expected) }
    }
}
