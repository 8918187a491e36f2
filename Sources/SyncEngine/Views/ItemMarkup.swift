internal import HelpCenterModel

/// What a person opens to see one change whole, as HTML.
struct ItemMarkup {
    /// The details of one change.
    struct Details {
        /// Balanced each in itself.
        var pieces: [String] = []
        var inserted = 0
        var removed = 0
        /// Whether readers see something else than before, as far as anybody can tell.
        var showsChange = false

        /// `+12 −3 words`; `nil` when no word is known to differ.
        var counts: String? {
            guard inserted > 0 || removed > 0 else { return nil }
            let parts = [inserted > 0 ? "+\(inserted)" : nil, removed > 0 ? "−\(removed)" : nil]
            let noun = inserted + removed == 1 ? "word" : "words"
            return parts.compactMap { $0 }.joined(separator: " ") + " \(noun)"
        }
    }

    let markup: DiffMarkup
    let links: FileLinks
    /// Shows the HTML of bodies in place of what readers see.
    let showsHTML: Bool
    /// Writes a text with a link, or without where there is no address.
    let link: @Sendable (_ text: String, _ url: String?) -> String

    func details(_ item: ItemReview) -> Details {
        var details = Details()
        details.showsChange = !item.shared.isEmpty || item.change.kind == .asset
        for change in item.shared { details.pieces.append(text(change, isNew: false)) }
        if let after = item.sizes.after, item.change.kind == .asset {
            let before = item.sizes.before.map { "<del>\(PlanWords.size($0))</del> → " } ?? ""
            details.pieces.append("<p>\(before)<ins>\(PlanWords.size(after))</ins></p>")
        }
        let namesLocales = item.locales.count > 1 || item.change.locales.count > 1
        for locale in item.locales { add(locale, named: namesLocales, to: &details) }
        return details
    }

    private func add(_ locale: LocaleReview, named isNamed: Bool, to details: inout Details) {
        if isNamed {
            let file = locale.file.map { " " + link($0.string, links.url(of: $0)) } ?? ""
            details.pieces.append("<p><b>\(markup.text(locale.locale.code))</b>\(file)</p>")
        }
        if locale.fate != .changed || !locale.texts.isEmpty { details.showsChange = true }
        if locale.fate == .removed {
            details.pieces.append("<p>Readers lose this text: it becomes a draft or goes.</p>")
            return
        }
        // Who reads a new text sees its title in the line above.
        for change in locale.texts where locale.fate != .new || change.field != .title || isNamed {
            details.pieces.append(text(change, isNew: locale.fate == .new))
        }
        guard let body = locale.body else { return }
        if showsHTML {
            details.showsChange = true
            return details.pieces +=
                body.rawComparison().map(markup.pieces) ?? ["<p>The HTML before is not known.</p>"]
        }
        switch body.comparison() {
        case .new(let diff):
            details.inserted += diff.insertedWords
            details.pieces += markup.plain(diff)
        case .changed(let diff):
            details.inserted += diff.insertedWords
            details.removed += diff.removedWords
            details.showsChange = true
            details.pieces += markup.pieces(diff)
        case .sameText:
            details.pieces.append("<p>\(Self.sameText)</p>")
        case .unknown(let reason, let words):
            details.showsChange = true
            let sentence = "The text before is not known: \(reason.sentence). After: \(PlanWords.count(words, "word"))."
            details.pieces.append("<p>\(markup.text(sentence))</p>")
        }
    }

    static let sameText = "Readers see the same text; addresses behind its links or its markup change."

    private func text(_ change: TextChange, isNew: Bool) -> String {
        let name = change.field == .parent ? "collection" : change.field.rawValue
        guard let before = change.before else { return "<p>\(name): <ins>\(shown(change.after))</ins></p>" }
        if before.isEmpty, isNew { return "<p>\(name): \(shown(change.after))</p>" }
        if change.field == .title || change.field == .description, !before.isEmpty, !change.after.isEmpty {
            let diff = WordDiff(before: before, after: change.after)
            if diff.blocks.count == 1 { return "<p>\(name): \(inline(diff))</p>" }
        }
        return "<p>\(name): <del>\(shown(before))</del> → <ins>\(shown(change.after))</ins></p>"
    }

    private func inline(_ diff: WordDiff) -> String {
        diff.blocks.flatMap(\.runs).map { run in
            switch run.edit {
            case .inserted: "<ins>\(markup.text(run.text))</ins>"
            case .removed: "<del>\(markup.text(run.text))</del>"
            case .equal, .omitted: markup.text(run.text)
            }
        }.joined()
    }

    private func shown(_ text: String) -> String { text.isEmpty ? "(none)" : markup.text(text) }
}
