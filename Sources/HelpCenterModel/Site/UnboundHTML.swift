/// A body as HTML in which links to the project's own items and files are still symbolic.
///
/// Real URLs and heading ids exist only after publishing, so a compiled body keeps `Reference`s in their place;
/// *binding* puts the URLs in.
package struct UnboundHTML: Hashable, Sendable {
    package enum Piece: Hashable, Sendable {
        case html(String)
        /// Stands where an attribute's value (`href` or `src`) goes.
        case reference(Reference)
    }

    package var pieces: [Piece]

    package init(pieces: [Piece] = []) { self.pieces = pieces }

    /// Every reference of the body, each once, in order of first appearance.
    package var references: [Reference] {
        var seen: Set<Reference> = []
        return pieces.compactMap { piece in
            guard case .reference(let reference) = piece, seen.insert(reference).inserted else { return nil }
            return reference
        }
    }

    package var isEmpty: Bool { pieces.isEmpty }

    /// The body with a URL in place of each reference, escaped for an attribute.
    package func bound(_ url: (Reference) throws -> String) rethrows -> String {
        String(decoding: try boundBytes(url), as: UTF8.self)
    }

    /// The bound body in UTF-8.
    package func boundBytes(_ url: (Reference) throws -> String) rethrows -> [UInt8] {
        var html: [UInt8] = []
        html.reserveCapacity(pieces.reduce(into: 0) { $0 += $1.expectedSize })
        for piece in pieces {
            switch piece {
            case .html(let text): html += text.utf8
            case .reference(let reference): html += Self.escapedAttribute(try url(reference)).utf8
            }
        }
        return html
    }

    /// `text` with `&`, `"`, `<` and `>` as entities.
    package static func escapedAttribute(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x22 || $0 == 0x3C || $0 == 0x3E }) else { return text }
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}

extension UnboundHTML.Piece {
    /// About how many bytes it takes when it is bound.
    fileprivate var expectedSize: Int {
        switch self {
        case .html(let text): text.utf8.count
        case .reference: 100
        }
    }
}
