internal import HelpCenterModel

/// An id as Intercom writes it: mostly a string, in places a number (API.md §2).
struct WireID: Decodable, Hashable, Sendable {
    var id: RemoteID

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            id = RemoteID(try container.decode(String.self))
        } catch DecodingError.typeMismatch {
            id = RemoteID(try container.decode(Int.self))
        }
    }
}
