import HelpCenterModel
import IntercomAPI
import Testing

@Suite struct WorkspaceReadingTests {
    @Test func `reads the workspace with three requests`() async throws {
        try await StandIn.run { request, _ in
            switch request.path {
            case "/me": .json(#"{"type":"admin","id":"7","app":{"id_code":"ws1","region":"EU"}}"#)
            case "/admins":
                .json(#"{"type":"admin.list","admins":[{"id":"7","name":"Ada","email":"ada@example.com"},{"id":8}]}"#)
            default:
                .json(
                    #"""
                    {"type":"list","data":[{"id":"1","identifier":"support","display_name":"Help","url":"https://h.io",
                    "default":true,"locales":["en","xx","pt-br",null]},{"id":2}]}
                    """#)
            }
        } _: { standIn in
            let workspace = try await withIntercomWorkspace(ClientConfiguration(standIn)) { try await $0.workspace() }
            #expect(workspace.id == "ws1")
            #expect(workspace.region == .eu)
            #expect(workspace.tokenOwner == RemoteID("7"))
            #expect(
                workspace.teammates == [
                    Teammate(id: RemoteID("7"), name: "Ada", email: "ada@example.com"),
                    Teammate(id: RemoteID("8"), name: "8", email: nil),
                ])
            #expect(
                workspace.helpCenters == [
                    HelpCenter(
                        id: RemoteID("1"), identifier: "support", displayName: "Help", url: "https://h.io",
                        isDefault: true, locales: ["en", "pt-BR"].compactMap(LocaleCode.init)),
                    HelpCenter(id: RemoteID("2"), identifier: "2"),
                ])
            #expect(standIn.lines.sorted() == ["GET /admins", "GET /help_center/help_centers", "GET /me"])
        }
    }

    @Test(arguments: ["{}", #"{"app":null}"#, #"{"id":"1","app":{}}"#, #"{"app":{"id_code":""}}"#])
    func `refuses a token without a workspace`(me: String) async throws {
        try await StandIn.run { request, _ in
            switch request.path {
            case "/me": .json(me)
            case "/admins": .json(#"{"admins":[]}"#)
            default: .json(#"{"data":[]}"#)
            }
        } _: { standIn in
            let error = await #expect(throws: RemoteError.self) {
                try await withIntercomWorkspace(ClientConfiguration(standIn)) { try await $0.workspace() }
            }
            #expect(error?.reason == .unauthorized)
            #expect(error?.message.contains("INTERCOM_ACCESS_TOKEN") == true)
        }
    }

    @Test func `sends what Intercom asks for in the headers`() async throws {
        try await StandIn.run { _, _ in
            .json(#"{"data":[]}"#)
        } _: { standIn in
            var configuration = ClientConfiguration(standIn)
            configuration.version = try #require(APIVersion("2.15"))
            configuration.userAgent = "guidepost/1.2"
            _ = try await withIntercomWorkspace(configuration) { try await $0.collections() }
            let headers = try #require(standIn.requests.first).headers
            #expect(headers["authorization"] == "Bearer s3cret-token")
            #expect(headers["accept"] == "application/json")
            #expect(headers["intercom-version"] == "2.15")
            #expect(headers["user-agent"] == "guidepost/1.2")
        }
    }
}
