internal import HelpCenterModel
internal import SyncEngine

/// The texts before and after of one change, for a terminal: what was removed in red and struck through, what was
/// inserted in green and underlined; without colour `[-removed-]` and `{+inserted+}`.
struct ReviewText: Sendable {
    let style: Style
    /// In columns; `nil` where lines may be of any length.
    let width: Int?
    let images: [String: ImageFact]
    /// Shows the HTML of bodies in place of what readers see.
    let showsHTML: Bool

    private static let margin = "      "
    private static let removed = "9;31"
    private static let inserted = "4;32"
    private static let dim = "2"

    func render(_ item: ItemReview) -> String {
        var text = ""
        for change in item.shared { text += line(change, isNew: false) }
        if let after = item.sizes.after, let before = item.sizes.before {
            text += wrapped([removed(PlanWords.size(before)), Piece(" "), inserted(PlanWords.size(after))], "")
        }
        for locale in item.locales { text += render(locale, isNamed: item.locales.count > 1) }
        return text
    }

    private typealias Piece = TerminalText.Piece

    private func render(_ locale: LocaleReview, isNamed: Bool) -> String {
        var text = isNamed ? wrapped([Piece("\(locale.locale)", "1")], "") : ""
        if locale.fate == .removed { return text + wrapped([Piece("readers lose this text")], "") }
        for change in locale.texts where locale.fate != .new || change.field != .title || isNamed {
            text += line(change, isNew: locale.fate == .new)
        }
        guard let body = locale.body else { return text }
        if showsHTML {
            guard let diff = body.rawComparison() else {
                return text + wrapped([Piece("the HTML before is not known", Self.dim)], "")
            }
            return text + parts(diff)
        }
        switch body.comparison() {
        case .new(let diff):
            for block in diff.blocks { text += self.block(block, isPlain: true) }
        case .changed(let diff): text += parts(diff)
        case .sameText:
            text += wrapped([Piece("the same text; addresses behind its links or its markup change", Self.dim)], "")
        case .unknown(let reason, let words):
            let sentence = "the text before is not known: \(reason.sentence); after: \(PlanWords.count(words, "word"))"
            text += wrapped([Piece(sentence, Self.dim)], "")
        }
        return text
    }

    private func parts(_ diff: WordDiff) -> String {
        diff.parts().map { part in
            switch part {
            case .folded(let count): wrapped([Piece("⋯ \(PlanWords.count(count, "unchanged block"))", Self.dim)], "")
            case .shown(let shown): block(shown, isPlain: false)
            }
        }.joined()
    }

    private func block(_ block: BlockDiff, isPlain: Bool) -> String {
        let (indent, sign) = Self.sign(block.block)
        var pieces = [Piece(sign, Self.dim)]
        switch block.block.kind {
        case .image(let image):
            pieces += mark(block, former(block), caption(image), isPlain: isPlain)
        case .frame(let address): pieces += mark(block, former(block), address, isPlain: isPlain)
        case .rule: pieces += mark(block, nil, "―――", isPlain: isPlain)
        case .paragraph, .heading, .listItem, .tableRow, .summary, .code:
            var joined = block
            joined.runs = Self.joined(block.runs)
            for index in joined.runs.indices { pieces += self.pieces(joined, at: index, isPlain: isPlain) }
        }
        if let former = block.former, former.kind != block.block.kind, former.runs.isEmpty == block.runs.isEmpty,
            let was = BlockNames.name(former.kind, unlike: block.block.kind)
        {
            pieces.append(Piece("  [was \(was)]", Self.dim))
        }
        return wrapped(pieces, indent)
    }

