/// Puts translated texts into a Markdown source, each in its place, so that the structure stays that of the source.
struct MarkdownTranslation {
    let source: ArraySlice<UInt8>
    let units: [TextUnit]
    /// Whether a heading can give the item its title.
    let holdsTitle: Bool

    /// Why a translation cannot be written.
    struct Fault: Error, Hashable {
        /// The words of the text that no way to write Markdown brings across.
        var words: String
    }

    init?(_ source: ArraySlice<UInt8>) {
        let finder = UnitFinder(source)
        guard !finder.isRefused else { return nil }
        self.source = source
        units = finder.units
        holdsTitle = finder.holdsTitle
    }

    /// The source with some of its texts in other words. What comes out is read again and must hold just those texts;
    /// where it does not, they are written with more care.
    ///
    /// - Parameters:
    ///   - texts: by the places of the units; those that say what the source says stay as they are, byte for byte.
    ///   - rewritesAll: writes those anew too, for a test of the writing.
    func written(_ texts: [Int: [TextPiece]], rewritesAll: Bool = false) throws(Fault) -> [UInt8] {
        let changed = texts.mapValues(\.normalized).filter { place, text in
            !text.isEmpty && (rewritesAll || text != units[place].pieces)
        }
        guard !changed.isEmpty else { return Array(source) }
        var care = changed.mapValues { _ in PieceWriter.Care.light }
        for _ in PieceWriter.Care.allCases {
            let result = spliced(changed, care)
            let wrong = mismatches(in: result, changed, care)
            if wrong.isEmpty { return result }
            for place in wrong {
                care[place] = care[place].flatMap { PieceWriter.Care(rawValue: $0.rawValue + 1) } ?? .html
            }
        }
        let result = spliced(changed, care)
        let wrong = mismatches(in: result, changed, care)
        guard let first = wrong.min(), let words = changed[first] else { return result }
        throw Fault(words: words.map(\.words).joined())
    }

    private func spliced(_ texts: [Int: [TextPiece]], _ care: [Int: PieceWriter.Care]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(source.count + source.count / 4)
        var position = source.startIndex
        for (place, unit) in units.enumerated() {
            guard let pieces = texts[place] else { continue }
            result += source[position..<unit.range.lowerBound]
            result += PieceWriter(kind: unit.kind, care: care[place] ?? .light).write(pieces).utf8
            position = unit.range.upperBound
        }
        return result + source[position...]
    }

    /// The changed units that do not say what they should; all of them where the structure is another one.
    private func mismatches(
        in result: [UInt8], _ texts: [Int: [TextPiece]], _ care: [Int: PieceWriter.Care]
    ) -> [Int] {
        let found = UnitFinder(result[...])
        guard !found.isRefused, found.units.map(\.kind) == units.map(\.kind) else { return Array(texts.keys) }
        return texts.keys.filter { place in
            let wanted = texts[place] ?? []
            return Self.flat(found.units[place].pieces) != Self.flat(wanted)
        }
    }

    /// With emphasis as the HTML that it may have to be, so that both ways to write it are equal.
    private static func flat(_ pieces: [TextPiece]) -> [TextPiece] {
        pieces.flatMap { piece -> [TextPiece] in
            guard case .span(let open, let close, let inner) = piece else { return [piece] }
            guard let tag = PieceWriter.tags[open] else { return [.span(open: open, close: close, flat(inner))] }
            return [.code("<\(tag)>")] + flat(inner) + [.code("</\(tag)>")]
        }.normalized
    }
}
