import HelpCenterModel
import TestSupport
import Testing

@testable import ContentCompiler

extension RenderedBody {
    /// Renders Markdown as the renderer of one item does.
    init(
        _ markdown: String, takesTitle: Bool = false, addsContents: Bool = false, firstLine: Int = 1,
        scope: VariableScope = .empty, nestedLists: NestedListForm = .keep
    ) {
        self = MarkdownRenderer(nestedLists: nestedLists).render(
            MarkdownSource(
                file: ProjectPath("a.md"), bytes: Array(markdown.utf8)[...], firstLine: firstLine,
                takesTitle: takesTitle, addsContents: addsContents),
            in: PlaceholderContext(scope: scope, trail: [ProjectPath("a.md")]))
    }

    /// The HTML with each link's destination in braces where its URL goes.
    var html: String { html { "{\($0.destination)}" } }

    /// The HTML with something in the place of each link's URL.
    func html(_ url: (WrittenLink) -> String) -> String {
        var html = ""
        var start = 0
        for cut in text.cuts {
            html += String(decoding: text.bytes.bytes[start..<cut.offset], as: UTF8.self) + url(text.links[cut.link])
            start = cut.offset
        }
        return html + String(decoding: text.bytes.bytes[start...], as: UTF8.self)
    }

    var links: [WrittenLink] { text.links }

    /// The diagnostics as they print, without the file's name. Their words are checked on the way.
    var findings: [String] {
        #expect(diagnostics.flatMap(\.voiceFaults) == [])
        return diagnostics.map { String($0.description.dropFirst("a.md:".count)) }
    }
}

/// A callout of Intercom's around some HTML.
func callout(_ kind: CalloutKind, _ html: String) -> String {
    "<div class=\"intercom-interblocks-callout\" style=\"\(kind.style)\">\(html)</div>"
}

/// A video of Intercom's.
func video(_ player: String) -> String {
    "<div class=\"intercom-h2b-video\"><iframe src=\"\(player)\" frameborder=\"0\" allowfullscreen></iframe></div>"
}

extension VariableScope {
    /// No variables, in English.
    static let empty = VariableScope(locale: .english, source: .english)
}
