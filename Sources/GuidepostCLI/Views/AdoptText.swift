internal import HelpCenterModel
internal import SyncEngine

/// What adopt binds, as a table.
struct AdoptText: Sendable {
    let style: Style

    func render(_ proposal: AdoptionProposal, isBound: Bool) -> String {
        var text = ""
        let width = proposal.matches.map { DisplayWidth.columns(of: $0.path.string) }.max() ?? 0
        for match in proposal.matches {
            let columns = [
                DisplayWidth.padded(match.kind.rawValue, to: 10), DisplayWidth.padded(match.path.string, to: width),
                DisplayWidth.padded(match.id.string, to: 8), match.title,
            ]
            let state = match.isIdentical ? "" : "  " + style.dim("[differs; the next plan shows how]")
            text += "  \(style.cyan("=")) \(columns.joined(separator: "  "))\(state)\n"
        }
        for ambiguity in proposal.ambiguities {
            let ids = ambiguity.ids.map(\.string).joined(separator: ", ")
            text += """
                \(style.yellow("several:")) \(ambiguity.path) may be \(ids); say which one: guidepost adopt \
                \(ambiguity.path) ID

                """
        }
        let count = proposal.matches.count
        guard count > 0 else { return text + style.bold("Nothing to adopt.") + "\n" }
        let items = count == 1 ? "1 item" : "\(count) items"
        return text + style.bold(isBound ? "Bound \(items)." : "\(items) to bind.") + "\n"
    }
}
