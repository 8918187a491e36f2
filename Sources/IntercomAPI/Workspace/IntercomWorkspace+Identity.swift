package import HelpCenterModel

/// Whom the token belongs to, and what the workspace has (API.md §§4, 6).
extension IntercomWorkspace {
    /// `GET /me`. A token of another region is told from a wrong one: the other regions are asked once.
    package func identity() async throws(RemoteError) -> TokenIdentity {
        let me: WireMe
        do {
            me = try await value(WireMe.self, "/me")
        } catch {
            throw await regions.explain(error)
        }
        guard let app = me.app, let id = app.id, !id.isEmpty else { throw namelessWorkspace() }
        return TokenIdentity(
            workspaceID: id, workspaceName: app.name, region: app.knownRegion, owner: me.teammate)
    }

    /// `GET /admins`: everyone who may be an author or a sender.
    package func teammates() async throws(RemoteError) -> [Teammate] {
        try await value(WireAdmins.self, "/admins").teammates
    }

    /// `GET /help_center/help_centers`.
    package func helpCenters() async throws(RemoteError) -> [HelpCenter] {
        try await value(ListAnswer<WireHelpCenter>.self, "/help_center/help_centers").data.map(\.helpCenter)
    }

    private func namelessWorkspace() -> RemoteError {
        RemoteError(
            .unauthorized, status: 200,
            message: "\(configuration.baseURL.host) names no workspace for the access token in "
                + "\(configuration.tokenVariable). Create the token in Intercom's Developer Hub, in an app that is "
                + "installed in the workspace.")
    }
}
