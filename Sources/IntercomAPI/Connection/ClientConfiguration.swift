package import HelpCenterModel

/// Everything that a client has to know before its first request.
package struct ClientConfiguration: Sendable {
    package var baseURL: BaseURL
    package var token: Secret
    /// The environment variable that the token came from, so that messages can name it.
    package var tokenVariable = "INTERCOM_ACCESS_TOKEN"
    /// Where the API of each region is, so that a token of another region can be told from a wrong one. Only the host of
    /// one of them leads to the others: the token is never shown to a host that nobody named.
    package var regions = Dictionary(uniqueKeysWithValues: Region.allCases.map { ($0, BaseURL.region($0)) })
    package var version = APIVersion.current
    package var userAgent = "guidepost"
    /// The locale of content whose answers name none: single-language workspaces leave `default_locale` out
    /// (API.md §2.2), so this is the project's default locale.
    package var fallbackLocale = LocaleCode.english
    /// The most items to ask for in a page; lists that give fewer are asked for as many as they give (API.md §1.5).
    package var pageSize = 250
    package var timeouts = Timeouts()
    package var retries = RetryPolicy()
    package var rateLimit = RateLimitSettings()
    /// The most bytes that one answer may have, after decompression.
    package var maximumAnswerSize = 256 << 20
    /// Told about every attempt once it has ended, from any thread. Never sees bodies, headers or the token.
    package var log: @Sendable (RequestLogEntry) -> Void = { _ in }

    package init(baseURL: BaseURL, token: Secret) {
        self.baseURL = baseURL
        self.token = token
    }

    /// The region whose API `baseURL` is; `nil` for a host that is no region's.
    var region: Region? { regions.first { $0.value == baseURL }?.key }
}
