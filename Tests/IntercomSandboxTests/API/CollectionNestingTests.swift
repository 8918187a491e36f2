import Testing

@testable import IntercomSandbox

@Suite struct CollectionNestingTests {
    private let path = "/help_center/collections"

    /// The ids of collections, each in the one before.
    private func chain(_ caller: Caller, _ count: Int) async throws -> [String] {
        var ids: [String] = []
        for number in 1...count {
            let parent: JSONValue = ids.last.map(JSONValue.string) ?? .null
            ids.append(try await caller.collection("\(number)", ["parent_id": parent]).id)
        }
        return ids
    }

    @Test func `a child names its parent as text and has no help center`() async throws {
        try await withCaller { caller in
            let ids = try await chain(caller, 2)
            let child = try await caller.get("\(path)/\(ids[1])").json(expecting: 200)
            #expect(child["parent_id"] == .string(ids[0]))
            #expect(child["help_center_id"] == .null)
        }
    }

    @Test func `three levels are the limit`() async throws {
        try await withCaller { caller in
            let ids = try await chain(caller, 3)
            let answer = try await caller.post(path, ["name": "4", "parent_id": .string(ids[2])])
            #expect(answer.status == 400)
            let other = try await caller.collection("other").id
            #expect(try await caller.put("\(path)/\(other)", ["parent_id": .string(ids[2])]).status == 400)
            #expect(try await caller.put("\(path)/\(other)", ["parent_id": .string(ids[1])]).status == 200)
        }
    }

    @Test func `the height of what is moved counts`() async throws {
        try await withCaller { caller in
            let tall = try await chain(caller, 2)
            let place = try await chain(caller, 2)
            #expect(try await caller.put("\(path)/\(tall[0])", ["parent_id": .string(place[1])]).status == 400)
            #expect(try await caller.put("\(path)/\(tall[0])", ["parent_id": .string(place[0])]).status == 200)
        }
    }

    @Test func `null moves to the top, leaving out does not move`() async throws {
        try await withCaller { caller in
            let ids = try await chain(caller, 2)
            let renamed = try await caller.put("\(path)/\(ids[1])", ["name": "b"]).json(expecting: 200)
            #expect(renamed["parent_id"] == .string(ids[0]))
            let moved = try await caller.put("\(path)/\(ids[1])", ["parent_id": .null]).json(expecting: 200)
            #expect(moved["parent_id"] == .null)
            #expect(moved["help_center_id"] == 71)
            #expect(moved["order"] == 2, "it stands behind the others")
        }
    }

    @Test func `a collection cannot move into itself`() async throws {
        try await withCaller { caller in
            let ids = try await chain(caller, 2)
            #expect(try await caller.put("\(path)/\(ids[0])", ["parent_id": .string(ids[1])]).status == 400)
            #expect(try await caller.put("\(path)/\(ids[0])", ["parent_id": .string(ids[0])]).status == 400)
        }
    }

    @Test func `a parent that does not exist is refused`() async throws {
        try await withCaller { caller in
            let answer = try await caller.post(path, ["name": "a", "parent_id": "77"])
            #expect(answer.status == 400)
            #expect(answer.code == "parameter_not_found")
        }
    }
}
