internal import HelpCenterModel
internal import SyncEngine

/// The translations of a project as text for a terminal: a table by locale, then what is to be done.
struct TranslationsText: Sendable {
    let style: Style
    /// How wide the bar of a whole locale is, in columns.
    private static let barWidth = 20

    func render(_ report: TranslationReport) -> String {
        guard !report.locales.isEmpty else {
            return "There are no translations: no file has a locale other than the default.\n"
        }
        var text = table(report)
        for locale in report.locales {
            let items = report.items.filter { $0.item.locale == locale && $0.item.state != .complete }
            guard !items.isEmpty else { continue }
            text += "\n" + style.bold("\(locale) (\(locale.ownName))") + "\n"
            for item in items { text += render(item) }
        }
        return text
    }

    private func table(_ report: TranslationReport) -> String {
        let header = ["", "", "", "complete", "stale", "missing", "orphaned"]
        var rows = [header]
        for locale in report.locales {
            guard let counts = report.counts[locale] else { continue }
            rows.append(
                [locale.code, Self.bar(counts.percent), "\(counts.percent) %"]
                    + TranslationState.allCases.map { "\(counts[$0])" })
        }
        let widths = header.indices.map { column in rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0 }
        return rows.enumerated().map { number, row in
            let cells = row.enumerated().map { column, cell in
                column < 2
                    ? DisplayWidth.padded(cell, to: widths[column])
                    : String(repeating: " ", count: widths[column] - DisplayWidth.columns(of: cell)) + cell
            }
            let line = cells.joined(separator: "  ")
            return (number == 0 ? style.dim(line) : line) + "\n"
        }.joined()
    }

    /// The share in full and empty blocks; full only at 100 %, and never quite empty above 0.
    static func bar(_ percent: Int, width: Int = barWidth) -> String {
        let full = percent == 0 ? 0 : max(1, percent * width / 100)
        return String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    }

    private func render(_ shown: TranslationReport.Item) -> String {
        let item = shown.item
        let file = item.file ?? shown.expectedFile ?? item.path
        var text = "  \(word(item.state)) \(file)"
        switch shown.change {
        case .known(let version, let diff)?:
            text += style.dim("  its source changed since \(version.shortCommit) of \(version.date)") + "\n"
            text += DiffLines(diff).lines.map { "      \(paint($0))\n" }.joined()
        case .unknown(.noGit)?: text += style.dim("  its source changed; what, only git could tell") + "\n"
        case .unknown(.notCommitted)?:
            text += style.dim("  its source changed; no commit of it has the text that was translated") + "\n"
        case nil: text += "\n"
        }
        if item.state == .stale, item.pin != nil, let source = item.source {
            text += "      \(style.dim("once it is up to date: translates: \"\(source.string.prefix(12))\""))\n"
        }
        return text
    }

    private func word(_ state: TranslationState) -> String {
        let word = DisplayWidth.padded(state.rawValue, to: 8)
        return switch state {
        case .complete: style.green(word)
        case .stale: style.yellow(word)
        case .missing: style.cyan(word)
        case .orphaned: style.red(word)
        }
    }

    private func paint(_ line: [DiffLines.Piece]) -> String {
        line.map { piece in
            switch piece.edit {
            case .equal: piece.text
            case .omitted: style.dim("…")
            case .inserted: style.isEnabled ? style.green(piece.text) : "{+\(piece.text)+}"
            case .removed: style.isEnabled ? style.red(piece.text) : "[-\(piece.text)-]"
            }
        }.joined()
    }
}
