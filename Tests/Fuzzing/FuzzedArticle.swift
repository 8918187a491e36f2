import ContentCompiler
import Dispatch
import HelpCenterModel
import Synchronization
import TestSupport

/// An article's file of any content, compiled as in a project, and read as a body that came back from Intercom.
struct FuzzedArticle {
    var bytes: [UInt8]

    /// Ends the program when something does not hold that must hold for every file.
    func check() {
        let (first, second) = (site(), site())
        let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
        var faults = SiteInvariants.faults(of: first, lines: [ProjectPath("articles/a.md"): lines])
        if first.articles != second.articles || first.diagnostics != second.diagnostics {
            faults.append("another result when it is compiled again")
        }
        _ = IntercomBodyReader().read(String(decoding: bytes, as: UTF8.self))
        guard faults.isEmpty else { fatalError(faults.joined(separator: "\n")) }
    }

    /// Compiles it beside another article and a snippet that it may use.
    private func site() -> Site {
        let files = MemoryFiles {
            Folder("articles") {
                DataFile("a.md", bytes)
                TextFile("b.md", "# B\n\n## Part\n\nText\n")
            }
            Folder("snippets") { TextFile("s.md", "Snippet {{ a }} with [b](../articles/b.md)\n") }
        }
        let result = Mutex<Site?>(nil)
        let done = DispatchSemaphore(value: 0)
        // libFuzzer's call is not asynchronous, and there is nothing else to do meanwhile.
        Task {
            let site = await ContentCompiler(files: files, directory: "", width: 1).compile(ProjectSettings())
            result.withLock { $0 = site }
            done.signal()
        }
        done.wait()
        guard let site = result.withLock({ $0 }) else { preconditionFailure("the task has set it before the signal") }
        return site
    }
}
