package import HelpCenterModel

/// Texts on their way to translators and back, as XLIFF 2.1 has them (OASIS, 2018-02-13).
package struct XLIFFDocument: Hashable, Sendable {
    package static let namespace = "urn:oasis:names:tc:xliff:document:2.0"

    package var source: LocaleCode
    package var target: LocaleCode
    package var files: [XLIFFFile]

    package init(source: LocaleCode, target: LocaleCode, files: [XLIFFFile]) {
        self.source = source
        self.target = target
        self.files = files
    }
}

/// The texts of one item.
package struct XLIFFFile: Hashable, Sendable {
    /// The item's path.
    package var original: String
    /// What the source and the translation were when this was written, to tell whether they are still so; `nil` where
    /// the document does not say, or there was no translation.
    package var sourceDigest: String?
    package var targetDigest: String?
    package var notes: [String]
    package var units: [XLIFFUnit]

    package init(
        original: String, sourceDigest: String?, targetDigest: String?, notes: [String] = [], units: [XLIFFUnit]
    ) {
        self.original = original
        self.sourceDigest = sourceDigest
        self.targetDigest = targetDigest
        self.notes = notes
        self.units = units
    }
}

/// One text.
package struct XLIFFUnit: Hashable, Sendable {
    /// How far its translation is.
    package enum State: String, Hashable, Sendable {
        case initial
        case translated
        case reviewed
        case final
    }

    package var id: String
    /// What it is, such as `heading`.
    package var name: String
    package var source: [TextPiece]
    package var target: [TextPiece]?
    package var state: State

    package init(id: String, name: String, source: [TextPiece], target: [TextPiece]? = nil, state: State = .initial) {
        self.id = id
        self.name = name
        self.source = source
        self.target = target
        self.state = state
    }
}
