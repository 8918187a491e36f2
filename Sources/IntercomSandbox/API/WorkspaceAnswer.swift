internal import HelpCenterModel

/// The token's owner, the teammates and the help centers as the API answers them (API.md §§4 and 6).
struct WorkspaceAnswer {
    let version: APIVersion
    let workspace: StoredWorkspace

    /// `GET /me`
    var me: JSONValue {
        let owner = workspace.tokenOwner
        return [
            "type": "admin", "id": .string(String(owner.id)), "email": .string(owner.email),
            "name": .string(owner.name), "job_title": "Author", "away_mode_enabled": false,
            "away_mode_reassign": false, "has_inbox_seat": true, "team_ids": .array([]), "email_verified": true,
            "avatar": ["type": "avatar", "image_url": .null],
            "app": [
                "type": "app", "id_code": .string(workspace.id), "name": .string(workspace.name),
                "region": .string(workspace.region), "timezone": "America/Los_Angeles",
                "created_at": .integer(workspace.createdAt), "identity_verification": false,
            ],
        ]
    }

    /// `GET /admins`
    var teammates: JSONValue {
        ["type": "admin.list", "admins": .array(workspace.teammates.map(json))]
    }

    /// `GET /help_center/help_centers`, which is not paged.
    var helpCenters: JSONValue {
        ["type": "list", "data": .array(workspace.helpCenters.map(json))]
    }

    func json(_ teammate: StoredTeammate) -> JSONValue {
        [
            "type": "admin", "id": .string(String(teammate.id)), "name": .string(teammate.name),
            "email": .string(teammate.email), "job_title": "Author", "away_mode_enabled": false,
            "away_mode_reassign": false, "has_inbox_seat": true, "team_ids": .array([]), "avatar": .null,
        ]
    }

    func json(_ center: StoredHelpCenter) -> JSONValue {
        var members = Members()
        members["id"] = .string(String(center.id))
        members["workspace_id"] = .string(workspace.id)
        members["created_at"] = .integer(center.createdAt)
        members["updated_at"] = .integer(center.updatedAt)
        members["identifier"] = .string(center.identifier)
        members["website_turned_on"] = true
        members["display_name"] = .string(center.displayName)
        members["url"] = .string(workspace.base.string)
        members["custom_domain"] = .null
        if version >= .v2_16 {
            members["default"] = .bool(center.isDefault)
            members["locales"] = .array(center.locales.map { .string($0.code) })
        }
        return members.json
    }
}
