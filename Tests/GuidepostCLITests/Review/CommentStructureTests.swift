import HTMLTree
import HelpCenterModel
import SyncEngine
import Testing

@testable import ContentCompiler

/// The comment as GitHub's Markdown makes HTML of it.
@Suite struct CommentStructureTests {
    private let html = MarkdownParser.referenceHTML(
        Array(PlanComment(links: FileLinks(base: "https://f.example/")).render(SampleReview.review).utf8)[...])

    @Test func `closes every element that it opens, in order`() throws {
        var open: [Substring] = []
        for piece in html.split(separator: "<").dropFirst() where !piece.hasPrefix("!--") {
            let name = piece.dropFirst(piece.hasPrefix("/") ? 1 : 0).prefix { $0.isLetter || $0.isNumber }
            if piece.hasPrefix("/") {
                #expect(open.popLast() == name, "</\(name)> in …<\(piece.prefix(80))")
            } else if !["br", "hr", "img"].contains(name) {
                open.append(name)
            }
        }
        #expect(open == [])
        #expect(html.hasPrefix("<!-- guidepost:plan default -->"))
    }

    @Test func `has one fold for each change with texts, each with its line on top`() throws {
        let folds = Self.elements("details", in: try HTMLParser.parse(html))
        #expect(folds.count == 5)
        for fold in folds {
            #expect(fold.children.first { $0.element != nil }?.element?.name == "summary")
            #expect(fold.children.compactMap(\.element).count > 1)
        }
    }

    @Test func `takes nothing of an article for markup, a mention, a reference or a link`() throws {
        let nodes = try HTMLParser.parse(html)
        #expect(Self.elements("script", in: nodes).isEmpty)
        for link in Self.elements("a", in: nodes) {
            let target = try #require(link["href"])
            #expect(target.hasPrefix("https://f.example/articles/") || target.hasPrefix("https://help.example/en/"))
        }
        let text = nodes.map(\.textContent).joined()
        // The hostile title stands in the list, on its fold, as a heading and as a paragraph, to the letter.
        #expect(text.replacing("\u{200B}", with: "").split(separator: SampleReview.hostile).count == 5)
        for sign in ["@", "#"] {
            for place in text.ranges(of: sign) {
                let next = text[place.upperBound...].first ?? " "
                #expect(!(next.isLetter || next.isNumber), "\(text[place.lowerBound...].prefix(20))")
            }
        }
    }

    private static func elements(_ name: String, in nodes: [HTMLNode]) -> [HTMLElement] {
        nodes.compactMap(\.element).flatMap { element in
            (element.name == name ? [element] : []) + elements(name, in: element.children)
        }
    }
}
