/// What the doctor found as text for a terminal: a line for each probe, its remedy below it.
struct DoctorText: Sendable {
    let style: Style

    /// - Parameter quiet: shows the failures only.
    func render(_ probes: [Probe], quiet: Bool) -> String {
        let width = probes.map { DisplayWidth.columns(of: $0.id.rawValue) }.max() ?? 0
        var text = ""
        for probe in probes where !quiet || probe.status == .fail {
            text += "\(word(probe.status))  \(DisplayWidth.padded(probe.id.rawValue, to: width))  \(probe.summary)\n"
            if let remedy = probe.remedy { text += "\(String(repeating: " ", count: width + 8))fix: \(remedy)\n" }
        }
        let failures = probes.count { $0.status == .fail }
        let verdict =
            failures == 0 ? "Nothing is in the way." : "\(failures) \(failures == 1 ? "probe" : "probes") failed."
        return text + (quiet && failures == 0 ? "" : style.bold(verdict) + "\n")
    }

    private func word(_ status: Probe.Status) -> String {
        switch status {
        case .ok: style.green("OK  ")
        case .fail: style.red("FAIL")
        case .skip: style.dim("SKIP")
        }
    }
}
