internal import HTMLTree
internal import HelpCenterModel

extension HTMLConversion {
    /// What an inline element becomes; `nil` for an element that has no place in an article.
    mutating func convertedInline(_ element: HTMLElement) -> [MarkdownTree.Index]? {
        switch element.name {
        case "b", "strong": return [add(node(.strong, element), converted(element.children))]
        case "i", "em", "cite", "dfn", "var":
            return [add(node(.emphasis, element), converted(element.children))]
        case "del", "s", "strike": return [add(node(.strikethrough, element), converted(element.children))]
        case "code", "kbd", "samp", "tt": return convertedCode(element)
        case "a": return convertedLink(element)
        case "img": return convertedImage(element)
        case "br": return [rendering.tree.add(node(.lineBreak, element))]
        case "iframe", "embed": return convertedFrame(element)
        case "sup", "sub": return convertedScript(element)
        case "span", "u", "ins", "mark", "small", "big", "font", "abbr", "acronym", "time", "data",
            "bdi", "bdo", "nobr", "ruby", "rb", "rt", "rp", "rtc", "label", "picture", "option", "optgroup":
            return converted(element.children)
        // Browsers draw the marks of a quotation; Intercom does not know the element.
        case "q": return inlineText("“") + converted(element.children) + inlineText("”")
        case "wbr", "source", "col", "colgroup": return []
        default: return nil
        }
    }

    /// Text with its white space as in a browser: runs of it are one space.
    mutating func inlineText(_ text: String) -> [MarkdownTree.Index] {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if byte.isWhiteSpace {
                if bytes.last != 0x20 { bytes.append(0x20) }
            } else {
                bytes.append(byte)
            }
        }
        guard !bytes.isEmpty else { return [] }
        if bytes == [0x20] { return [rendering.tree.add(MarkdownNode(kind: .softBreak))] }
        var node = MarkdownNode(kind: .text, flags: .rawHTML)
        node.text = rendering.tree.addText(bytes)
        return [rendering.tree.add(node)]
    }

    /// Keys and other things to type look like code, which is the only form that Intercom has for them.
    private mutating func convertedCode(_ element: HTMLElement) -> [MarkdownTree.Index] {
        let children = converted(element.children)
        guard isText(children) else { return children }
        let holder = add(node(.code, element), children)
        var text: [UInt8] = []
        rendering.tree.appendText(of: holder, to: &text)
        rendering.tree.setChildren(of: holder, to: [])
        // A browser lets the white space at its ends run together with that around it.
        let trimmed = text[...].trimmed
        let space = rendering.tree.add(MarkdownNode(kind: .softBreak))
        guard !trimmed.isEmpty else { return text.isEmpty ? [] : [space] }
        rendering.tree[holder].text = rendering.tree.addText(trimmed)
        let last = rendering.tree.add(MarkdownNode(kind: .softBreak))
        return (text.first == trimmed.first ? [] : [space]) + [holder] + (text.last == trimmed.last ? [] : [last])
    }

    /// Whether some inlines are nothing but text, whatever its look.
    private func isText(_ nodes: [MarkdownTree.Index]) -> Bool {
        nodes.allSatisfy { node in
            switch rendering.tree[node].kind {
            case .text, .softBreak, .code: true
            case .strong, .emphasis: isText(rendering.tree.children(of: node))
            default: false
            }
        }
    }

    /// Raised and lowered digits and signs are Unicode's own, so that 10⁶ does not become 106; all else stays on the
    /// line.
    private mutating func convertedScript(_ element: HTMLElement) -> [MarkdownTree.Index] {
        let children = converted(element.children)
        guard children.count == 1, rendering.tree[children[0]].kind == .text else { return children }
        let text = rendering.tree.string(rendering.tree[children[0]].text)
        let forms = element.name == "sup" ? Self.superscripts : Self.subscripts
        let mapped = text.compactMap { forms[$0] }
        guard mapped.count != text.count else { return inlineText(String(mapped)) }
        // `1st` and `E = mc2` are not alike: only figures change what is said.
        if text.utf8.contains(where: \.isDigit) {
            report(
                .unsupportedElement, element,
                "“\(text)” cannot be \(element.name == "sup" ? "raised" : "lowered") and stays on the line",
                explanation:
                    "Intercom has no raised or lowered text, and Unicode has no such form of all of its characters.",
                fix: "write it in another way, such as 2^x or x_1")
        }
        return children
    }

    private static let superscripts = Dictionary(uniqueKeysWithValues: zip("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ"))
    private static let subscripts = Dictionary(uniqueKeysWithValues: zip("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎"))

    private mutating func convertedLink(_ element: HTMLElement) -> [MarkdownTree.Index] {
        let children = converted(element.children)
        guard let href = element["href"] else {
            // A target for links is no link itself.
            if element["id"] == nil, element["name"] == nil {
                report(
                    .emptyLink, element, "the link “\(HTMLNode.element(element).textContent)” has no address",
                    explanation: "Readers see its text, and cannot follow it.",
                    fix: "write where it leads: `<a href=\"page.md\">`")
            }
            return children
        }
        var link = node(.link, element)
        link.text = rendering.tree.addText(href.trimmedOfWhiteSpace.utf8)
        if Self.hasClass("intercom-h2b-button", element) { link.flags.insert(.button) }
        return children.isEmpty ? [rendering.tree.add(link)] : linked(children, by: link)
    }

    /// Puts a link around inlines, also around those in blocks: `<a>` may hold blocks, a link of Intercom's may not.
    private mutating func linked(_ nodes: [MarkdownTree.Index], by link: MarkdownNode) -> [MarkdownTree.Index] {
        var result: [MarkdownTree.Index] = []
        var run: [MarkdownTree.Index] = []
        for index in nodes {
            guard rendering.tree[index].kind.isBlock else {
                run.append(index)
                continue
            }
            if !run.isEmpty { result.append(add(link, run)) }
            run = []
            let inner = linked(rendering.tree.children(of: index), by: link)
            rendering.tree.setChildren(of: index, to: inner)
            result.append(index)
        }
        if !run.isEmpty { result.append(add(link, run)) }
        return result
    }

    private mutating func convertedImage(_ element: HTMLElement) -> [MarkdownTree.Index] {
        guard let source = element["src"], !source.trimmedOfWhiteSpace.isEmpty else { return removed(element) }
        var image = node(.image, element)
        image.text = rendering.tree.addText(source.trimmedOfWhiteSpace.utf8)
        if let title = element["title"] { image.title = rendering.tree.addText(title.utf8) }
        image.number = Self.pixels(element["width"])
        image.height = Self.pixels(element["height"])
        if isCentered { image.flags.insert(.centered) }
        return [add(image, inlineText(element["alt"] ?? ""))]
    }

    /// A length in pixels (`400` or `400px`); 0 for all others, such as per cent, which Intercom does not know.
    static func pixels(_ value: String?) -> Int32 {
        guard var value = value?.trimmedOfWhiteSpace else { return 0 }
        if value.lowercased().hasSuffix("px") { value = String(value.dropLast(2)) }
        guard let number = Int32(value), (1...10_000).contains(number) else { return 0 }
        return number
    }

    private mutating func convertedFrame(_ element: HTMLElement) -> [MarkdownTree.Index] {
        guard let source = element["src"], let player = VideoAddress.player(for: source.trimmedOfWhiteSpace) else {
            return removed(element)
        }
        var video = node(.video, element)
        video.text = rendering.tree.addText(player.utf8)
        return [rendering.tree.add(video)]
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmedOfWhiteSpace: String {
        String(decoding: ArraySlice(utf8).trimmed, as: UTF8.self)
    }
}
