internal import HelpCenterModel

/// Finds the region that a token belongs to when the one that was asked does not know it.
struct RegionFinder: Sendable {
    let configuration: ClientConfiguration
    /// Makes a client of another address.
    let sender: @Sendable (ClientConfiguration) -> RequestSender

    /// The error with the region to set, if another region knows the token, or with the word that none does. Any other
    /// error stays as it is, and so does one of a host that is no region's: its token is nobody else's business.
    func explain(_ error: RemoteError) async -> RemoteError {
        guard error.status == 401, !Self.isKnownHere(error.code), let here = configuration.region else { return error }
        let others = Region.allCases.filter { $0 != here }
        var answers: [Region: Answer] = [:]
        await withTaskGroup(of: (Region, Answer).self) { group in
            for region in others { group.addTask { (region, await ask(region)) } }
            for await (region, answer) in group { answers[region] = answer }
        }
        let variable = configuration.tokenVariable
        var error = error
        if let region = others.first(where: { answers[$0] == .known }) {
            error.message =
                "The access token in \(variable) belongs to region \(region.rawValue), and it was sent to "
                + "\(configuration.baseURL.host), which is for workspaces in region \(here.rawValue). "
                + "Set api.region in guidepost.yml to \(region.rawValue)."
        } else if others.allSatisfy({ answers[$0] == .unknown }) {
            error.message =
                "No region of Intercom knows the access token in \(variable). Copy it again from Intercom's Developer "
                + "Hub, or create another one there."
        }
        return error
    }

    private enum Answer: Sendable {
        case known
        case unknown
        /// It could not be asked.
        case silent
    }

    /// Asks a region for the token's owner, once.
    private func ask(_ region: Region) async -> Answer {
        guard let address = configuration.regions[region] else { return .silent }
        var there = configuration
        there.baseURL = address
        there.retries.attempts = 1
        there.retries.firstContactAttempts = 1
        there.retries.refusals = 0
        there.timeouts.whole = min(there.timeouts.whole, 10_000)
        do throws(RemoteError) {
            _ = try await sender(there).send(OutgoingRequest(.get, "/me"))
            return .known
        } catch {
            return error.status == 401 ? .unknown : .silent
        }
    }

    /// Whether a region that answers so knows the token, only not as a valid one.
    private static func isKnownHere(_ code: String?) -> Bool {
        ["token_revoked", "token_blocked", "token_expired"].contains(code)
    }
}
