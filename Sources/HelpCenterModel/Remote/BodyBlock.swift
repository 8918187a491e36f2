/// One block of a body as a reader goes through it: a paragraph, a heading, a row of a table …
///
/// A body is a flat list of them; what a block stands in is said with it. Two blocks are equal if readers see the same.
package struct BodyBlock: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case paragraph
        /// 1 for the body's top headings and 2 for all below, since the workspace keeps no more apart for certain.
        case heading(level: Int)
        /// The first paragraph of a list's item.
        case listItem(isOrdered: Bool)
        /// The texts of a row's cells, apart by runs of the kind `.cellEnd`.
        case tableRow
        /// The line that a collapsible section is opened by.
        case summary
        /// Text in which every space and newline counts.
        case code
        case image(BodyImage)
        /// A video or another page inside this one, by its address.
        case frame(String)
        case rule
    }

    /// What a block stands in.
    package enum Container: Hashable, Sendable {
        /// The item of a list.
        case item
        case cell
        /// A coloured box, by its background as six hexadecimal digits.
        case callout(String)
        case collapsible
    }

    package var kind: Kind
    /// From the outside in.
    package var containers: [Container]
    /// Neighbours never have the same style; empty for blocks without text.
    package var runs: [BodyRun]

    package init(_ kind: Kind, in containers: [Container] = [], runs: [BodyRun] = []) {
        self.kind = kind
        self.containers = containers
        self.runs = runs
    }

    /// What readers read of it.
    package var text: String { runs.map(\.text).joined() }
}

/// An image of a body.
package struct BodyImage: Hashable, Sendable {
    /// The name of its file; its address differs at every reading.
    package var name: String
    package var alternative: String
    /// Where a click on it leads; `nil` for nowhere.
    package var link: String?

    package init(name: String, alternative: String, link: String? = nil) {
        self.name = name
        self.alternative = alternative
        self.link = link
    }
}

/// A piece of a block's text with one look.
package struct BodyRun: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case text
        /// The end of a line inside a paragraph.
        case lineBreak
        /// The border between two cells of a row.
        case cellEnd
    }

    package var kind: Kind
    package var text: String
    package var style: BodyStyle

    package init(_ text: String, _ style: BodyStyle = BodyStyle()) {
        kind = .text
        self.text = text
        self.style = style
    }

    private init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
        style = BodyStyle()
    }

    package static let lineBreak = BodyRun(.lineBreak, "\n")
    package static let cellEnd = BodyRun(.cellEnd, " | ")
}

/// How a piece of text looks, and where it leads.
package struct BodyStyle: Hashable, Sendable {
    package var isBold: Bool
    package var isItalic: Bool
    package var isCode: Bool
    package var isButton: Bool
    /// The target of its link; `nil` for text that leads nowhere.
    package var link: String?

    package init(
        isBold: Bool = false, isItalic: Bool = false, isCode: Bool = false, isButton: Bool = false, link: String? = nil
    ) {
        self.isBold = isBold
        self.isItalic = isItalic
        self.isCode = isCode
        self.isButton = isButton
        self.link = link
    }
}
