internal import HelpCenterModel

extension PlanComment {
    /// One change to be opened.
    private struct Fold {
        var place: Int
        var summary: String
        var pieces: [String]

        /// With all around it.
        var size: Int { pieces.reduce(summary.utf16.count + 60) { $0 + $1.utf16.count + 1 } }
    }

    /// How much of a change is shown at least, if it is shown at all.
    private static let least = 500

    /// What one opens to see the text before and after, the largest last.
    func details(_ review: PlanReview, room: Int) -> CommentBuilder.Section? {
        let heading = "#### What readers will see"
        let markup = ItemMarkup(
            markup: DiffMarkup(text: CommentText.html, images: review.images), links: links, showsHTML: showsHTML,
            link: CommentText.htmlLink)
        let order = review.groups.flatMap(\.items)
        var folds: [Fold] = []
        var left = 0
        for (place, index) in order.enumerated() {
            guard folds.count < Self.detailLimit else {
                if review.items[index].hasDetails { left += 1 }
                continue
            }
            guard let fold = fold(review.items[index], place: place, markup: markup) else { continue }
            folds.append(fold)
        }
        guard !folds.isEmpty else { return nil }
        folds.sort { ($0.size, $0.place) < ($1.size, $1.place) }
        var total = room - heading.utf16.count - 200
        // Where not even the least of each fits, the largest stay out.
        while !folds.isEmpty, folds.reduce(0, { $0 + min($1.size, Self.least) }) > total {
            folds.removeLast()
            left += 1
        }
        var isCut = left > 0
        let cap = SizeBudget.cap(folds.map(\.size), total: total)
        var texts: [String] = []
        for fold in folds {
            let text = Self.text(fold, cap: cap.map { min($0, total) })
            total -= text.text.utf16.count + 2
            guard total >= 0 else {
                left += 1
                isCut = true
                continue
            }
            texts.append(text.text)
            isCut = isCut || text.isCut
        }
        if left > 0 { texts.append("… and the texts of \(PlanWords.count(left, "more change"))") }
        return CommentBuilder.Section(text: ([heading] + texts).joined(separator: "\n\n"), isCut: isCut)
    }

    private func fold(_ item: ItemReview, place: Int, markup: ItemMarkup) -> Fold? {
        guard item.hasDetails else { return nil }
        let details = markup.details(item)
        guard details.showsChange, !details.pieces.isEmpty else { return nil }
        let change = item.change
        let title = change.kind == .asset ? change.path.string : Self.clipped(change.title)
        var summary = "\(change.action.rawValue) <b>\(CommentText.html(CommentText.oneLine(title)))</b>"
        if change.locales.count > 1 { summary += " " + change.locales.map(\.code).joined(separator: " ") }
        if let counts = details.counts { summary += " · " + counts }
        return Fold(place: place, summary: summary, pieces: details.pieces)
    }

    private static func text(_ fold: Fold, cap: Int?) -> (text: String, isCut: Bool) {
        let head = "<details><summary>\(fold.summary)</summary>\n\n"
        let foot = "\n\n</details>"
        var pieces = fold.pieces[...]
        if let cap, fold.size > cap {
            pieces = SizeBudget.prefix(fold.pieces, limit: cap - head.utf16.count - foot.utf16.count - 80)
        }
        let left = fold.pieces.count - pieces.count
        var body = DiffMarkup.joined(Array(pieces))
        if left > 0 { body += (body.isEmpty ? "" : "\n") + "<p>… \(PlanWords.count(left, "more block"))</p>" }
        return (head + body + foot, left > 0)
    }
}

extension ItemReview {
    /// Whether there is more to see of it than its line.
    var hasDetails: Bool {
        guard !change.removes || !change.reasons.contains(.removed) else { return false }
        return !shared.isEmpty || sizes.before != nil
            || locales.contains { $0.fate == .removed || !$0.texts.isEmpty || $0.body != nil }
    }
}
