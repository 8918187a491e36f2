internal import HelpCenterModel

/// Compiles one file: read, cut, front matter, Markdown, title. Knows nothing of other files.
struct FileCompiler: Sendable {
    /// The longest title, in characters.
    private static let titleLimit = 255

    let project: ProjectFiles
    let settings: ProjectSettings
    let snippets: SnippetLibrary
    let renderer: MarkdownRenderer

    /// - Parameter keep: Takes the rendered text over, which is most of a file; not called when it could not be compiled.
    func compile(_ unit: CompileUnit, keep: (LinkedText) -> Void) -> CompiledFile {
        do throws(ContentText.Fault) {
            return try compile(try ContentText(reading: unit.file, of: project), unit, keep: keep)
        } catch {
            return CompiledFile(diagnostics: [error.diagnostic])
        }
    }

    private func compile(
        _ text: ContentText, _ unit: CompileUnit, keep: (LinkedText) -> Void
    ) throws(ContentText.Fault) -> CompiledFile {
        let source = text.source
        let block = text.block
        var reader = FrontMatterReader(
            try text.entries(), of: source, kind: unit.kind, ignored: settings.ignoredFrontMatter)
        let scope = VariableScope(
            locale: unit.locale, source: settings.locales.defaultLocale,
            layers: [reader.frontMatter.variables, inheritedVariables(of: unit, for: source), settings.variables])
        reader.replaceVariables(in: scope)
        var found = reader.diagnostics
        let frontMatter = reader.frontMatter
        var body = renderer.render(
            MarkdownSource(
                file: unit.file.path, bytes: block.body, firstLine: block.bodyLine,
                takesTitle: frontMatter.title == nil, addsContents: frontMatter.wantsContents),
            in: PlaceholderContext(scope: scope, snippets: snippets, trail: [unit.file.path]))
        found += body.diagnostics
        guard !body.isRefused else { return CompiledFile(diagnostics: found) }
        if body.text.isEmpty, unit.kind != .collection {
            let noun = unit.kind == .newsItem ? "news item" : "article"
            found.append(source.diagnostic(.emptyFile, at: nil, "the \(noun) has no text"))
        }
        if !body.text.isEmpty, unit.kind == .collection {
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
                    .missingTitle, at: nil,
                    unit.kind == .newsItem
                        ? "the news item has no title" : "the \(unit.locale) translation has no title",
                    fix: "begin it with a `# heading`, or give it a `title` in the front matter"))
            return CompiledFile(diagnostics: found)
        }
        let titlePlace = frontMatter.title.map(source.place) ?? body.titlePlace
        if title.count > Self.titleLimit {
            found.append(
                Diagnostic(
                    .titleTooLong, path: source.file, at: titlePlace,
                    summary: "the title “\(title.prefix(40))…” has \(title.count) characters; Intercom takes "
                        + "\(Self.titleLimit)", fix: "make it shorter"))
        }
        keep(body.text)
        body.text = LinkedText()
        return CompiledFile(
            content: CompiledFile.Content(frontMatter: frontMatter, title: title, titlePlace: titlePlace, body: body),
            diagnostics: found)
    }

    /// The variables that a translation has from its source's front matter, if it can use any. What is wrong with that
    /// file is told where it is compiled.
    private func inheritedVariables(of unit: CompileUnit, for text: SourceText) -> [String: VariableValue] {
        guard let file = unit.sourceFile, PlaceholderPiece.mayHoldAny(text.text) else { return [:] }
        do throws(ContentText.Fault) {
            let source = try ContentText(reading: file, of: project)
            return FrontMatterReader(
                try source.entries(), of: source.source, kind: unit.kind, ignored: settings.ignoredFrontMatter
            ).frontMatter.variables
        } catch {
            return [:]
        }
    }

    /// The title that a name gives. A translation has none: the name is in the language of the source.
    private func nameTitle(_ unit: CompileUnit) -> String? {
        guard unit.kind == .newsItem else { return unit.isSource ? NameTitle(unit.name).title : nil }
        let title = NewsName(unit.name).title
        return title.isEmpty ? nil : title
    }
}
