internal import HTMLTree
package import HelpCenterModel

/// What holds for every compiled site, whatever its files say. Fuzzing looks for a text that breaks one of these.
package enum SiteInvariants {
    /// The elements that Intercom keeps, as our bodies have them.
    private static let elements: Set<String> = [
        "a", "b", "br", "code", "details", "div", "h1", "h2", "h3", "h4", "hr", "i", "iframe", "img", "li", "ol", "p",
        "pre", "summary", "table", "tbody", "td", "tr", "ul",
    ]
    private static let attributes: Set<String> = [
        "allowfullscreen", "alt", "class", "frameborder", "height", "href", "src", "start", "style", "width",
    ]

    /// What does not hold, each with the culprit.
    ///
    /// - Parameter lines: How many lines each file has.
    package static func faults(of site: Site, lines: [ProjectPath: Int]) -> [String] {
        var faults: [String] = []
        for article in site.articles {
            for (locale, content) in article.content {
                let html = content.body.bound { _ in "https://help.example.com/x" }
                faults += self.faults(of: html).map { "\(article.path) (\(locale)): \($0)" }
            }
        }
        for diagnostic in site.diagnostics {
            guard let position = diagnostic.position else { continue }
            let last = lines[diagnostic.path] ?? Int.max
            if position.line < 1 || position.line > last || position.column < 1 {
                faults.append("a place outside of the file: \(diagnostic)")
            }
        }
        return faults
    }

    /// What must not stand in the HTML of a body.
    package static func faults(of html: String) -> [String] {
        do throws(HTMLParser.Failure) {
            return faults(of: try HTMLParser.parse(html))
        } catch {
            return ["a body that is too deep or too large to be read"]
        }
    }

    private static func faults(of nodes: [HTMLNode]) -> [String] {
        nodes.compactMap(\.element).flatMap { element in
            var faults = elements.contains(element.name) ? [] : ["<\(element.name)>"]
            for attribute in element.attributes where !attributes.contains(attribute.name) {
                faults.append("<\(element.name) \(attribute.name)>")
            }
            for name in ["href", "src"] {
                guard let address = element[name], !isSafe(address) else { continue }
                faults.append("\(name)=\"\(address)\"")
            }
            return faults + self.faults(of: element.children)
        }
    }

    /// Whether an address has no scheme by which a browser runs something. Browsers ignore control characters in it.
    private static func isSafe(_ address: String) -> Bool {
        let scalars = address.unicodeScalars.filter { $0.value > 0x20 }
        let scheme = scalars.prefix { $0 != ":" }
        // Without a colon it is the name of a file.
        guard scheme.count < scalars.count else { return true }
        return !["javascript", "vbscript", "data"].contains(String(String.UnicodeScalarView(scheme)).lowercased())
    }
}
