/// A value that a template can place; each component has some of them.
enum TemplateField: UInt8, CaseIterable, Sendable {
    case content, title, style, kind
    case note, tip, important, warning, caution, quote
    case src, alt, width, height, caption, link
    case href, text, centered
    case list

    /// What a field holds, and with it where it can stand.
    enum Role: Hashable, Sendable {
        /// Whole blocks; once at most.
        case blocks
        /// Words with their own tags; once at most.
        case inlines
        /// Words or a number without tags.
        case text
        /// An address that may not be known yet: the whole value of an attribute.
        case address
        /// A word that is known before the text is.
        case word
        /// Whether something holds; known before the text is.
        case flag
    }

    /// Its name in templates.
    var name: String { String(describing: self) }

    /// The character that stands for its value while a template is compiled. They are in a private plane of Unicode,
    /// which HTML parsers let pass; a template that holds one itself is refused.
    var placeholder: Unicode.Scalar { Self.placeholders[Int(rawValue)] }

    /// The field of a placeholder; `nil` for all other characters.
    init?(placeholder: Unicode.Scalar) {
        guard placeholder.value >= Self.firstPlaceholder, placeholder.value - Self.firstPlaceholder <= 0xFF else {
            return nil
        }
        self.init(rawValue: UInt8(placeholder.value - Self.firstPlaceholder))
    }

    private static let firstPlaceholder: UInt32 = 0xF_0000
    private static let placeholders = allCases.map {
        Unicode.Scalar(firstPlaceholder + UInt32($0.rawValue)) ?? "\u{FFFD}"
    }
}

/// Some fields.
struct TemplateFields: OptionSet, Sendable {
    var rawValue: UInt32

    static let title = TemplateFields(.title)
    static let width = TemplateFields(.width)
    static let height = TemplateFields(.height)
    static let caption = TemplateFields(.caption)
    static let link = TemplateFields(.link)
    static let centered = TemplateFields(.centered)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ field: TemplateField) { rawValue = 1 << UInt32(field.rawValue) }

    func contains(_ field: TemplateField) -> Bool { contains(TemplateFields(field)) }
}
