internal import HTMLTree

/// The tags, classes and attributes that a template can use: of those that Intercom keeps (API.md §7), all but
/// headings and tables. The one would be missing from tables of contents and the other cannot stand in lists and cells,
/// where components do.
enum TemplateElements {
    /// What becomes of an element.
    enum Fate {
        case kept(name: String)
        /// Its tags go, what is in it stays.
        case unwrapped
        case removed
    }

    static func fate(of name: String) -> Fate {
        switch name {
        case "p", "br", "hr", "a", "img", "ul", "ol", "li", "iframe", "code", "b", "i", "div", "details", "summary":
            .kept(name: name)
        case "strong": .kept(name: "b")
        case "em": .kept(name: "i")
        case "script", "style", "form", "textarea", "input", "select", "button", "object", "embed", "svg", "math",
            "template", "noscript", "title", "audio", "video", "canvas":
            .removed
        default: .unwrapped
        }
    }

    static func isKnown(class name: String, of element: String) -> Bool {
        switch (element, name) {
        case ("p", "intercom-align-center"), ("div", "intercom-align-center"), ("div", "intercom-container"),
            ("div", "intercom-h2b-video"), ("div", "intercom-interblocks-callout"), ("a", "intercom-h2b-button"):
            true
        default: false
        }
    }

    /// Whether a style says nothing but the colours of a callout.
    static func isCalloutStyle(_ style: String) -> Bool {
        style.split(separator: ";").allSatisfy { declaration in
            let parts = declaration.split(separator: ":", maxSplits: 1).map { trimmed($0) }
            if parts.isEmpty || parts == [""] { return true }
            guard parts.count == 2, ["background-color", "border-color"].contains(parts[0].lowercased()) else {
                return false
            }
            return parts[1].utf8.allSatisfy {
                $0.isLetter || $0.isDigit || [0x20, 0x23, 0x25, 0x28, 0x29, 0x2C, 0x2E].contains($0)
            }
        }
    }

    /// Whether an address that stands in a template itself can be sent: one with a scheme, as a template has no folder
    /// that a path could begin from.
    static func isUsable(_ address: String, in element: String) -> Bool {
        switch element {
        case "iframe": VideoAddress.player(for: address) == address
        case "img": address.lowercased().hasPrefix("https://")
        default: ["https://", "http://", "mailto:", "tel:"].contains { address.lowercased().hasPrefix($0) }
        }
    }

    /// Whether an element stands in the line, among words.
    static func isInline(_ element: HTMLElement) -> Bool {
        switch element.name {
        case "b", "i", "strong", "em", "code", "br": true
        case "a": !holdsImage(element)
        default: false
        }
    }

    static func holdsImage(_ element: HTMLElement) -> Bool {
        element.children.contains { child in
            child.element.map { $0.name == "img" || holdsImage($0) } ?? false
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        String(decoding: Array(text.utf8)[...].trimmed, as: UTF8.self)
    }
}
