import HTMLTree

@testable import ContentCompiler

/// The words that a reader sees, for comparing our HTML with that of cmark-gfm.
///
/// White space is left out, since blocks set words apart as well as spaces do, and so is what this product writes in
/// another form on purpose: check boxes, the brackets of footnotes and the arrows back from them.
enum VisibleText {
    static func rendered(_ markdown: String) throws -> String {
        let body = RenderedBody(markdown)
        return text(of: try HTMLParser.parse(body.html { _ in "" }))
    }

    static func reference(_ markdown: String) throws -> String {
        text(of: try HTMLParser.parse(MarkdownParser.referenceHTML(Array(markdown.utf8)[...])))
    }

    private static func text(of nodes: [HTMLNode]) -> String {
        nodes.map { node in
            switch node {
            case .text(let text):
                String(text.filter { !$0.isWhitespace && !"☐☑↩[]".contains($0) })
            case .element(let element):
                element.name == "script" || element.name == "style" ? "" : self.text(of: element.children)
            }
        }.joined()
    }
}
