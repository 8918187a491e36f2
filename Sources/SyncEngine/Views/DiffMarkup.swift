internal import HelpCenterModel

/// A diff as HTML: one piece for each block, each balanced in itself, so that a view may leave out any of them.
struct DiffMarkup {
    /// Writes text into HTML.
    let text: @Sendable (String) -> String
    let images: [String: ImageFact]

    /// The pieces of what changed, with what did not folded.
    func pieces(_ diff: WordDiff) -> [String] {
        diff.parts().map { part in
            switch part {
            case .folded(let count): "<p><sub>⋯ \(PlanWords.count(count, "unchanged block"))</sub></p>"
            case .shown(let block): piece(block)
            }
        }
    }

    /// The pieces of a text of which nothing has to be marked, as of one that is all new.
    func plain(_ diff: WordDiff) -> [String] {
        diff.blocks.map { block in
            var block = block
            block.edit = .equal
            for index in block.runs.indices { block.runs[index].edit = .equal }
            return piece(block)
        }
    }

    /// Puts neighbours of one list, and rows of one table, together again.
    static func joined(_ pieces: [String]) -> String {
        pieces.joined(separator: "\n")
            .replacing("</ul>\n<ul>", with: "\n").replacing("</ol>\n<ol>", with: "\n")
            .replacing("</table>\n<table>", with: "\n").replacing("</blockquote>\n<blockquote>", with: "\n")
    }

    func piece(_ block: BlockDiff) -> String {
        var html = inner(block)
        if let former = block.former, let was = BlockNames.name(former.kind, unlike: block.block.kind) {
            html += "<p><sub>was \(was)</sub></p>"
        }
        for container in block.block.containers.reversed() {
            switch container {
            case .callout, .collapsible: html = "<blockquote>\(html)</blockquote>"
            case .item, .cell: break
            }
        }
        return html
    }

    private func inner(_ block: BlockDiff) -> String {
        switch block.block.kind {
        case .paragraph: return "<p>\(runs(block))</p>"
        case .heading(let level): return level == 1 ? "<h3>\(runs(block))</h3>" : "<h4>\(runs(block))</h4>"
        case .summary: return "<p>▸ <b>\(runs(block))</b></p>"
        case .code: return "<pre>\(runs(block))</pre>"
        case .listItem(let isOrdered):
            let depth = max(1, block.block.containers.count { $0 == .item })
            let list = isOrdered ? "ol" : "ul"
            let opening = String(repeating: "<\(list)>", count: depth)
            let closing = String(repeating: "</\(list)>", count: depth)
            return "\(opening)<li>\(runs(block))</li>\(closing)"
        case .tableRow: return "<table><tr><td>\(runs(block))</td></tr></table>"
        case .image(let image): return mark(block, former(block), caption(image), sign: "image:")
        case .frame(let address): return mark(block, former(block), text(address), sign: "video:")
        case .rule: return mark(block, nil, "―――", sign: "")
        }
    }

    /// A block without words: what was there, and what will be.
    private func mark(_ block: BlockDiff, _ former: String?, _ now: String, sign: String) -> String {
        let sign = sign.isEmpty ? "" : sign + " "
        return switch block.edit {
        case .equal: "<p>\(sign)\(now)</p>"
        case .inserted: "<p>\(sign)<ins>\(now)</ins></p>"
        case .removed: "<p>\(sign)<del>\(now)</del></p>"
        case .changed: "<p>\(sign)\(former.map { "<del>\($0)</del> → " } ?? "")<ins>\(now)</ins></p>"
        }
    }

    private func former(_ block: BlockDiff) -> String? {
        switch block.former?.kind {
        case .image(let image): caption(image)
        case .frame(let address): text(address)
        default: nil
        }
    }

    private func caption(_ image: BodyImage) -> String {
        var caption = text(PlanWords.image(image, images))
        if !image.alternative.isEmpty { caption += " “\(text(image.alternative))”" }
        if let link = image.link { caption += " (→ \(text(link)))" }
        return caption
    }

    private func runs(_ block: BlockDiff) -> String {
        let runs = block.runs
        var html = ""
        for (index, run) in runs.enumerated() {
            if run.text == BodyRun.cellEnd.text, run.edit == .equal {
                html += "</td><td>"
                continue
            }
            html += self.run(run, endsLink: block.endsLink(at: index), in: block)
        }
        // Text of others is escaped, so these are our own.
        return html.replacing("</ins><ins>", with: "").replacing("</del><del>", with: "")
    }

    /// - Parameter endsLink: whether the run is the last one of its link, which tells where that leads.
    private func run(_ run: DiffRun, endsLink: Bool, in block: BlockDiff) -> String {
        var html = text(run.text)
        if block.block.kind != .code { html = html.replacing("&#10;", with: "<br>") }
        if run.style.isCode { html = "<code>\(html)</code>" }
        if run.style.isItalic { html = "<i>\(html)</i>" }
        if run.style.isBold { html = "<b>\(html)</b>" }
        switch run.edit {
        case .omitted: return "…"
        case .inserted, .removed:
            let tag = run.edit == .inserted ? "ins" : "del"
            if let link = run.style.link, endsLink, link != run.text { html += " (→ \(text(link)))" }
            return "<\(tag)>\(html)</\(tag)>"
        case .equal:
            guard let former = run.formerStyle else { return html }
            let look = PlanWords.look(run.style, was: former)
            if !look.isEmpty { html += " <sub>[\(look)]</sub>" }
            guard former.link != run.style.link, endsLink else { return html }
            let links = [
                former.link.map { "<del>→ \(text($0))</del>" }, run.style.link.map { "<ins>→ \(text($0))</ins>" },
            ]
            return html + " (\(links.compactMap { $0 }.joined(separator: " ")))"
        }
    }
}
