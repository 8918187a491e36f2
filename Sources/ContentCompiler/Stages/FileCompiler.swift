internal import HelpCenterModel

/// Compiles one file: read, cut, front matter, Markdown, title. Knows nothing of other files.
struct FileCompiler: Sendable {
    /// The largest file that is read, in bytes.
    static let byteLimit = 5 * 1_048_576

    /// The longest title, in characters.
    private static let titleLimit = 255

    let project: ProjectFiles
    let ignoredKeys: Set<String>
    let renderer = MarkdownRenderer()

    func compile(_ unit: CompileUnit) -> CompiledFile {
        let source: SourceText
        do throws(FileError) {
            let bytes = try project.files.read(project.location(unit.file.diskPath), limit: Self.byteLimit)
            source = SourceText(file: unit.file.path, bytes: bytes)
        } catch {
            return CompiledFile(diagnostics: [Self.diagnostic(error, about: unit.file)])
        }
        if let position = source.firstInvalidPosition {
            let found = source.diagnostic(
                .invalidUTF8, at: position, "the file is not UTF-8 text", fix: "save it as UTF-8 in your editor")
            return CompiledFile(diagnostics: [found])
        }
        do throws(Refusal) {
            return try compile(source, unit)
        } catch {
            return CompiledFile(diagnostics: [error.diagnostic])
        }
    }

    /// Why a file cannot be compiled at all.
    private struct Refusal: Error {
        var diagnostic: Diagnostic
    }

    private func compile(_ source: SourceText, _ unit: CompileUnit) throws(Refusal) -> CompiledFile {
        let block = try cut(source)
        let reader = FrontMatterReader(
            try entries(of: block, in: source), of: source, kind: unit.kind, ignored: ignoredKeys)
        var found = reader.diagnostics
        let frontMatter = reader.frontMatter
        let body = renderer.render(
            MarkdownSource(
                file: unit.file.path, bytes: block.body, firstLine: block.bodyLine,
                takesTitle: frontMatter.title == nil))
        found += body.diagnostics
        if body.pieces.isEmpty, unit.kind == .article {
            found.append(source.diagnostic(.emptyFile, at: nil, "the article has no text"))
        }
        if !body.pieces.isEmpty, unit.kind == .collection {
            found.append(
                source.diagnostic(
                    .collectionBody, at: SourcePosition(line: block.bodyLine, column: 1),
                    "the text of a collection's file is left out",
                    explanation: "Intercom shows a collection's title and description, nothing else.",
                    fix: "put it into `description`, or into an article"))
        }
        guard let title = frontMatter.title?.value ?? body.title ?? nameTitle(unit) else {
            found.append(
                source.diagnostic(
                    .missingTitle, at: nil, "the \(unit.locale) translation has no title",
                    fix: "begin it with a `# heading`, or give it a `title` in the front matter"))
            return CompiledFile(diagnostics: found)
        }
        if title.count > Self.titleLimit {
            found.append(
                source.diagnostic(
                    .titleTooLong, at: frontMatter.title?.position,
                    "the title has \(title.count) characters; Intercom takes \(Self.titleLimit)"))
        }
        return CompiledFile(
            content: CompiledFile.Content(
                frontMatter: frontMatter, title: title,
                titlePlace: frontMatter.title.map { ($0.position, source.excerpt(at: $0.position)) }, body: body),
            diagnostics: found)
    }

    private func cut(_ source: SourceText) throws(Refusal) -> FrontMatterBlock {
        do throws(FrontMatterBlock.Fault) {
            return try FrontMatterBlock(source.text)
        } catch {
            let start = SourcePosition(line: 1, column: 1)
            switch error {
            case .unclosed:
                throw Refusal(
                    diagnostic: source.diagnostic(
                        .unclosedFrontMatter, at: start, "the front matter is never closed",
                        fix: "end it with a line `---`"))
            case .tooLarge:
                throw Refusal(
                    diagnostic: source.diagnostic(
                        .frontMatterTooLarge, at: start,
                        "the front matter has more than \(FrontMatterBlock.byteLimit) bytes"))
            }
        }
    }

    private func entries(of block: FrontMatterBlock, in source: SourceText) throws(Refusal) -> [YAMLValue.Entry] {
        guard let yaml = block.yaml else { return [] }
        do throws(YAMLFault) {
            return try YAMLReader.entries(of: yaml, firstLine: block.yamlLine)
        } catch {
            throw Refusal(
                diagnostic: source.diagnostic(error.id, at: error.position, error.summary, fix: error.fix))
        }
    }

    /// The title that a name gives. A translation has none: the name is in the language of the source.
    private func nameTitle(_ unit: CompileUnit) -> String? {
        unit.isSource ? NameTitle(unit.name).title : nil
    }

    private static func diagnostic(_ error: FileError, about file: ContentFile) -> Diagnostic {
        switch error {
        case .tooLarge(_, let limit):
            Diagnostic(
                .fileTooLarge, path: file.path, summary: "“\(file.path)” has more than \(limit / 1_048_576) MB",
                fix: "split it into several articles")
        case .missing:
            Diagnostic(.unreadableFile, path: file.path, summary: "“\(file.path)” does not exist any more")
        case .notPermitted:
            Diagnostic(
                .unreadableFile, path: file.path, summary: "no permission to read “\(file.path)”",
                fix: "make it readable for the user who runs guidepost")
        case .isFolder:
            Diagnostic(.unreadableFile, path: file.path, summary: "“\(file.path)” is a folder")
        case .system(_, let operation, _, let message):
            Diagnostic(.unreadableFile, path: file.path, summary: "cannot \(operation) “\(file.path)”: \(message)")
        }
    }
}
