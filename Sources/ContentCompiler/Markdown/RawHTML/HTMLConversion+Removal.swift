internal import HTMLTree
internal import HelpCenterModel

extension HTMLConversion {
    /// Takes an element away and says so: with all in it, or without its content where it is no element of HTML.
    mutating func removed(_ element: HTMLElement) -> [MarkdownTree.Index] {
        reportRemoval(of: element)
        // What is no element is most likely meant as text, and what follows it is no content of it.
        guard Self.isKnown(element.name) else { return converted(element.children) }
        hasRemoved = true
        return []
    }

    /// Says that an element is taken away.
    mutating func reportRemoval(of element: HTMLElement) {
        let name = element.name
        if !Self.isKnown(name) {
            report(
                .removedElement, element, "“<\(name)>” is no HTML element and is removed",
                explanation: "Browsers do not show it, so readers would not see the word between the brackets.",
                fix: "if it is meant as text, write it as code: `<\(name)>`")
        } else if name == "iframe" || name == "embed" {
            report(
                .removedElement, element,
                "the frame “<\(name)>”\(element["src"].map { " of “\($0)”" } ?? "") is removed",
                explanation: "Intercom embeds videos of YouTube, Vimeo, Wistia, Loom, Vidyard and Streamio only.",
                fix: "link to the page instead")
        } else if name == "img" {
            report(.removedElement, element, "the image “<img>” has no address and is removed")
        } else {
            report(
                .removedElement, element, "the element “<\(name)>” is removed",
                explanation: Self.reason(for: name), fix: "delete it, or say the same in Markdown")
        }
    }

    private static func reason(for name: String) -> String {
        switch name {
        case "script", "noscript", "template": "Intercom runs no scripts in articles."
        case "style", "link": "Articles have the look of the help center; Intercom keeps no styles."
        case "form", "input", "button", "select", "textarea": "Intercom keeps no forms in articles."
        default: "Intercom does not keep it."
        }
    }

    /// Elements of HTML that have no place in an article.
    static func isKnown(_ name: String) -> Bool { known.contains(name) }

    private static let known: Set<String> = [
        "area", "applet", "audio", "base", "basefont", "bgsound", "button", "canvas", "datalist", "dialog", "embed",
        "form", "frame", "frameset", "head", "html", "iframe", "img", "input", "keygen", "link", "map", "marquee",
        "math", "meta", "meter", "noembed", "noframes", "noscript", "object", "output", "param",
        "progress", "script", "select", "slot", "style", "svg", "template", "textarea", "title", "track", "video",
    ]
}
