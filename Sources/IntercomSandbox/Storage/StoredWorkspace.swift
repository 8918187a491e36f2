internal import GRDB
internal import HelpCenterModel

/// What the data holds beside content; clients cannot change it.
struct StoredWorkspace: Sendable {
    var id: String
    var name: String
    /// As `GET /me` writes it, `US`.
    var region: String
    var base: PublicBase
    var createdAt: Int
    /// The first one owns the token.
    var teammates: [StoredTeammate]
    var helpCenters: [StoredHelpCenter]

    /// The help center of what is created without naming one.
    var defaultHelpCenter: StoredHelpCenter
    /// The teammate whom the token belongs to.
    var tokenOwner: StoredTeammate

    static func read(from db: Database) throws -> StoredWorkspace {
        let rows = try Row.fetchAll(db, sql: "SELECT name, value FROM setting")
        let settings = Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as String) })
        let teammates = try Row.fetchAll(db, sql: "SELECT id, name, email FROM teammate ORDER BY id")
            .map { StoredTeammate(id: $0[0], name: $0[1], email: $0[2]) }
        let helpCenters = try StoredHelpCenter.all(in: db)
        guard let base = settings["public_base"], let owner = teammates.first,
            let center = helpCenters.first(where: \.isDefault)
        else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the workspace's settings are incomplete")
        }
        return StoredWorkspace(
            id: settings["workspace_id"] ?? "sandbox", name: settings["workspace_name"] ?? "Sandbox",
            region: settings["region"] ?? "US", base: try PublicBase(base),
            createdAt: settings["created_at"].flatMap { Int($0) } ?? 0, teammates: teammates, helpCenters: helpCenters,
            defaultHelpCenter: center, tokenOwner: owner)
    }
}

/// A teammate of the workspace.
struct StoredTeammate: Hashable, Sendable {
    var id: Int
    var name: String
    var email: String
}

/// A help center of the workspace.
struct StoredHelpCenter: Hashable, Sendable {
    var id: Int
    var identifier: String
    var displayName: String
    var isDefault: Bool
    var defaultLocale: LocaleCode
    /// The enabled locales, the default one first.
    var locales: [LocaleCode]
    var createdAt: Int
    var updatedAt: Int

    /// Whether it has several locales, without which answers and requests know no translations.
    var isMultilingual: Bool { locales.count > 1 }

    static func all(in db: Database) throws -> [StoredHelpCenter] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, identifier, display_name, is_default, locales, created_at, updated_at
                FROM help_center ORDER BY id
                """
        ).map { row in
            let locales = (row[4] as String).split(separator: ",").compactMap { LocaleCode(String($0)) }
            return StoredHelpCenter(
                id: row[0], identifier: row[1], displayName: row[2], isDefault: row[3],
                defaultLocale: locales.first ?? .english, locales: locales, createdAt: row[5], updatedAt: row[6])
        }
    }
}
