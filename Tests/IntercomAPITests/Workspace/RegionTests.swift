import HelpCenterModel
import IntercomAPI
import Testing

/// A token of another region, told from a wrong one. Three servers stand in for the regions' addresses.
@Suite(.timeLimit(.minutes(10))) struct RegionTests {
    enum Knowledge: Sendable {
        case knows
        case doesNot
        case revoked
        case broken

        var reply: StandInReply {
            switch self {
            case .knows: .json(#"{"id":"7","app":{"id_code":"ws1","region":"EU"}}"#)
            case .doesNot: .error(401, code: "unauthorized", message: "Access Token Invalid")
            case .revoked: .error(401, code: "token_revoked")
            case .broken: .error(503, code: "service_unavailable")
            }
        }
    }

    /// Asks the American address, and gives the error and what the other two were asked.
    private static func ask(
        us: Knowledge, eu: Knowledge, au: Knowledge, isElsewhere: Bool = false
    ) async throws -> (RemoteError?, others: [StandIn.Request]) {
        try await standIn(us) { us in
            try await standIn(eu) { eu in
                try await standIn(au) { au in
                    var configuration = ClientConfiguration(us)
                    configuration.regions = [
                        .us: isElsewhere ? .region(.us) : us.baseURL, .eu: eu.baseURL, .au: au.baseURL,
                    ]
                    let error = try await withIntercomWorkspace(configuration) { workspace -> RemoteError? in
                        do throws(RemoteError) { _ = try await workspace.identity() } catch { return error }
                        return nil
                    }
                    return (error, eu.requests + au.requests)
                }
            }
        }
    }

    private static func standIn<Value: Sendable>(
        _ knowledge: Knowledge, _ body: (StandIn) async throws -> Value
    ) async throws -> Value {
        try await StandIn.run({ _, _ in knowledge.reply }, body)
    }

    @Test(arguments: [
        (Knowledge.knows, Knowledge.doesNot, "eu"), (.doesNot, .knows, "au"), (.broken, .knows, "au"),
    ])
    func `names the region that knows the token`(eu: Knowledge, au: Knowledge, region: String) async throws {
        let (error, others) = try await Self.ask(us: .doesNot, eu: eu, au: au)
        #expect(error?.reason == .unauthorized)
        #expect(error?.message.contains("belongs to region \(region)") == true, "\(error?.message ?? "")")
        #expect(error?.message.hasSuffix("Set api.region in guidepost.yml to \(region).") == true)
        #expect(error?.requestID == "r-1")
        // Each is asked once, and nothing but whose token it is.
        #expect(others.map { "\($0.method) \($0.path)" } == ["GET /me", "GET /me"])
    }

    @Test func `says that no region knows it`() async throws {
        let (error, _) = try await Self.ask(us: .doesNot, eu: .doesNot, au: .revoked)
        #expect(error?.reason == .unauthorized)
        #expect(error?.message.contains("No region of Intercom knows the access token") == true)
        #expect(error?.message.contains("INTERCOM_ACCESS_TOKEN") == true)
    }

    @Test func `claims nothing when a region could not be asked`() async throws {
        let (error, _) = try await Self.ask(us: .doesNot, eu: .doesNot, au: .broken)
        #expect(error?.message.contains("No region") == false)
        #expect(error?.message.contains("eu or au") == true, "\(error?.message ?? "")")
    }

    @Test(arguments: [Knowledge.knows, .revoked, .broken])
    func `asks nobody else unless the token is unknown`(us: Knowledge) async throws {
        let (error, others) = try await Self.ask(us: us, eu: .knows, au: .knows)
        #expect((error == nil) == (us == .knows))
        #expect(others.isEmpty)
    }

    @Test func `shows the token to nobody when the host is no region's`() async throws {
        let (error, others) = try await Self.ask(us: .doesNot, eu: .knows, au: .knows, isElsewhere: true)
        #expect(error?.reason == .unauthorized)
        #expect(others.isEmpty)
    }
}
