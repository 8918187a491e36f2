internal import HTMLTree

/// Reads a tree as a flow of blocks, whether a paragraph is marked as one or not and whatever wraps an image.
struct FlowReader {
    /// The level of the body's top headings.
    let topLevel: Int

    func blocks(of nodes: [HTMLNode]) -> [CanonicalBlock] {
        var flow = Flow()
        read(nodes, marks: [], href: nil, into: &flow)
        flow.endParagraph()
        return flow.blocks
    }

    /// - Parameter href: the target of the link around the nodes.
    private func read(_ nodes: [HTMLNode], marks: Set<String>, href: String?, into flow: inout Flow) {
        for node in nodes {
            switch node {
            case .text(let text): flow.append(text, marks: marks)
            case .element(let element): read(element, marks: marks, href: href, into: &flow)
            }
        }
    }

    private func read(_ element: HTMLElement, marks: Set<String>, href: String?, into flow: inout Flow) {
        switch element.name {
        case "b", "strong": read(element.children, marks: marks.union(["b"]), href: href, into: &flow)
        case "i", "em": read(element.children, marks: marks.union(["i"]), href: href, into: &flow)
        case "code": read(element.children, marks: marks.union(["code"]), href: href, into: &flow)
        case "a": readLink(element, marks: marks, into: &flow)
        case "br": flow.breakLine(marks: marks)
        case "img":
            flow.append(
                .image(name: Self.fileName(element["src"] ?? ""), alt: Flow.folded(element["alt"] ?? ""), href: href))
        case "hr": flow.append(.rule)
        case "iframe": flow.append(.frame(source: element["src"] ?? ""))
        case "pre": flow.append(.code(Self.code(element)))
        case "ul", "ol", "table", "tr", "details", "summary":
            flow.append(.container(element.name, blocks(of: element.children)))
        case "li", "td", "th":
            flow.append(.container(element.name == "th" ? "td" : element.name, blocks(of: element.children)))
        case "tbody", "thead", "tfoot", "span": read(element.children, marks: marks, href: href, into: &flow)
        default:
            if let level = HeadingScan.level(of: element.name) {
                readHeading(element, level: level, into: &flow)
            } else if element.name == "div", let colour = Self.calloutColour(element) {
                flow.append(.container("callout \(colour)", blocks(of: element.children)))
            } else {
                // A paragraph, a wrapper, or something that the workspace keeps as one.
                flow.endParagraph()
                read(element.children, marks: marks, href: href, into: &flow)
                flow.endParagraph()
            }
        }
    }

    private func readLink(_ element: HTMLElement, marks: Set<String>, into flow: inout Flow) {
        var marks = marks
        let target = element["href"] ?? ""
        if !target.isEmpty { marks.insert("a:\(target)") }
        if element.classes.contains("intercom-h2b-button") { marks.insert("button") }
        read(element.children, marks: marks, href: target.isEmpty ? nil : target, into: &flow)
    }

    private func readHeading(_ element: HTMLElement, level: Int, into flow: inout Flow) {
        flow.endParagraph()
        var inner = Flow()
        read(element.children, marks: [], href: nil, into: &inner)
        inner.endParagraph()
        for block in inner.blocks {
            if case .paragraph(let runs) = block {
                flow.append(.heading(level: level == topLevel ? 1 : 2, runs))
            } else {
                flow.append(block)
            }
        }
    }

    private static func code(_ element: HTMLElement) -> String {
        var text = element.textContent
        // Browsers and the workspace end the last line with or without a newline.
        while text.last == "\n" { text.removeLast() }
        return text
    }

    /// The last part of an image's path, without its query: the workspace moves images to a host of its own under the
    /// same name, with a signed query that differs at every read (API.md §7.2, row 10).
    static func fileName(_ source: String) -> String {
        let path = source.prefix { $0 != "?" && $0 != "#" }
        return path.split(separator: "/").last.map(String.init) ?? ""
    }

    /// The background of a callout as six hexadecimal digits, however it is written; `nil` for what is no callout.
    private static func calloutColour(_ element: HTMLElement) -> String? {
        guard element.classes.contains("intercom-interblocks-callout") else { return nil }
        let declarations = (element["style"] ?? "").split(separator: ";")
        for declaration in declarations {
            let parts = declaration.split(separator: ":", maxSplits: 1).map { $0.trimmingSpaces() }
            guard parts.count == 2, parts[0] == "background-color" else { continue }
            return hexadecimal(parts[1].lowercased())
        }
        return ""
    }

    private static func hexadecimal(_ colour: String) -> String {
        if colour.hasPrefix("#") { return String(colour.dropFirst().prefix(6)) }
        let numbers = colour.split { !$0.isNumber }.prefix(3).compactMap { Int($0) }
        return numbers.map { number in
            let digits = String(number, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> String {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
