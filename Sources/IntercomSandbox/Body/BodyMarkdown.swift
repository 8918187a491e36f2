internal import HTMLTree

/// The Markdown that Intercom answers beside a body (API.md §7.3): lossy, every block on its own, a newline at the end.
/// How Intercom writes callouts, tables and images there is not documented; this is the plainest form.
enum BodyMarkdown {
    static func written(_ nodes: [HTMLNode]) -> String {
        let blocks = blocks(nodes)
        return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
    }

    private static func blocks(_ nodes: [HTMLNode]) -> [String] {
        nodes.compactMap(\.element).flatMap(block).filter { !$0.isEmpty }
    }

    private static func block(_ element: HTMLElement) -> [String] {
        switch element.name {
        case "p", "summary": [inline(element.children)]
        case "h1", "h2", "h3", "h4":
            [String(repeating: "#", count: Int(element.name.dropFirst()) ?? 1) + " " + inline(element.children)]
        case "ul", "ol": [list(element)]
        case "pre": ["```\n\(element.textContent)\n```"]
        case "hr": ["---"]
        case "img", "a": [inline([.element(element)])]
        case "iframe": [element["src"] ?? ""]
        case "table": [table(element)]
        default: blocks(element.children)
        }
    }

    private static func list(_ list: HTMLElement) -> String {
        list.children.compactMap(\.element).enumerated().map { index, item in
            let marker = list.name == "ol" ? "\(index + 1). " : "- "
            let indent = String(repeating: " ", count: marker.count)
            let lines = blocks(item.children).joined(separator: "\n\n").split(
                separator: "\n", omittingEmptySubsequences: false)
            return marker + lines.joined(separator: "\n\(indent)")
        }.joined(separator: "\n")
    }

    private static func table(_ table: HTMLElement) -> String {
        let rows = Tables.rows(of: table).map { cells in
            "| " + cells.map { blocks($0.children).joined(separator: "<br>") }.joined(separator: " | ") + " |"
        }
        let columns = Tables.rows(of: table).first?.count ?? 0
        let rule = "|" + String(repeating: " --- |", count: columns)
        return ([rows.first ?? "", rule] + rows.dropFirst()).joined(separator: "\n")
    }

    private static func inline(_ nodes: [HTMLNode]) -> String {
        nodes.map { node in
            guard case .element(let element) = node else { return node.textContent }
            let content = inline(element.children)
            return switch element.name {
            case "b": "**\(content)**"
            case "i": "*\(content)*"
            case "code": "`\(content)`"
            case "br": "  \n"
            case "a": "[\(content)](\(element["href"] ?? ""))"
            case "img": "![\(element["alt"] ?? "")](\(element["src"] ?? ""))"
            default: content
            }
        }.joined()
    }
}
