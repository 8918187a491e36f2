internal import HelpCenterModel

/// Puts variables into plain text.
struct PlaceholderText {
    /// The text with values in place of placeholders; what has no value stays as written.
    private(set) var bytes: [UInt8] = []
    private(set) var faults: [(fault: PlaceholderFault, written: String)] = []

    init(_ text: ArraySlice<UInt8>, in scope: VariableScope) {
        for piece in PlaceholderPiece.pieces(of: text) {
            switch piece {
            case .text(let text): bytes += text
            case .placeholder(let written): add(written, in: scope)
            }
        }
    }

    private mutating func add(_ written: ArraySlice<UInt8>, in scope: VariableScope) {
        let text = String(decoding: written, as: UTF8.self)
        switch Placeholder(written) {
        case .variable(let name):
            let value = scope.value(of: name)
            switch value {
            case .text(let text), .untranslated(let text): bytes += text.utf8
            case .missing, .unknown: bytes += written
            }
            if let fault = PlaceholderFault(value, of: name, locale: scope.locale) { faults.append((fault, text)) }
        case .snippet:
            bytes += written
            faults.append((.snippetInText(text), text))
        case .other:
            bytes += written
            faults.append((.other(text), text))
        }
    }
}
