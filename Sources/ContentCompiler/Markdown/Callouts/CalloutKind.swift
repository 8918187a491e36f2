/// The kinds of callouts that writers know from GitHub, with Intercom's colours for each.
enum CalloutKind: UInt8, CaseIterable {
    case note
    case tip
    case important
    case warning
    case caution
    /// A plain quote: Intercom has no block quotes, and a gray box is what sets its paragraphs apart.
    case quote

    /// The kind of a name as in `[!NOTE]`, `:::note` and `!!! note`, in any case; `nil` for an unknown one.
    init?(name: some StringProtocol) {
        switch name.lowercased() {
        case "note", "info", "abstract", "summary", "seealso": self = .note
        case "tip", "hint", "success", "check": self = .tip
        case "important", "question", "help", "faq", "example": self = .important
        case "warning", "attention": self = .warning
        case "caution", "danger", "error", "failure", "bug": self = .caution
        case "quote", "cite": self = .quote
        default: return nil
        }
    }

    /// The kind of a callout of Intercom's own, by its background; a quote when the colour is none of these.
    init(style: String) {
        let style = style.lowercased()
        if style.contains("#e3e7fa") {
            self = .note
        } else if style.contains("#d7efdc") {
            self = .tip
        } else if style.contains("#feedaf") {
            self = .warning
        } else if style.contains("#fed9db") {
            self = .caution
        } else {
            self = .quote
        }
    }

    /// Its name in templates.
    var name: String { String(describing: self) }

    /// The colours as Intercom stores them (API.md §7.2 row 17): blue, green, gray, yellow, red.
    ///
    /// GitHub draws IMPORTANT in purple, which Intercom does not have. It is blue like a note: gray would hide what
    /// matters and yellow would warn of what is no danger.
    var style: StaticString {
        switch self {
        case .note, .important: "background-color: #e3e7fa80; border-color: #334bfa33;"
        case .tip: "background-color: #d7efdc80; border-color: #1bb15733;"
        case .quote: "background-color: #e8e8e880; border-color: #73737633;"
        case .warning: "background-color: #feedaf80; border-color: #fbc91633;"
        case .caution: "background-color: #fed9db80; border-color: #fd3a5733;"
        }
    }
}
