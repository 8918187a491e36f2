package import HelpCenterModel

/// Everything that a sandbox is started with.
package struct SandboxConfiguration: Sendable {
    /// Where the data is kept, an SQLite file; `nil` keeps it in memory. A missing file is created with its folder.
    package var dataFile: String?
    /// What clients must send as bearer token.
    package var token: Secret
    /// The address that the URLs of articles begin with, `http://localhost:4840/help`. It takes effect when the data is
    /// created and stays with the data, so that URLs are the same from run to run, whatever port the server got.
    package var publicBase: String
    /// The folder whose files are served as `/assets/<name>`; `nil` serves none.
    package var assetFolder: String?
    /// `nil` admits every request and sends no rate-limit headers.
    package var rateLimit: RateLimit?
    package var behaviour: SandboxBehaviour
    package var faults: FaultPlan
    /// The locales of the help center, the default one first; takes effect when the data is created.
    package var locales: [LocaleCode]
    /// The teammates; the first one owns the token. Takes effect when the data is created.
    package var teammates: [SandboxTeammate]
    /// The names of the newsfeeds; take effect when the data is created.
    package var newsfeeds: [String]
    /// Whether other machines may use it; else it listens on loopback only and answers for this machine's names only.
    package var isOpenToNetwork = false
    /// Called with every request of the API before it is handled.
    package var onRequest: (@Sendable (ObservedRequest) async -> Void)?
    /// Seconds since 1970.
    package var clock: @Sendable () -> Int
    /// Waits, for the faults that delay or hang.
    package var sleep: @Sendable (Duration) async throws -> Void

    package init(
        dataFile: String? = nil, token: Secret = Secret("sandbox"), publicBase: String = Self.defaultPublicBase,
        assetFolder: String? = nil, rateLimit: RateLimit? = nil, behaviour: SandboxBehaviour = SandboxBehaviour(),
        faults: FaultPlan = FaultPlan(), locales: [LocaleCode] = Self.defaultLocales,
        teammates: [SandboxTeammate] = [.author], newsfeeds: [String] = Self.defaultNewsfeeds,
        onRequest: (@Sendable (ObservedRequest) async -> Void)? = nil,
        clock: @escaping @Sendable () -> Int = SystemClock.now,
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.dataFile = dataFile
        self.token = token
        self.publicBase = publicBase
        self.assetFolder = assetFolder
        self.rateLimit = rateLimit
        self.behaviour = behaviour
        self.faults = faults
        self.locales = locales
        self.teammates = teammates
        self.newsfeeds = newsfeeds
        self.onRequest = onRequest
        self.clock = clock
        self.sleep = sleep
    }

    package static let defaultPublicBase = "http://localhost:4840/help"

    package static let defaultNewsfeeds = ["Product updates", "Company news"]

    /// English, French, German, Spanish, Brazilian Portuguese and Japanese.
    package static let defaultLocales = ["en", "fr", "de", "es", "pt-BR", "ja"].compactMap { LocaleCode($0) }
}

/// A teammate whom the sandbox's data starts with.
package struct SandboxTeammate: Hashable, Sendable {
    package var name: String
    package var email: String

    package init(name: String, email: String) {
        self.name = name
        self.email = email
    }

    package static let author = SandboxTeammate(name: "Author", email: "author@example.com")
}
