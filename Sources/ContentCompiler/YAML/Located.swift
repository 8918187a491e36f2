internal import HelpCenterModel

/// A value and where the writer put it.
struct Located<Value: Sendable>: Sendable {
    var value: Value
    var position: SourcePosition
}
