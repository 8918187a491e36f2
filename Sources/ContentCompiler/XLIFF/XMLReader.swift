/// A small, strict reader of XML 1.0, for documents that come from outside.
///
/// It knows elements, attributes, text, CDATA, comments and instructions. A document type is refused, and with it every
/// entity but XML's own five, so that nothing is ever fetched or expanded. Depth is bounded; what it takes grows with
/// the document alone.
struct XMLReader {
    /// Why a document cannot be read, and on which line.
    struct Fault: Error, Hashable {
        var line: Int
        var reason: String
    }

    private static let depthLimit = 256

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    /// The open elements with the namespaces that hold in them.
    private var open: [(element: XMLElement, name: String, scope: [String: String])] = []

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func read(_ bytes: [UInt8]) throws(Fault) -> XMLElement {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Fault(line: 1, reason: "it is not UTF-8 text")
        }
        var reader = XMLReader(bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes)
        return try reader.document()
    }

    private mutating func document() throws(Fault) -> XMLElement {
        while position < bytes.count {
            if bytes[position] != UInt8(ascii: "<") {
                try readText()
            } else if skip("<!--") {
                try skipTo("-->")
            } else if skip("<![CDATA[") {
                let start = position
                try skipTo("]]>")
                try add(String(decoding: bytes[start..<(position - 3)], as: UTF8.self))
            } else if skip("<?") {
                try skipTo("?>")
            } else if skip("</") {
                if let root = try readEnd() { return try finish(root) }
            } else if looks("<!") {
                throw fault("a document type is not allowed")
            } else if let root = try readStart() {
                return try finish(root)
            }
        }
        throw fault(open.last.map { "“<\($0.name)>” is never closed" } ?? "there is no element")
    }

    /// What may stand behind the outermost element.
    private mutating func finish(_ root: XMLElement) throws(Fault) -> XMLElement {
        while position < bytes.count {
            if skip("<!--") {
                try skipTo("-->")
            } else if skip("<?") {
                try skipTo("?>")
            } else if Self.isSpace(bytes[position]) {
                advance()
            } else {
                throw fault("something stands behind the end of the document")
            }
        }
        return root
    }

    // MARK: Elements

    /// - Returns: the outermost element, if this was all of it.
    private mutating func readStart() throws(Fault) -> XMLElement? {
        let start = line
        advance()
        let name = try readName()
        var attributes: [String: String] = [:]
        var scope = open.last?.scope ?? ["xml": "http://www.w3.org/XML/1998/namespace"]
        var isEmpty = false
        while true {
            let hadSpace = skipSpaces()
            if skip(">") { break }
            if skip("/>") {
                isEmpty = true
                break
            }
            guard hadSpace else { throw fault("“<\(name)>” is malformed") }
            let attribute = try readName()
            skipSpaces()
            guard skip("=") else { throw fault("the attribute “\(attribute)” has no value") }
            skipSpaces()
            let value = try readValue()
            if attribute == "xmlns" {
                scope[""] = value
            } else if attribute.hasPrefix("xmlns:") {
                scope[String(attribute.dropFirst(6))] = value
            } else if attributes.updateValue(value, forKey: attribute) != nil {
                throw fault("the attribute “\(attribute)” stands twice")
            }
        }
        guard open.count < Self.depthLimit else { throw fault("its elements nest too deeply") }
        let parts = name.split(separator: ":", maxSplits: 1)
        let prefix = parts.count == 2 ? String(parts[0]) : ""
        guard let namespace = scope[prefix] ?? (prefix.isEmpty ? "" : nil) else {
            throw fault("the prefix “\(prefix)” is not declared")
        }
        let element = XMLElement(
            namespace: namespace.isEmpty ? nil : namespace, name: parts.last.map(String.init) ?? name,
            attributes: attributes, line: start)
        open.append((element, name, scope))
        return isEmpty ? try close() : nil
    }

    private mutating func readEnd() throws(Fault) -> XMLElement? {
        let name = try readName()
        skipSpaces()
        guard skip(">"), let last = open.last, last.name == name else {
            throw fault("“</\(name)>” closes nothing that is open")
        }
        return try close()
    }

    private mutating func close() throws(Fault) -> XMLElement? {
        guard let last = open.popLast() else { throw fault("an end tag stands alone") }
        guard !open.isEmpty else { return last.element }
        open[open.count - 1].element.children.append(.element(last.element))
        return nil
    }

    // MARK: Text

    private mutating func readText() throws(Fault) {
        var text: [UInt8] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
            if bytes[position] == UInt8(ascii: "&") {
                text += try readReference()
            } else {
                text.append(bytes[position])
                advance()
            }
        }
        try add(Self.withLineEnds(String(decoding: text, as: UTF8.self)))
    }

    private mutating func add(_ text: String) throws(Fault) {
        guard !open.isEmpty else {
            if text.utf8.allSatisfy(Self.isSpace) { return }
            throw fault("text stands outside of every element")
        }
        guard !text.isEmpty else { return }
        let last = open.count - 1
        if case .text(let before)? = open[last].element.children.last {
            open[last].element.children[open[last].element.children.count - 1] = .text(before + text)
        } else {
            open[last].element.children.append(.text(text))
        }
    }

    private static func withLineEnds(_ text: String) -> String {
        text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n") : text
    }

    private mutating func readValue() throws(Fault) -> String {
        guard position < bytes.count, case let quote = bytes[position], quote == 0x22 || quote == 0x27 else {
            throw fault("a value stands without quotes")
        }
        advance()
        var value: [UInt8] = []
        while position < bytes.count, bytes[position] != quote {
            switch bytes[position] {
            case UInt8(ascii: "<"): throw fault("“<” stands in a value")
            case UInt8(ascii: "&"): value += try readReference()
            case 0x09, 0x0A, 0x0D:
                value.append(0x20)
                advance()
            default:
                value.append(bytes[position])
                advance()
            }
        }
        guard position < bytes.count else { throw fault("a value is never closed") }
        advance()
        return String(decoding: value, as: UTF8.self)
    }

    /// `&amp;` and its like, `&#38;` or `&#x26;`.
    private mutating func readReference() throws(Fault) -> [UInt8] {
        let name = bytes[(position + 1)...].prefix(12).prefix { $0 != UInt8(ascii: ";") }
        guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";") else {
            throw fault("“&” stands alone")
        }
        position = name.endIndex + 1
        let text = String(decoding: name, as: UTF8.self)
        if let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"][text] { return Array(known.utf8) }
        let number = text.hasPrefix("#x") ? UInt32(text.dropFirst(2), radix: 16) : UInt32(text.dropFirst(1))
        guard text.hasPrefix("#"), let scalar = number.flatMap(Unicode.Scalar.init),
            scalar.value >= 0x20 || [0x09, 0x0A, 0x0D].contains(scalar.value)
        else { throw fault("there is no character “&\(text);”") }
        return Array(String(scalar).utf8)
    }

    // MARK: Bytes

    private mutating func readName() throws(Fault) -> String {
        let name = bytes[position...].prefix { byte in
            byte >= 0x80 || byte.isLetter || byte.isDigit || [0x3A, 0x5F, 0x2D, 0x2E].contains(byte)
        }
        guard let first = name.first, !first.isDigit, first != 0x2D, first != 0x2E else {
            throw fault("a name is missing")
        }
        position = name.endIndex
        return String(decoding: name, as: UTF8.self)
    }

    @discardableResult
    private mutating func skipSpaces() -> Bool {
        let start = position
        while position < bytes.count, Self.isSpace(bytes[position]) { advance() }
        return position > start
    }

    private mutating func advance() {
        if bytes[position] == 0x0A { line += 1 }
        position += 1
    }

    private func looks(_ word: String) -> Bool { bytes[position...].starts(with: word.utf8) }

    private mutating func skip(_ word: String) -> Bool {
        guard looks(word) else { return false }
        position += word.utf8.count
        return true
    }

    private mutating func skipTo(_ word: String) throws(Fault) {
        guard let end = bytes[position...].firstIndex(of: Array(word.utf8)) else {
            throw fault("“\(word)” is missing")
        }
        while position < end { advance() }
        position += word.utf8.count
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private func fault(_ reason: String) -> Fault { Fault(line: line, reason: reason) }
}
