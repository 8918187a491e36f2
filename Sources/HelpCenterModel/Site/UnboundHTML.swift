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

    /// A reference and its place.
    package struct Cut: Hashable, Sendable {
        /// Before which byte it stands.
        package var offset: Int
        package var reference: Reference

        package init(offset: Int, reference: Reference) {
            self.offset = offset
            self.reference = reference
        }
    }

    /// The HTML in UTF-8, without the values that references stand for. Read where it is needed, since it may be on disk.
    private var text: KeptText
    /// In the order of the text.
    private var cuts: [Cut]
    /// What kinds of references it has: nearly every body can be told from those that matter by it.
    package let kinds: ReferenceKinds

    /// - Parameters:
    ///   - text: HTML in UTF-8, without the values that the references stand for.
    ///   - cuts: The references in the order of the text.
    package init(_ text: KeptText, cuts: [Cut]) {
        self.text = text
        self.cuts = cuts
        kinds = cuts.reduce(into: []) { $0.insert($1.reference.kind) }
    }

    package init(pieces: [Piece] = []) {
        var bytes: [UInt8] = []
        var cuts: [Cut] = []
        for piece in pieces {
            switch piece {
            case .html(let text): bytes += text.utf8
            case .reference(let reference): cuts.append(Cut(offset: bytes.count, reference: reference))
            }
        }
        self.init(KeptText(bytes), cuts: cuts)
    }

    /// The body taken apart at its references; no piece of HTML is empty.
    package var pieces: [Piece] {
        get {
            var pieces: [Piece] = []
            visit { html in
                pieces.append(.html(String(decoding: html, as: UTF8.self)))
            } reference: { reference in
                pieces.append(.reference(reference))
            }
            return pieces
        }
        set { self = UnboundHTML(pieces: newValue) }
    }

    /// Looks at the pieces in their order, HTML in UTF-8; no piece of HTML is empty.
    package func visit(html: (ArraySlice<UInt8>) -> Void, reference: (Reference) -> Void) {
        let bytes = text.bytes
        var start = 0
        for cut in cuts {
            if cut.offset > start { html(bytes[start..<cut.offset]) }
            start = cut.offset
            reference(cut.reference)
        }
        if start < bytes.count { html(bytes[start...]) }
    }

    /// Every reference of the body, each once, in order of first appearance.
    package var references: [Reference] {
        var seen: Set<Reference> = []
        return cuts.compactMap { seen.insert($0.reference).inserted ? $0.reference : nil }
    }

    /// Whether one of its references is of some kind.
    package func contains(_ isWanted: (Reference) -> Bool) -> Bool { cuts.contains { isWanted($0.reference) } }

    /// Whether all of its references are of some kind.
    package func allSatisfy(_ isWanted: (Reference) -> Bool) -> Bool { cuts.allSatisfy { isWanted($0.reference) } }

    package var isEmpty: Bool { text.isEmpty && cuts.isEmpty }

    /// The body with a URL in place of each reference, escaped for an attribute.
    package func bound(_ url: (Reference) throws -> String) rethrows -> String {
        String(
            decoding: try boundBytes { reference, html in
                html += Self.escapedAttribute(try url(reference)).utf8
            }, as: UTF8.self)
    }

    /// The bound body in UTF-8.
    ///
    /// - Parameter addURL: Appends the URL of a reference, escaped for an attribute.
    package func boundBytes(_ addURL: (Reference, inout [UInt8]) throws -> Void) rethrows -> [UInt8] {
        let bytes = text.bytes
        guard !cuts.isEmpty else { return bytes }
        var html: [UInt8] = []
        html.reserveCapacity(bytes.count + 100 * cuts.count)
        var start = 0
        for cut in cuts {
            html += bytes[start..<cut.offset]
            try addURL(cut.reference, &html)
            start = cut.offset
        }
        html += bytes[start...]
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
