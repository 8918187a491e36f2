/// The versions of the API that the sandbox speaks (API.md §0).
enum APIVersion: String, Comparable, CaseIterable, Sendable {
    case v2_14 = "2.14"
    case v2_15 = "2.15"
    case v2_16 = "2.16"

    /// The version that `Intercom-Version` asks for; without the header it is the oldest one.
    init(header: String?) throws(APIError) {
        guard let header else {
            self = .v2_14
            return
        }
        guard let version = APIVersion(rawValue: header) else {
            throw APIError(
                status: 400, code: "intercom_version_invalid",
                message: "The requested version could not be found; the sandbox speaks 2.14, 2.15 and 2.16")
        }
        self = version
    }

    static func < (left: APIVersion, right: APIVersion) -> Bool { left.rawValue < right.rawValue }
}
