internal import HelpCenterModel

/// Reads XLIFF 2.0 and 2.1, as translators' tools give it back: segments may have been split, pairs of codes taken apart.
package struct XLIFFReader {
    /// Why a document cannot be read.
    package struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
        package var line: Int
        package var reason: String

        /// - Parameter line: from 1; 0 for the document as a whole.
        package init(line: Int, reason: String) {
            self.line = line
            self.reason = reason
        }

        package var description: String { line > 0 ? "line \(line): \(reason)" : reason }
    }

    /// The largest document that is read, in bytes.
    package static let byteLimit = 64 * 1_048_576

    package static func read(_ bytes: [UInt8]) throws(Fault) -> XLIFFDocument {
        let root: XMLElement
        do throws(XMLReader.Fault) {
            root = try XMLReader.read(bytes)
        } catch {
            throw Fault(line: error.line, reason: error.reason)
        }
        guard root.name == "xliff", root.namespace == XLIFFDocument.namespace else {
            throw Fault(line: root.line, reason: "it is no XLIFF 2 document")
        }
        guard let version = root.attributes["version"], version == "2.0" || version == "2.1" || version == "2.2" else {
            throw Fault(line: root.line, reason: "only XLIFF 2 is read, not “\(root.attributes["version"] ?? "")”")
        }
        return XLIFFDocument(
            source: try locale("srcLang", of: root), target: try locale("trgLang", of: root),
            files: try map(root.elements("file"), file))
    }

    private static func locale(_ attribute: String, of root: XMLElement) throws(Fault) -> LocaleCode {
        let written = root.attributes[attribute] ?? ""
        guard let locale = LocaleCode(written) else {
            throw Fault(line: root.line, reason: "Intercom has no locale “\(written)” (\(attribute))")
        }
        return locale
    }

    private static func file(_ element: XMLElement) throws(Fault) -> XLIFFFile {
        guard let original = element.attributes["original"] else {
            throw Fault(line: element.line, reason: "a file does not say its original")
        }
        let notes = element.elements("notes").flatMap { $0.elements("note") }
        func note(_ category: String) -> String? {
            notes.first { $0.attributes["category"] == category }.map { text(of: $0).trimmingSpaces }
        }
        var units = try map(element.elements("unit"), unit)
        for group in element.elements("group") { units += try self.units(inGroup: group, depth: 0) }
        return XLIFFFile(
            original: original, sourceDigest: note(XLIFFWriter.sourceCategory),
            targetDigest: note(XLIFFWriter.targetCategory),
            notes: notes.filter { $0.attributes["category"] == nil }.map { text(of: $0) }, units: units)
    }

    private static func units(inGroup group: XMLElement, depth: Int) throws(Fault) -> [XLIFFUnit] {
        var units = try map(group.elements("unit"), unit)
        for inner in group.elements("group") { units += try self.units(inGroup: inner, depth: depth + 1) }
        return units
    }

    private static func unit(_ element: XMLElement) throws(Fault) -> XLIFFUnit {
        guard let id = element.attributes["id"] else { throw Fault(line: element.line, reason: "a unit has no id") }
        var data: [String: String] = [:]
        for entry in element.elements("originalData").flatMap({ $0.elements("data") }) {
            if let id = entry.attributes["id"] { data[id] = text(of: entry) }
        }
        var (source, target): ([TextPiece], [TextPiece]) = ([], [])
        var states: [XLIFFUnit.State] = []
        var isWhole = true
        for case .element(let part) in element.children where part.name == "segment" || part.name == "ignorable" {
            let own =
                try part.elements("source").first.map { element throws(Fault) in try pieces(of: element, data) } ?? []
            source += own
            if let translated = part.elements("target").first {
                target += try pieces(of: translated, data)
            } else if part.name == "ignorable" {
                target += own
            } else {
                isWhole = false
            }
            if part.name == "segment" {
                states.append(part.attributes["state"].flatMap(XLIFFUnit.State.init) ?? .initial)
            }
        }
        // A unit is as far as the segment of it that is the least far.
        let order: [XLIFFUnit.State] = [.initial, .translated, .reviewed, .final]
        return XLIFFUnit(
            id: id, name: element.attributes["name"] ?? "", source: source.normalized,
            target: isWhole && !target.normalized.isEmpty ? target.normalized : nil,
            state: order.first { states.contains($0) } ?? .initial)
    }

    // MARK: Inline content

    private static func pieces(of element: XMLElement, _ data: [String: String]) throws(Fault) -> [TextPiece] {
        var stack: [(id: String, open: String, close: String, pieces: [TextPiece])] = [("", "", "", [])]
        for node in element.children {
            switch node {
            case .text(let text): stack[stack.count - 1].pieces.append(.text(text))
            case .element(let inner): try append(inner, data, to: &stack)
            }
        }
        guard stack.count == 1 else {
            throw Fault(line: element.line, reason: "the code “\(stack[stack.count - 1].id)” is never closed")
        }
        return stack[0].pieces
    }

    private static func append(
        _ element: XMLElement, _ data: [String: String],
        to stack: inout [(id: String, open: String, close: String, pieces: [TextPiece])]
    ) throws(Fault) {
        func datum(_ attribute: String) throws(Fault) -> String {
            guard let reference = element.attributes[attribute] else { return "" }
            guard let text = data[reference] else {
                throw Fault(line: element.line, reason: "there is no data “\(reference)” in the unit")
            }
            return text
        }
        switch element.name {
        case "ph": stack[stack.count - 1].pieces.append(.code(try datum("dataRef")))
        case "pc":
            stack[stack.count - 1].pieces.append(
                .span(
                    open: try datum("dataRefStart"), close: try datum("dataRefEnd"), try pieces(of: element, data)))
        case "cp": stack[stack.count - 1].pieces.append(.text(codePoint(element)))
        case "sc": stack.append((element.attributes["id"] ?? "", try datum("dataRef"), "", []))
        case "ec":
            let start = element.attributes["startRef"] ?? ""
            guard stack.count > 1, let span = stack.popLast(), span.id == start else {
                throw Fault(line: element.line, reason: "the code “\(start)” is closed where it is not open")
            }
            stack[stack.count - 1].pieces.append(
                .span(open: span.open, close: try datum("dataRef"), span.pieces))
        // Marks of tools say nothing about the text.
        case "mrk": stack[stack.count - 1].pieces += try pieces(of: element, data)
        case "sm", "em": break
        default: throw Fault(line: element.line, reason: "“<\(element.name)>” cannot stand in a text")
        }
    }

    private static func codePoint(_ element: XMLElement) -> String {
        let scalar = element.attributes["hex"].flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init)
        return scalar.map { String($0) } ?? ""
    }

    private static func text(of element: XMLElement) -> String {
        element.children.map { node in
            switch node {
            case .text(let text): text
            case .element(let inner): inner.name == "cp" ? codePoint(inner) : text(of: inner)
            }
        }.joined()
    }

    private static func map<Value>(
        _ elements: [XMLElement], _ transform: (XMLElement) throws(Fault) -> Value
    ) throws(Fault) -> [Value] {
        var values: [Value] = []
        for element in elements { values.append(try transform(element)) }
        return values
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
