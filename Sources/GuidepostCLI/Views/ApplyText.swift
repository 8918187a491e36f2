internal import HelpCenterModel
internal import SyncEngine

/// What an apply did, as text.
struct ApplyText: Sendable {
    let style: Style

    func render(_ report: ApplyReport) -> String {
        var text = ""
        // What was never begun says nothing of its own, one by one; the count below does.
        let told = report.results.filter { $0.status != .applied && !(report.wasStopped && $0.status == .skipped) }
        for result in told {
            let word = result.status == .failed ? style.red("failed:") : style.yellow("skipped:")
            text += "\(word) \(result.change.path): \(result.error ?? "")\n"
        }
        let second = report.secondWrites
        let writes = second > 0 ? "; \(second) written twice for their links" : ""
        var parts = ["\(report.count(.applied)) applied"]
        if report.count(.failed) > 0 { parts.append("\(report.count(.failed)) failed") }
        if report.count(.skipped) > 0 { parts.append("\(report.count(.skipped)) skipped") }
        text +=
            style.bold("Done: \(parts.joined(separator: ", "))\(writes), with \(report.traffic.total) requests.") + "\n"
        if report.wasStopped { text += "It was stopped before the end; run it again to continue where it left off.\n" }
        return text
    }
}
