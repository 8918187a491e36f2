import HTTPTypes
import HummingbirdTesting
import Synchronization
import Testing

@testable import IntercomSandbox

@Suite struct FaultTests {
    @Test(arguments: [(429, "rate_limit_exceeded"), (500, "server_error"), (503, "server_error")])
    func `a status is answered with nothing done`(_ status: Int, _ code: String) async throws {
        let faults = FaultPlan(rules: [FaultRule(method: "POST", effect: .status(status))])
        try await withCaller(SandboxConfiguration(faults: faults)) { caller in
            let answer = try await caller.post("/articles", ["title": "a", "author_id": 501])
            #expect(answer.status == status)
            #expect(answer.code == code)
            #expect(try await caller.get("/articles").json(expecting: 200)["total_count"] == 0)
            #expect(try await caller.article().id == "100001")
        }
    }

    @Test func `a delay waits as long as it is told`() async throws {
        let waits = WaitRecorder()
        let faults = FaultPlan(rules: [FaultRule(effect: .delay(seconds: 1.5))])
        try await withCaller(SandboxConfiguration(faults: faults, sleep: waits.wait)) { caller in
            #expect(try await caller.get("/me").status == 200)
            let after = try await caller.get("/me")
            #expect(after.status == 200)
            #expect(waits.durations == [.seconds(1.5)])
        }
    }

    @Test func `the plan can be replaced through the control endpoint`() async throws {
        try await withCaller { caller in
            let plan: JSONValue = [
                "rules": .array([["path": "/me", "effect": ["kind": "status", "status": 502]]])
            ]
            let set = try await caller.post("/_sandbox/faults", plan).json(expecting: 200)
            #expect(set == ["rules": 1])
            #expect(try await caller.get("/me").status == 502)
            #expect(try await caller.get("/admins").status == 200)
            #expect(try await caller.delete("/_sandbox/faults").status == 200)
            #expect(try await caller.get("/me").status == 200)
            #expect(try await caller.post("/_sandbox/faults", ["rules": "all"]).status == 400)
        }
    }

    @Test func `the requests so far are told in order, with their status`() async throws {
        try await withCaller { caller in
            _ = try await caller.get("/me?x=1")
            _ = try await caller.get("/articles/1")
            _ = try await caller.get("/help/en")
            _ = try await caller.send(.put, "/nothing", nil)
            let told = try await caller.get("/_sandbox/requests").json(expecting: 200)["requests"]?.items
            #expect(
                told == [
                    ["method": "GET", "path": "/me?x=1", "status": 200],
                    ["method": "GET", "path": "/articles/1", "status": 404],
                    ["method": "PUT", "path": "/nothing", "status": 404],
                ])
            _ = try await caller.delete("/_sandbox/requests")
            #expect(try await caller.get("/_sandbox/requests").json(expecting: 200)["requests"] == .array([]))
        }
    }

    @Test func `the observer is told of a request before it is handled`() async throws {
        let seen = RequestLog()
        let configuration = SandboxConfiguration(onRequest: { _ = seen.begin($0) })
        try await withCaller(configuration) { caller in
            _ = try await caller.get("/me")
            #expect(seen.requests == [ObservedRequest(method: "GET", path: "/me", status: nil)])
        }
    }

    @Test func `a log forgets the first requests when there are too many`() {
        let log = RequestLog(limit: 2)
        let numbers = (1...7).map { log.begin(ObservedRequest(method: "GET", path: "\($0)", status: nil)) }
        for number in numbers { log.finish(number, status: 200) }
        #expect(log.requests.map(\.path) == ["6", "7"])
        #expect(log.requests.map(\.status) == [200, 200])
    }
}

/// Remembers how long it was asked to wait, and does not.
final class WaitRecorder: Sendable {
    private let recorded = Mutex<[Duration]>([])

    var durations: [Duration] { recorded.withLock { $0 } }

    var wait: @Sendable (Duration) async throws -> Void {
        { duration in self.recorded.withLock { $0.append(duration) } }
    }
}
