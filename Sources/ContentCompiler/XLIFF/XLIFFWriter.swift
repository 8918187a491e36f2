/// Writes a document as XLIFF 2.1.
package struct XLIFFWriter {
    /// The categories of the notes that hold digests.
    static let sourceCategory = "guidepost-source"
    static let targetCategory = "guidepost-translation"

    private var text = ""

    package static func bytes(of document: XLIFFDocument) -> [UInt8] {
        var writer = XLIFFWriter()
        writer.write(document)
        return Array(writer.text.utf8)
    }

    private mutating func write(_ document: XLIFFDocument) {
        text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<xliff xmlns=\"\(XLIFFDocument.namespace)\" version=\"2.1\" srcLang=\"\(document.source)\""
        text += " trgLang=\"\(document.target)\" xml:space=\"preserve\">\n"
        for (index, file) in document.files.enumerated() { write(file, number: index + 1) }
        text += "</xliff>\n"
    }

    private mutating func write(_ file: XLIFFFile, number: Int) {
        text += "  <file id=\"f\(number)\" original=\"\(Self.attribute(file.original))\">\n"
        let digests = [(Self.sourceCategory, file.sourceDigest), (Self.targetCategory, file.targetDigest)]
        let known = digests.compactMap { category, digest in digest.map { (category, $0) } }
        if !known.isEmpty || !file.notes.isEmpty {
            text += "    <notes>\n"
            for note in file.notes { text += "      <note>\(Self.content(note))</note>\n" }
            for (category, digest) in known {
                // Of no use to people, so behind everything else.
                text += "      <note category=\"\(category)\" priority=\"10\">\(Self.content(digest))</note>\n"
            }
            text += "    </notes>\n"
        }
        for unit in file.units { write(unit) }
        text += "  </file>\n"
    }

    private mutating func write(_ unit: XLIFFUnit) {
        var codes = CodeTable()
        let source = codes.inline(unit.source)
        let target = unit.target.map { codes.inline($0, isTarget: true) }
        text += "    <unit id=\"\(Self.attribute(unit.id))\" name=\"\(Self.attribute(unit.name))\">\n"
        if !codes.data.isEmpty {
            text += "      <originalData>\n"
            for (index, data) in codes.data.enumerated() {
                text += "        <data id=\"d\(index + 1)\">\(Self.content(data))</data>\n"
            }
            text += "      </originalData>\n"
        }
        text += "      <segment state=\"\(unit.state.rawValue)\">\n        <source>\(source)</source>\n"
        if let target { text += "        <target>\(target)</target>\n" }
        text += "      </segment>\n    </unit>\n"
    }

    /// Text with what XML cannot hold as code points, and what it would take for markup as names.
    static func content(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\r": result += "&#13;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            default:
                if scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    result += "<cp hex=\"" + String(repeating: "0", count: 4 - digits.count) + digits + "\"/>"
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    static func attribute(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case "\"": result += "&quot;"
            default:
                if scalar.value == 0x09 || scalar.value == 0x0A || scalar.value == 0x0D {
                    result += "&#\(scalar.value);"
                } else if scalar.value >= 0x20 {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }
}

/// The inline codes of one unit: a number for each piece of markup, the same in source and target, and their data.
private struct CodeTable {
    private(set) var data: [String] = []
    private var dataIDs: [String: Int] = [:]
    /// The numbers that the source has given, by what the piece is, for the target to take.
    private var numbers: [String: [Int]] = [:]
    private var next = 1

    mutating func inline(_ pieces: [TextPiece], isTarget: Bool = false) -> String {
        var result = ""
        for piece in pieces {
            switch piece {
            case .text(let text): result += XLIFFWriter.content(text)
            case .code(let code):
                let id = number(of: code, isTarget)
                result += "<ph id=\"\(id)\" dataRef=\"d\(reference(code))\"/>"
            case .span(let open, let close, let inner):
                let id = number(of: "\(open)\u{0}\(close)", isTarget)
                let references = (reference(open), reference(close))
                result += "<pc id=\"\(id)\" dataRefStart=\"d\(references.0)\" dataRefEnd=\"d\(references.1)\""
                if let type = Self.types[open] { result += " type=\"\(type)\"" }
                result += ">\(inline(inner, isTarget: isTarget))</pc>"
            }
        }
        return result
    }

    private static let types = ["*": "fmt", "**": "fmt", "~~": "fmt", "[": "link", "![": "image"]

    private mutating func number(of markup: String, _ isTarget: Bool) -> Int {
        if isTarget, var known = numbers[markup], !known.isEmpty {
            let number = known.removeFirst()
            numbers[markup] = known
            return number
        }
        defer { next += 1 }
        if !isTarget { numbers[markup, default: []].append(next) }
        return next
    }

    private mutating func reference(_ text: String) -> Int {
        if let known = dataIDs[text] { return known }
        data.append(text)
        dataIDs[text] = data.count
        return data.count
    }
}
