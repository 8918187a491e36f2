internal import HelpCenterModel
internal import SyncEngine

/// The JSON form of a project's translations (DESIGN §7).
struct TranslationsDocument: Encodable {
    private struct Counts: Encodable {
        let complete: Int
        let stale: Int
        let missing: Int
        let orphaned: Int
        let percent: Int

        init(_ counts: TranslationTable.Counts) {
            complete = counts[.complete]
            stale = counts[.stale]
            missing = counts[.missing]
            orphaned = counts[.orphaned]
            percent = counts.percent
        }
    }

    private struct Item: Encodable {
        let kind: ItemKind
        let path: ProjectPath
        let locale: LocaleCode
        let state: TranslationState
        let file: ProjectPath?
        let source: String?
        let sourceChange: SourceChange?

        init(_ shown: TranslationReport.Item) {
            kind = shown.item.kind
            path = shown.item.path
            locale = shown.item.locale
            state = shown.item.state
            file = shown.item.file ?? shown.expectedFile
            source = shown.item.source.map { String($0.string.prefix(12)) }
            sourceChange = shown.change.map(SourceChange.init)
        }

        enum CodingKeys: String, CodingKey {
            case kind
            case path
            case locale
            case state
            case file
            case source
            case sourceChange = "source_change"
        }
    }

    private struct SourceChange: Encodable {
        struct Piece: Encodable {
            let edit: String
            let text: String
        }

        var commit: String?
        var date: String?
        /// One list of pieces for each block that changed; `nil` where git does not know the earlier text.
        var blocks: [[Piece]]?

        init(_ change: TranslationReport.SourceChange) {
            guard case .known(let version, let diff) = change else { return }
            commit = version.commit
            date = version.date
            blocks = DiffLines(diff).lines.map { line in
                line.map { Piece(edit: "\($0.edit)", text: $0.text) }
            }
        }
    }

    private let formatVersion = PlanDocument.formatVersion
    private let locales: [String: Counts]
    private let items: [Item]

    init(_ report: TranslationReport) {
        locales = Dictionary(uniqueKeysWithValues: report.counts.map { ($0.key.code, Counts($0.value)) })
        items = report.items.map(Item.init)
    }

    enum CodingKeys: String, CodingKey {
        case formatVersion = "format_version"
        case locales
        case items
    }
}
