internal import HelpCenterModel
internal import SyncEngine

/// The translations of a project as Markdown, for an issue or a comment.
struct TranslationsMarkdown: Sendable {
    func render(_ report: TranslationReport) -> String {
        guard !report.locales.isEmpty else { return "There are no translations.\n" }
        var text = "| Locale | | Complete | Stale | Missing | Orphaned |\n| --- | --- | ---: | ---: | ---: | ---: |\n"
        for locale in report.locales {
            guard let counts = report.counts[locale] else { continue }
            let numbers = TranslationState.allCases.map { "\(counts[$0])" }
            text += "| \(locale) | \(TranslationsText.bar(counts.percent, width: 10)) \(counts.percent) % | "
            text += numbers.joined(separator: " | ") + " |\n"
        }
        for locale in report.locales {
            let items = report.items.filter { $0.item.locale == locale && $0.item.state != .complete }
            guard !items.isEmpty else { continue }
            text += "\n### \(locale) (\(locale.ownName))\n\n"
            for item in items { text += render(item) }
        }
        return text
    }

    private func render(_ shown: TranslationReport.Item) -> String {
        let file = shown.item.file ?? shown.expectedFile ?? shown.item.path
        var text = "- [ ] \(shown.item.state.rawValue): \(Self.code(file.string))"
        switch shown.change {
        case .known(let version, let diff)?:
            text += ", source changed since \(version.shortCommit) of \(version.date)\n"
            for line in DiffLines(diff).lines { text += "  - \(Self.line(line))\n" }
        case .unknown?: text += ", source changed\n"
        case nil: text += "\n"
        }
        return text
    }

    /// What is new in bold, what is gone struck. The text of articles is never Markdown here, nor a mention of people.
    private static func line(_ pieces: [DiffLines.Piece]) -> String {
        pieces.map { piece in
            let text = escaped(piece.text)
            let core = text.drop { $0 == " " }
            let head = text.prefix(text.count - core.count)
            let words = core.reversed().drop { $0 == " " }.reversed().map(String.init).joined()
            let tail = core.dropFirst(words.count)
            guard !words.isEmpty else { return text }
            switch piece.edit {
            case .equal: return text
            case .omitted: return "…"
            case .inserted: return "\(head)<ins>\(words)</ins>\(tail)"
            case .removed: return "\(head)<del>\(words)</del>\(tail)"
            }
        }.joined()
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "@": result += "@\u{200B}"
            case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!": result += "\\\(character)"
            default: result.append(character)
            }
        }
        return result
    }

    private static func code(_ text: String) -> String {
        text.contains("`") ? "`` \(text) ``" : "`\(text)`"
    }
}
