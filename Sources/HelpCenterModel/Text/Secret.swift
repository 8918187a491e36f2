/// A text that must never be shown, such as an access token: whatever prints it prints `<redacted>`.
package struct Secret: Sendable, Equatable {
    private let value: String

    package init(_ value: String) { self.value = value }

    /// The text itself, for the one place that has to send it.
    package func reveal() -> String { value }

    package var isEmpty: Bool { value.isEmpty }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "<redacted>" }
    package var debugDescription: String { "<redacted>" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