    private func pieces(_ block: BlockDiff, at index: Int, isPlain: Bool) -> [Piece] {
        let run = block.runs[index]
        let endsLink = block.endsLink(at: index)
        let link = endsLink ? run.style.link.flatMap { $0 == run.text ? nil : " (→ \($0))" } ?? "" : ""
        switch run.edit {
        case .inserted where !isPlain: return [inserted(run.text + link)]
        case .removed: return [removed(run.text + link)]
        case .omitted: return [Piece("…", Self.dim)]
        case .inserted, .equal:
            guard let former = run.formerStyle else { return [Piece(run.text, run.style.isBold ? "1" : "")] }
            var pieces = [Piece(run.text)]
            let look = PlanWords.look(run.style, was: former)
            if !look.isEmpty { pieces.append(Piece(" [\(look)]", Self.dim)) }
            guard former.link != run.style.link, endsLink else { return pieces }
            if let link = former.link { pieces += [Piece(" "), removed("→ \(link)")] }
            if let link = run.style.link { pieces += [Piece(" "), inserted("→ \(link)")] }
            return pieces
        }
    }

    /// Neighbours that came or went together, as one run: how they look says little here.
    private static func joined(_ runs: [DiffRun]) -> [DiffRun] {
        runs.reduce(into: []) { joined, run in
            guard let last = joined.last, last.edit == run.edit, run.edit == .inserted || run.edit == .removed,
                last.style.link == run.style.link
            else { return joined.append(run) }
            joined[joined.count - 1].text += run.text
        }
    }

    private func mark(_ block: BlockDiff, _ former: String?, _ now: String, isPlain: Bool) -> [Piece] {
        switch block.edit {
        case .inserted where !isPlain: [inserted(now)]
        case .removed: [removed(now)]
        case .changed: (former.map { [removed($0), Piece(" ")] } ?? []) + [inserted(now)]
        case .equal, .inserted: [Piece(now)]
        }
    }

    private func former(_ block: BlockDiff) -> String? {
        switch block.former?.kind {
        case .image(let image): caption(image)
        case .frame(let address): address
        default: nil
        }
    }

    private func caption(_ image: BodyImage) -> String {
        let alternative = image.alternative.isEmpty ? "" : " “\(image.alternative)”"
        return PlanWords.image(image, images) + alternative + (image.link.map { " (→ \($0))" } ?? "")
    }

    private func line(_ change: TextChange, isNew: Bool) -> String {
        let name = (change.field == .parent ? "collection" : change.field.rawValue) + ": "
        func shown(_ text: String) -> String { text.isEmpty ? "(none)" : text }
        guard let before = change.before else { return wrapped([Piece(name), inserted(shown(change.after))], "") }
        if isNew { return wrapped([Piece(name), Piece(shown(change.after))], "") }
        return wrapped([Piece(name), removed(shown(before)), Piece(" "), inserted(shown(change.after))], "")
    }

    private func removed(_ text: String) -> Piece {
        Piece(style.isEnabled ? text : "[-\(text)-]", Self.removed)
    }

    private func inserted(_ text: String) -> Piece {
        Piece(style.isEnabled ? text : "{+\(text)+}", Self.inserted)
    }

    private func wrapped(_ pieces: [Piece], _ indent: String) -> String {
        TerminalText.wrapped(pieces, margin: Self.margin + indent, width: width, style: style)
    }

    /// What stands before a block's first line, so that its kind shows.
    private static func sign(_ block: BodyBlock) -> (indent: String, sign: String) {
        let depth = block.containers.count { $0 == .item }
        let isBoxed = block.containers.contains { $0 != .item && $0 != .cell }
        let indent = String(repeating: "  ", count: max(0, depth - 1))
        let box = isBoxed ? "│ " : ""
        switch block.kind {
        case .heading(let level): return (indent, box + String(repeating: "#", count: level) + " ")
        case .listItem(let isOrdered): return (indent, box + (isOrdered ? "1. " : "• "))
        case .tableRow: return (indent, box + "| ")
        case .summary: return (indent, box + "▸ ")
        case .image: return (indent, box + "image: ")
        case .frame: return (indent, box + "video: ")
        case .paragraph, .code, .rule: return (indent + (depth > 0 ? "  " : ""), box)
        }
    }
}
