internal import ContentCompiler
internal import HelpCenterModel
internal import SyncEngine

/// Brings a translators' document back as Markdown files: decides first, so that nothing is written before all is known.
struct TranslationImport: Sendable {
    /// What becomes of one item of the document.
    struct Outcome: Sendable {
        enum Action: String, Sendable {
            case create
            case update
            case unchanged
            /// Only with `--force`.
            case held
            case failed
        }

        var action: Action
        var path: ProjectPath
        /// The translation's file; `nil` where there is no place for it.
        var file: ProjectPath?
        /// What speaks against it, or what to look at.
        var remarks: [String] = []
        /// What would be written.
        var bytes: [UInt8] = []
    }

    let project: Project
    let site: Site
    let isForced: Bool

    func outcomes(_ document: XLIFFDocument) throws -> [Outcome] {
        guard document.source == site.defaultLocale else {
            throw Failure(
                .failed, code: "locale",
                message: "the document translates from \(document.source), and the sources are in \(site.defaultLocale)"
            )
        }
        let items = TranslatableItems(site)
        return try document.files.map { try outcome($0, document.target, items) }
    }

    private func outcome(_ file: XLIFFFile, _ locale: LocaleCode, _ items: TranslatableItems) throws -> Outcome {
        var outcome = Outcome(action: .failed, path: ProjectPath(file.original))
        guard let source = try items.source(of: outcome.path, in: project) else {
            outcome.remarks = ["there is no such item any more"]
            return outcome
        }
        let known = items.file(of: outcome.path, in: locale)
        outcome.file = known ?? TranslationFiles(project.settings).file(of: outcome.path, in: locale)
        guard let target = outcome.file else {
            outcome.remarks = ["the layout has no place for its translation"]
            return outcome
        }
        let existing = try existingBytes(target)
        var obstacles: [String] = []
        if file.sourceDigest != source.file.digest.prefix(16) {
            obstacles.append("its source has changed since the export")
        }
        if file.targetDigest != (existing.map { Digest(of: $0).prefix(16) } ?? "none") {
            obstacles.append(
                existing == nil
                    ? "its translation is gone since the export" : "its translation has changed since the export")
        }
        let texts = Texts(file, for: source.file)
        if texts.missing > 0 {
            obstacles.append(
                "\(texts.missing) of \(texts.all) texts have no translation and would stay in \(site.defaultLocale)")
        }
        outcome.remarks = texts.remarks
        do throws(TranslatableFile.Fault) {
            outcome.bytes = try source.file.translation(texts.byID, over: existing, pin: source.digits)
        } catch {
            switch error {
            case .notExpressible(let words):
                outcome.remarks.append("Markdown cannot say “\(words)” with its markup; move the markup to other words")
            case .frontMatter:
                outcome.remarks.append("the front matter of \(target) cannot be kept; give each key a line")
            }
            return outcome
        }
        if existing == outcome.bytes {
            outcome.action = .unchanged
        } else if obstacles.isEmpty || isForced {
            outcome.action = existing == nil ? .create : .update
        } else {
            outcome.action = .held
        }
        if outcome.action != .unchanged { outcome.remarks = obstacles + outcome.remarks }
        return outcome
    }

    private func existingBytes(_ path: ProjectPath) throws(FileError) -> [UInt8]? {
        do throws(FileError) {
            return try project.bytes(of: path)
        } catch {
            if case .missing = error { return nil }
            throw error
        }
    }

    /// The translated texts of a document's file by the units of the source as it is now: those of the same name if they
    /// say the same, or else any that says the same.
    private struct Texts {
        var byID: [String: [TextPiece]] = [:]
        var missing = 0
        var all = 0
        var remarks: [String] = []

        init(_ file: XLIFFFile, for source: TranslatableFile) {
            let units = Dictionary(file.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            let texts = Dictionary(
                file.units.compactMap { unit in unit.target.map { (unit.source, $0) } },
                uniquingKeysWith: { first, _ in first })
            for unit in source.units where unit.pieces.hasWords {
                all += 1
                let own = units[unit.id].flatMap { $0.source == unit.pieces ? $0.target : nil }
                guard let target = own ?? texts[unit.pieces] else {
                    missing += 1
                    continue
                }
                byID[unit.id] = target
                let lost = unit.pieces.markup.filter { !target.markup.contains($0) }
                if !lost.isEmpty {
                    remarks.append("\(unit.id) has lost \(lost.map { "“\($0)”" }.joined(separator: ", "))")
                }
            }
        }
    }
}
