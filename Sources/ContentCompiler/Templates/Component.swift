/// A part of an article's HTML that is more than one tag, and that a template makes.
enum Component: String, CaseIterable, Sendable {
    case callout
    case video
    case button
    case figure
    case toc

    /// The name of its template's file.
    var fileName: String { "\(rawValue).mustache" }

    /// What its template can place.
    var fields: [TemplateField] {
        switch self {
        case .callout: [.content, .title, .style, .kind, .note, .tip, .important, .warning, .caution, .quote]
        case .video: [.src, .caption]
        case .button: [.href, .text, .centered]
        case .figure: [.src, .alt, .width, .height, .caption, .centered, .link]
        case .toc: [.list]
        }
    }

    /// What a field holds in this component.
    func role(of field: TemplateField) -> TemplateField.Role {
        switch field {
        case .content, .list: .blocks
        case .title, .text: .inlines
        case .caption: self == .video ? .inlines : .text
        case .src, .href, .link: .address
        case .alt, .width, .height: .text
        case .kind, .style: .word
        case .centered, .note, .tip, .important, .warning, .caution, .quote: .flag
        }
    }

    /// The fields that not every use has.
    var optionalFields: [TemplateField] {
        switch self {
        case .callout: [.title]
        case .video: [.caption]
        case .button: [.centered]
        case .figure: [.width, .height, .caption, .centered, .link]
        case .toc: []
        }
    }

    /// The fields that must be shown wherever they are there, because readers would lose something else. A title of a
    /// callout stands in its content where the template has no place for it.
    var neededFields: [TemplateField] {
        switch self {
        case .callout: [.content]
        case .video: [.src, .caption]
        case .button: [.href, .text]
        case .figure: [.src, .alt, .caption, .link]
        case .toc: [.list]
        }
    }
}
