/// An item's id in a workspace, as Intercom answers it: a string of digits. Unique within one workspace and kind only.
package struct RemoteID: Hashable, Sendable {
    package let string: String

    package init(_ string: String) { self.string = string }
    package init(_ number: Int) { string = String(number) }

    /// The id as the number that some request fields want; `nil` should Intercom ever answer something else.
    package var number: Int? { Int(string) }
}

extension RemoteID: Comparable {
    /// Numeric ids in numeric order, before all others.
    package static func < (left: RemoteID, right: RemoteID) -> Bool {
        switch (left.number, right.number) {
        case (let left?, let right?): left < right
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): left.string < right.string
        }
    }
}

extension RemoteID: CustomStringConvertible {
    package var description: String { string }
}

extension RemoteID: Codable {
    package init(from decoder: any Decoder) throws {
        string = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(string)
    }
}
