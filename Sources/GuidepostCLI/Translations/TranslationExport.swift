internal import ContentCompiler
internal import HelpCenterModel
internal import SyncEngine

/// Gathers what is missing or stale in a locale for translators.
struct TranslationExport: Sendable {
    let project: Project
    let site: Site
    let session: CommandSession

    func document(_ locale: LocaleCode) async throws -> XLIFFDocument {
        let table = try TranslationTable(project, site)
        guard locale != site.defaultLocale else {
            throw Failure(
                .wrongUsage, code: "locale", message: "\(locale) is the locale of the sources; name another one")
        }
        var files: [XLIFFFile] = []
        let missing = table.locales.contains(locale) ? [] : TranslatableItems(site).all.map { $0.missing(in: locale) }
        for item in table.items.filter({ $0.locale == locale }) + missing
        where item.state == .missing || item.state == .stale {
            if let file = try await file(item) { files.append(file) }
        }
        return XLIFFDocument(source: site.defaultLocale, target: locale, files: files)
    }

    private func file(_ item: TranslationTable.Item) async throws -> XLIFFFile? {
        guard let source = try TranslatableItems(site).source(of: item.path, in: project) else { return nil }
        let existing = try item.file.map(project.bytes)
        let known = existing == nil ? [:] : try await knownTexts(item, existing)
        let units = source.file.units.filter { $0.pieces.hasWords }.map { unit in
            let target = known[unit.pieces]
            return XLIFFUnit(
                id: unit.id, name: unit.kind, source: unit.pieces, target: target,
                state: target == nil ? .initial : .final)
        }
        guard !units.isEmpty else { return nil }
        return XLIFFFile(
            original: item.path.string, sourceDigest: source.file.digest.prefix(16),
            targetDigest: existing.map { Digest(of: $0).prefix(16) } ?? "none", notes: source.file.notes, units: units)
    }

    /// What the texts of the source that was translated are in the translation: by their places, if both have as many of
    /// the same kinds. Nothing without git, or where no commit has that source.
    private func knownTexts(
        _ item: TranslationTable.Item, _ translation: [UInt8]?
    ) async throws -> [[TextPiece]: [TextPiece]] {
        let items = TranslatableItems(site)
        guard let digits = item.pin ?? item.madeFrom?.string, let sourceFile = items.sourceFile(of: item.path),
            let file = item.file
        else { return [:] }
        let history = SourceHistory(project: project, environment: session.context.environment)
        guard let version = try? await history.text(of: sourceFile, digits: digits).version,
            let bytes = history.bytes(of: version)
        else { return [:] }
        let hasBody = item.kind == .article
        guard let former = TranslatableFile(bytes, file: sourceFile, title: "", hasBody: hasBody),
            let own = TranslatableFile(translation, file: file, title: "", hasBody: hasBody)
        else { return [:] }
        return former.aligned(with: own)
    }
}

extension TranslatableFile {
    /// The texts of another file by the texts of this one that stand in the same places; nothing where the files have
    /// another structure, or markup that the other does not have.
    fileprivate func aligned(with other: TranslatableFile) -> [[TextPiece]: [TextPiece]] {
        let (own, others) = (units.filter { $0.id.hasPrefix("u") }, other.units.filter { $0.id.hasPrefix("u") })
        var known: [[TextPiece]: [TextPiece]] = [:]
        func add(_ text: [TextPiece], _ translation: [TextPiece]) {
            guard text.markup.sorted() == translation.markup.sorted(), !translation.isEmpty else { return }
            known[text] = translation
        }
        for id in ["title", "description"] {
            let pair = [units, other.units].compactMap { list in list.first { $0.id == id }?.pieces }
            if pair.count == 2 { add(pair[0], pair[1]) }
        }
        guard own.map(\.kind) == others.map(\.kind) else { return known }
        for (unit, translation) in zip(own, others) { add(unit.pieces, translation.pieces) }
        return known
    }
}
