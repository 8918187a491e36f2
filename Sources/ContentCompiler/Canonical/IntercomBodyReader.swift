package import HelpCenterModel
internal import HTMLTree

/// Reads bodies as Intercom keeps them, so that a body that was sent and what came back compare by meaning.
///
/// What counts as the server's own rewriting is API.md §7.2: each rule of the canonical form undoes one row of it.
package struct IntercomBodyReader: BodyReader {
    package init() {}

    package func read(_ html: String) -> BodyReading {
        let nodes: [HTMLNode]
        do throws(HTMLParser.Failure) {
            nodes = try HTMLParser.parse(html)
        } catch {
            // What no parser can be trusted with compares byte by byte.
            return BodyReading(canonical: html, text: html, headingIDs: [])
        }
        var headings = HeadingScan()
        headings.visit(nodes)
        let blocks = FlowReader(topLevel: headings.topLevel).blocks(of: nodes)
        var text: [String] = []
        for block in blocks { block.appendText(to: &text) }
        return BodyReading(
            canonical: blocks.map(\.canonical).joined(separator: "\n"), text: text.joined(separator: "\n"),
            headingIDs: headings.ids)
    }

    package func blocks(_ html: String) -> [BodyBlock] {
        let nodes: [HTMLNode]
        do throws(HTMLParser.Failure) {
            nodes = try HTMLParser.parse(html)
        } catch {
            // What no parser can be trusted with is text as it stands.
            return [BodyBlock(.code, runs: [BodyRun(html)])]
        }
        var headings = HeadingScan()
        headings.visit(nodes)
        var outline = OutlineReader()
        outline.append(FlowReader(topLevel: headings.topLevel).blocks(of: nodes))
        return outline.blocks
    }
}

/// The headings of a body, wherever they stand.
struct HeadingScan {
    private(set) var ids: [String] = []
    /// The highest level in use, 1 to 6; 1 when there is no heading.
    private var highest: Int?

    var topLevel: Int { highest ?? 1 }

    mutating func visit(_ nodes: [HTMLNode]) {
        for case .element(let element) in nodes {
            if let level = Self.level(of: element.name) {
                ids.append(element["id"] ?? "")
                highest = min(highest ?? level, level)
            }
            visit(element.children)
        }
    }

    static func level(of name: String) -> Int? {
        guard name.utf8.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue else { return nil }
        return (1...6).contains(level) ? level : nil
    }
}
