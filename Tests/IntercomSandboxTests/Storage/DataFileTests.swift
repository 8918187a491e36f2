import Foundation
import HelpCenterModel
import HummingbirdTesting
import Testing

@testable import IntercomSandbox
import TestSupport

@Suite struct DataFileTests {
    @Test func `content and the public base stay from run to run`() async throws {
        try await withTemporaryFolder { folder in
            let file = "\(folder)/new/sandbox.sqlite"
            let first = SandboxConfiguration(dataFile: file, publicBase: "http://localhost:9000/help")
            try await withCaller(first) { caller in
                _ = try await caller.article("Kept", ["state": "published", "body": "<h1>A</h1>"])
            }
            try await withCaller(SandboxConfiguration(dataFile: file, locales: [.english])) { caller in
                let article = try await caller.get("/articles/100001").json(expecting: 200)
                #expect(article["url"]?.text == "http://localhost:9000/help/en/articles/100001-kept")
                #expect(article["default_locale"] == "en", "the locales stay, too")
                #expect(try await caller.article("Next").id == "100002")
            }
        }
    }

    @Test func `an id is not given out again after a deletion`() async throws {
        try await withTemporaryFolder { folder in
            let configuration = SandboxConfiguration(dataFile: "\(folder)/sandbox.sqlite")
            try await withCaller(configuration) { caller in
                let id = try await caller.article().id
                _ = try await caller.delete("/articles/\(id)")
            }
            try await withCaller(configuration) { caller in
                let id = try await caller.article().id
                #expect(id == "100002")
            }
        }
    }

    @Test func `a committed write survives SIGKILL`() async throws {
        try await withTemporaryFolder { folder in
            let file = "\(folder)/sandbox.sqlite"
            await #expect(processExitsWith: .signal(SIGKILL)) { [file = file as String] in
                let faults = FaultPlan(rules: [
                    FaultRule(method: "POST", from: 2, effect: .kill(process: getpid(), at: .afterCommit))
                ])
                try await withCaller(SandboxConfiguration(dataFile: file, faults: faults)) { caller in
                    _ = try await caller.article("one")
                    _ = try await caller.article("two")
                    exit(0)
                }
            }
            try await withCaller(SandboxConfiguration(dataFile: file)) { caller in
                let list = try await caller.get("/articles").json(expecting: 200)
                #expect(list["data"]?.items.map { $0["title"]?.text } == ["two", "one"])
            }
        }
    }

    @Test func `killed before handling, nothing is written`() async throws {
        try await withTemporaryFolder { folder in
            let file = "\(folder)/sandbox.sqlite"
            await #expect(processExitsWith: .signal(SIGKILL)) { [file = file as String] in
                let faults = FaultPlan(rules: [
                    FaultRule(method: "POST", effect: .kill(process: getpid(), at: .beforeHandling))
                ])
                try await withCaller(SandboxConfiguration(dataFile: file, faults: faults)) { caller in
                    _ = try await caller.article("one")
                    exit(0)
                }
            }
            try await withCaller(SandboxConfiguration(dataFile: file)) { caller in
                let list = try await caller.get("/articles").json(expecting: 200)
                #expect(list["total_count"] == 0)
            }
        }
    }

    @Test func `a file that is no database is refused and left alone`() async throws {
        try await withTemporaryFolder { folder in
            let file = "\(folder)/sandbox.sqlite"
            let bytes = Array(String(repeating: "no database ", count: 200).utf8)
            try LocalFiles().write(file, bytes)
            do {
                _ = try Sandbox(SandboxConfiguration(dataFile: file))
                Issue.record("it is no database")
            } catch let error as SandboxError {
                guard case .data(file, _) = error else { throw error }
            }
            #expect(try LocalFiles().read(file, limit: 100_000) == bytes)
        }
    }

    @Test func `two sandboxes may share a file`() async throws {
        try await withTemporaryFolder { folder in
            let configuration = SandboxConfiguration(dataFile: "\(folder)/sandbox.sqlite")
            try await withCaller(configuration) { one in
                try await withCaller(configuration) { other in
                    _ = try await one.article("one")
                    _ = try await other.article("two")
                    let list = try await one.get("/articles").json(expecting: 200)
                    #expect(list["total_count"] == 2)
                }
            }
        }
    }
}
