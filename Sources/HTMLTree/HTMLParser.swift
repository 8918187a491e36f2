internal import CGumbo

/// Parses HTML as browsers do (HTML5's algorithm), with gumbo. The only place that touches gumbo; its pointers never
/// leave it.
package enum HTMLParser {
    /// The input was not parsed, because the parser could not be trusted with it.
    package enum Failure: Error, Hashable, Sendable {
        /// Elements nest deeper than `limit`; gumbo frees its tree recursively and would exhaust the stack.
        case tooDeep(limit: Int)
        /// Elements that are left open would be repeated in others, to more than `limit` of them.
        case tooMany(limit: Int)
    }

    /// How deep elements may nest. Each level takes gumbo and the conversion some hundred bytes of stack.
    package static let depthLimit = 512

    /// Parses a fragment as the content of a `body`. Comments, doctypes and processing instructions are left out.
    package static func parse(_ html: String) throws(Failure) -> [HTMLNode] {
        if let failure = HTMLEstimate.failure(of: Array(html.utf8)[...]) { throw failure }
        var html = html
        let nodes: [HTMLNode]? = html.withUTF8 { bytes -> [HTMLNode]? in
            // gumbo reads no null pointer, not even for no bytes.
            guard let start = bytes.baseAddress, bytes.count > 0 else { return [] }
            return unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { text in
                unsafe convertFragment(text, count: bytes.count)
            }
        }
        guard let nodes else { throw .tooDeep(limit: depthLimit) }
        return nodes
    }

    /// - Returns: `nil` when the tree is too deep.
    private static func convertFragment(_ text: UnsafePointer<CChar>, count: Int) -> [HTMLNode]? {
        unsafe withUnsafePointer(to: kGumboDefaultOptions) { defaults in
            var options = unsafe defaults.pointee
            unsafe options.fragment_context = GUMBO_TAG_BODY
            unsafe options.max_errors = 0
            guard let output = unsafe gumbo_parse_with_options(&options, text, count) else { return [] }
            defer { unsafe gumbo_destroy_output(&options, output) }
            guard let root = unsafe output.pointee.root else { return [] }
            return unsafe convertChildren(root.pointee.v.element.children, depth: 0)
        }
    }

    private static func convertChildren(_ children: GumboVector, depth: Int) -> [HTMLNode]? {
        guard depth <= depthLimit else { return nil }
        var nodes: [HTMLNode] = []
        nodes.reserveCapacity(Int(unsafe children.length))
        for index in 0..<Int(unsafe children.length) {
            guard let pointer = unsafe children.data[index] else { continue }
            let child = unsafe pointer.assumingMemoryBound(to: GumboNode.self)
            switch unsafe child.pointee.type {
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
                guard let element = unsafe convert(child.pointee.v.element, depth: depth) else { return nil }
                nodes.append(.element(element))
            case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
                let text = unsafe String(cString: child.pointee.v.text.text)
                // Text around markup that was dropped comes in pieces; the tree keeps runs whole.
                if case .text(let before)? = nodes.last {
                    nodes[nodes.count - 1] = .text(before + text)
                } else {
                    nodes.append(.text(text))
                }
            default: continue
            }
        }
        return nodes
    }

    private static func convert(_ element: GumboElement, depth: Int) -> HTMLElement? {
        guard let children = unsafe convertChildren(element.children, depth: depth + 1) else { return nil }
        let isInserted = unsafe element.original_tag.length == 0
        let start = unsafe element.start_pos
        return HTMLElement(
            unsafe name(of: element), attributes: unsafe attributes(of: element), children: children,
            position: isInserted
                ? nil : HTMLPosition(line: Int(start.line), column: Int(start.column), offset: Int(start.offset)))
    }

    private static func name(of element: GumboElement) -> String {
        if unsafe element.tag != GUMBO_TAG_UNKNOWN {
            return unsafe String(cString: gumbo_normalized_tagname(element.tag))
        }
        // gumbo has no name for tags outside HTML5: it is what stands between `<` and the first space or slash.
        let piece = unsafe element.original_tag
        let bytes = unsafe UnsafeBufferPointer(start: piece.data, count: Int(piece.length))
        let name = unsafe bytes.dropFirst().prefix { byte in
            byte != 0x20 && byte != 0x2F && byte != 0x3E && !(0x09...0x0D).contains(byte)
        }
        return unsafe String(decoding: name.map { UInt8(bitPattern: $0) }, as: UTF8.self).lowercased()
    }

    private static func attributes(of element: GumboElement) -> [HTMLAttribute] {
        var attributes: [HTMLAttribute] = []
        for index in 0..<Int(unsafe element.attributes.length) {
            guard let pointer = unsafe element.attributes.data[index] else { continue }
            let attribute = unsafe pointer.assumingMemoryBound(to: GumboAttribute.self)
            attributes.append(
                HTMLAttribute(
                    unsafe String(cString: attribute.pointee.name).lowercased(),
                    unsafe String(cString: attribute.pointee.value)))
        }
        return attributes
    }
}
