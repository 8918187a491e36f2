internal import HelpCenterModel

/// Puts variables into plain text.
struct PlaceholderText {
    /// The text with values in place of placeholders; what has no value stays as written.
    private(set) var bytes: [UInt8] = []
    /// How many bytes values have added.
    private var growth = 0
    private(set) var faults: [(fault: PlaceholderFault, written: String)] = []

    /// How many bytes values may add to one text.
    static let growthLimit = 100_000

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
            case .text(let text), .untranslated(let text):
                let isFull = growth > Self.growthLimit
                growth += text.utf8.count
                guard growth <= Self.growthLimit else {
                    bytes += written
                    if !isFull { faults.append((.tooLong(Self.growthLimit), String(decoding: written, as: UTF8.self))) }
                    return
                }
                bytes += text.utf8
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
