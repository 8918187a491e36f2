import Testing

@testable import IntercomSandbox

@Suite struct WorkspaceTests {
    @Test func `me is the author in the workspace sandbox`() async throws {
        try await withCaller { caller in
            let me = try await caller.get("/me").json(expecting: 200)
            #expect(me["type"] == "admin")
            #expect(me.id == "501")
            #expect(me["email"] == "author@example.com")
            #expect(me["app"]?["id_code"] == "sandbox")
            #expect(me["app"]?["region"] == "US")
        }
    }

    @Test func `admins lists the teammates, unpaged`() async throws {
        try await withCaller { caller in
            let list = try await caller.get("/admins").json(expecting: 200)
            #expect(list["type"] == "admin.list")
            let admins = try #require(list["admins"]?.items)
            #expect(admins.map { $0["email"]?.text } == ["author@example.com"])
            #expect(list.names == ["type", "admins"])
            #expect(try await caller.get("/admins/501").json(expecting: 200) == admins[0])
            #expect(try await caller.get("/admins/502").status == 404)
        }
    }

    @Test func `there is one help center`() async throws {
        try await withCaller { caller in
            let list = try await caller.get("/help_center/help_centers").json(expecting: 200)
            #expect(list.names == ["type", "data"], "the list is not paged")
            let center = try #require(list["data"]?.items.first)
            #expect(center.id == "71")
            #expect(center["identifier"] == "help")
            #expect(center["website_turned_on"] == true)
            #expect(center["url"]?.text == "http://localhost:4840/help")
            #expect(try await caller.get("/help_center/help_centers/71").json(expecting: 200) == center)
            #expect(try await caller.get("/help_center/help_centers/72").status == 404)
        }
    }
}
