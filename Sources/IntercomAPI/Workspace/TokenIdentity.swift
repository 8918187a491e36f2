package import HelpCenterModel

/// What `GET /me` tells of a token (API.md §6).
package struct TokenIdentity: Hashable, Sendable {
    /// `app.id_code`: ids of items are unique within it only.
    package var workspaceID: String
    package var workspaceName: String?
    package var region: Region?
    /// The teammate whom the token belongs to; `nil` when the workspace does not say.
    package var owner: Teammate?
}
