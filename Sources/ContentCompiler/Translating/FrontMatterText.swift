internal import HelpCenterModel

/// The front matter of an existing translation while its texts are replaced: all other lines stay as they are.
struct FrontMatterText {
    private let yaml: ArraySlice<UInt8>
    private let entries: [YAMLValue.Entry]
    private let pin: String?

    /// - Parameter file: the whole file; `nil` when there is none.
    init(_ file: [UInt8]?, pin: String?) throws(TranslatableFile.Fault) {
        self.pin = pin
        guard let file else {
            (yaml, entries) = ([], [])
            return
        }
        let source = SourceText(file: ProjectPath("x.md"), bytes: file)
        guard let block = try? FrontMatterBlock(source.text),
            let entries = try? block.yaml.map({ try YAMLReader.entries(of: $0, firstLine: 1) }) ?? [],
            Set(entries.map(\.keyPosition.line)).count == entries.count
        else { throw .frontMatter }
        yaml = block.yaml ?? []
        self.entries = entries
    }

    /// The lines with some keys set, those first. A pin of the source is renewed where there is one.
    func lines(setting values: [(key: String, value: String)]) throws(TranslatableFile.Fault) -> [UInt8] {
        var values = values
        if let pin, entries.contains(where: { $0.key == "translates" }) { values.append(("translates", pin)) }
        // A title that the body has now would stand twice.
        let replaced = Set(values.map(\.key)).union(["title"])
        var dropped: Set<Int> = []
        let starts = entries.map(\.keyPosition.line).sorted()
        let lines = yaml.split(separator: 0x0A, omittingEmptySubsequences: false)
        for entry in entries where replaced.contains(entry.key) {
            let end = starts.first { $0 > entry.keyPosition.line } ?? lines.count + 1
            dropped.formUnion(entry.keyPosition.line..<end)
        }
        var result: [UInt8] = []
        for (key, value) in values { result += "\(key): \(Self.scalar(value, isPinned: key == "translates"))\n".utf8 }
        for (index, line) in lines.enumerated()
        where !dropped.contains(index + 1) && !(line.isEmpty && index == lines.count - 1) {
            result += line
            result.append(0x0A)
        }
        return result
    }

    /// A text as YAML writes it: plain where nothing in it can be taken for something else.
    static func scalar(_ text: String, isPinned: Bool = false) -> String {
        let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
        let isPlain =
            !isPinned && text.first?.isLetter == true && text.last != " " && text.last != ":"
            && !words.contains(text.lowercased()) && !text.contains(": ") && !text.contains(" #")
            && text.unicodeScalars.allSatisfy {
                $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0xFEFF
            }
        guard !isPlain else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            default:
                if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0xFEFF {
                    let digits = String(scalar.value, radix: 16)
                    quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }
}
