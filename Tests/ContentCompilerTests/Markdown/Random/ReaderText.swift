import HTMLTree

/// The words that a reader of some HTML sees.
///
/// White space counts only as what parts words: blocks, line breaks and images part them too. What we write in another
/// form on purpose is brought to one form: check boxes, footnotes, captions, raised and lowered digits, and the bars
/// between the cells of a table that became paragraphs.
struct ReaderText {
    private(set) var words: [String] = []
    /// The names of the elements that are to be removed, but for those within others.
    private(set) var removed: [String] = []

    private let keepsAll: Bool
    private var word = ""
    /// The captions of images in the heading under way: they follow it.
    private var captions: [String]?

    /// - Parameter keepsAll: Whether words count that stand in elements which are removed.
    init(_ html: String, keepsAll: Bool = false) throws {
        self.keepsAll = keepsAll
        for node in try HTMLParser.parse(html) { add(node, isKept: true) }
        endWord()
    }

    private mutating func add(_ node: HTMLNode, isKept: Bool) {
        switch node {
        case .text(let text):
            guard isKept || keepsAll else { return }
            for scalar in text.unicodeScalars {
                if scalar.properties.isWhitespace {
                    endWord()
                } else {
                    word.unicodeScalars.append(Self.scripts[scalar] ?? scalar)
                }
            }
        case .element(let element): add(element, isKept: isKept)
        }
    }

    private mutating func add(_ element: HTMLElement, isKept: Bool) {
        if element.classes.contains("footnote-backref") { return }
        if element.classes.contains("footnote-ref") {
            return add(.text("[\(element.textContent)]"), isKept: isKept)
        }
        if element.name == "input", element["type"] == "checkbox", element["disabled"] != nil {
            return add(.text(element["checked"] == nil ? "☐ " : "☑ "), isKept: isKept)
        }
        let isRemoved = Self.isRemoved(element)
        if isRemoved, isKept { removed.append(element.name) }
        let partsWords = Self.blocks.contains(element.name)
        if partsWords { endWord() }
        if element.name == "img", let title = element["title"] {
            if captions == nil { add(.text(title), isKept: isKept) } else { captions?.append(title) }
        }
        let isHeading = ["h1", "h2", "h3", "h4", "h5", "h6"].contains(element.name)
        if isHeading { captions = [] }
        if element.name == "q" { add(.text("“"), isKept: isKept) }
        for child in element.children { add(child, isKept: isKept && !isRemoved) }
        if element.name == "q" { add(.text("”"), isKept: isKept) }
        if partsWords { endWord() }
        guard isHeading, let titles = captions else { return }
        captions = nil
        for title in titles { add(.text(title + " "), isKept: isKept) }
    }

    private mutating func endWord() {
        if !word.isEmpty, word != "|" { words.append(word) }
        word = ""
    }

    private static func isRemoved(_ element: HTMLElement) -> Bool {
        if removedNames.contains(element.name) || element["hidden"] != nil { return true }
        if element.name == "iframe" { return element["src"]?.contains("youtube.com") != true }
        return element["style"]?.contains("display: none") == true
    }

    private static let removedNames: Set<String> = [
        "script", "style", "textarea", "select", "button", "object", "video", "svg", "template", "math", "noscript",
        "audio", "embed", "meta", "base", "canvas", "input", "link", "dialog", "title",
    ]

    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog",
        "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "iframe", "img", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
        "td", "tfoot", "th", "thead", "tr", "ul",
    ]

    private static let scripts = Dictionary(
        uniqueKeysWithValues: zip("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉".unicodeScalars, "01234567890123456789".unicodeScalars))
}
