package import HelpCenterModel

/// A source file as translators see it: its texts, and how a translation of them is written.
package struct TranslatableFile: Sendable {
    /// A text with a name that is its own in the file.
    package struct Unit: Hashable, Sendable {
        package var id: String
        /// What it is, such as `title` or `heading`.
        package var kind: String
        package var pieces: [TextPiece]
    }

    /// Why a translation cannot be written.
    package enum Fault: Error, Hashable, Sendable {
        /// No way to write Markdown brings these words across with their markup.
        case notExpressible(words: String)
        /// The front matter of the existing translation has its keys on one line, or is no YAML.
        case frontMatter
    }

    /// In the order of the file.
    package let units: [Unit]
    /// What the source's front matter tells translators.
    package let notes: [String]
    private let body: MarkdownTranslation

    /// - Parameters:
    ///   - bytes: the source's file; `nil` for a collection without one.
    ///   - title: the title that the item has, wherever it comes from.
    ///   - hasBody: whether the file's text is published: not that of a collection.
    package init?(_ bytes: [UInt8]?, file: ProjectPath, title: String, hasBody: Bool) {
        let source = SourceText(file: file, bytes: bytes ?? [])
        guard source.firstInvalidPosition == nil, let block = try? FrontMatterBlock(source.text),
            let body = MarkdownTranslation(hasBody ? block.body : []),
            let entries = try? block.yaml.map({ try YAMLReader.entries(of: $0, firstLine: block.yamlLine) }) ?? []
        else { return nil }
        self.body = body
        let written = Self.text("title", entries)
        var units: [Unit] = []
        if written != nil || !body.holdsTitle {
            units.append(Unit(id: "title", kind: "title", pieces: Self.pieces(written ?? title)))
        }
        if let description = Self.text("description", entries), !description.isEmpty {
            units.append(Unit(id: "description", kind: "description", pieces: Self.pieces(description)))
        }
        for (index, unit) in body.units.enumerated() {
            units.append(Unit(id: "u\(index + 1)", kind: unit.kind.rawValue, pieces: unit.pieces))
        }
        self.units = units
        var reader = MappingReader(entries, of: source)
        notes = (reader.texts("notes") ?? []).map(\.value)
    }

    /// A digest of all texts in their order, by which a later look tells whether the source is still the same.
    package var digest: Digest {
        var builder = DigestBuilder()
        for unit in units {
            builder.append(unit.id)
            builder.append(String(describing: unit.pieces))
        }
        return builder.finish()
    }

    /// The file of a translation.
    ///
    /// - Parameters:
    ///   - texts: by the units' ids; what is not there stays in the source's language.
    ///   - existing: the translation's file as it is, whose other front matter stays; `nil` when there is none.
    ///   - pin: the digits of the source's text, for an existing file that pins them.
    package func translation(
        _ texts: [String: [TextPiece]], over existing: [UInt8]?, pin: String?
    ) throws(Fault) -> [UInt8] {
        var bodyTexts: [Int: [TextPiece]] = [:]
        for index in body.units.indices { bodyTexts[index] = texts["u\(index + 1)"] }
        let markdown: [UInt8]
        do throws(MarkdownTranslation.Fault) {
            markdown = try body.written(bodyTexts)
        } catch {
            throw .notExpressible(words: error.words)
        }
        var values: [(key: String, value: String)] = []
        for unit in units where unit.kind == "title" || unit.kind == "description" {
            values.append((unit.id, Self.string(texts[unit.id] ?? unit.pieces)))
        }
        let lines = try FrontMatterText(existing, pin: pin).lines(setting: values)
        guard !lines.isEmpty else { return markdown }
        return Array("---\n".utf8) + lines + Array("---\n".utf8) + markdown
    }

    private static func text(_ key: String, _ entries: [YAMLValue.Entry]) -> String? {
        guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull,
            case .text(let text, _) = value.content
        else { return nil }
        return text
    }

    private static func pieces(_ text: String) -> [TextPiece] {
        PlaceholderPiece.pieces(of: Array(text.utf8)[...]).map { piece -> TextPiece in
            switch piece {
            case .text(let bytes): .text(String(decoding: bytes, as: UTF8.self))
            case .placeholder(let bytes): .code(String(decoding: bytes, as: UTF8.self))
            }
        }.normalized
    }

    private static func string(_ pieces: [TextPiece]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text), .code(let text): text
            case .span(let open, let close, let inner): open + string(inner) + close
            }
        }.joined()
    }
}
