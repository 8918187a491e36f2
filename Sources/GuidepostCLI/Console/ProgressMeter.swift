/// How far a piece of long work is, as a line for a terminal.
struct ProgressMeter: Hashable, Sendable {
    /// What is done: `Publishing`.
    var label: String
    var done = 0
    /// `nil` while nobody knows how much there is; then a mark turns in place of the bar.
    var total: Int?
    /// What is being worked on; `nil` when nothing has a name.
    var item: String?

    /// The turning mark and the bar are ASCII, which has the same width in every font.
    private static let marks: [Character] = ["|", "/", "-", "\\"]

    /// - Parameters:
    ///   - elapsed: in seconds, since the work began.
    ///   - frame: how often the line was drawn before.
    ///   - width: of the terminal, in columns; the line is shorter, since a full one would wrap.
    func line(elapsed: Double, frame: Int, width: Int) -> String {
        let room = max(1, width - 1)
        var parts = [label]
        if let total, total > 0 {
            parts.append("\(done)/\(total)")
        } else {
            parts[0] = "\(Self.marks[frame % Self.marks.count]) \(label)"
            if done > 0 { parts.append("\(done)") }
        }
        if let rate = rate(elapsed) { parts.append("\(rate)/s") }
        if let left = remaining(elapsed) { parts.append("\(left) left") }
        var line = parts.joined(separator: "  ")
        // What is least missed goes first: the item, then the bar.
        let barWidth = min(30, room - DisplayWidth.columns(of: line) - 4)
        if let total, total > 0, barWidth >= 8 {
            parts.insert(bar(of: total, width: barWidth), at: 1)
            line = parts.joined(separator: "  ")
        }
        let rest = room - DisplayWidth.columns(of: line) - 2
        if let item, rest >= 8 { line += "  " + DisplayWidth.tail(of: item, columns: rest) }
        return DisplayWidth.head(of: line, columns: room)
    }

    private func bar(of total: Int, width: Int) -> String {
        let filled = min(width, width * min(done, total) / total)
        let tip = filled < width && filled > 0 ? ">" : ""
        let full = String(repeating: "=", count: max(0, filled - tip.utf8.count))
        return "[" + full + tip + String(repeating: " ", count: width - full.utf8.count - tip.utf8.count) + "]"
    }

    /// A rate of less than one a second is shown with a digit behind the point; `nil` before there is one.
    private func rate(_ elapsed: Double) -> String? {
        guard done > 0, elapsed >= 1 else { return nil }
        let rate = Double(done) / elapsed
        return rate >= 10 ? "\(Int(rate))" : "\(Int(rate)).\(Int(rate * 10) % 10)"
    }

    private func remaining(_ elapsed: Double) -> String? {
        guard let total, done > 0, done < total, elapsed >= 1 else { return nil }
        let seconds = Int((elapsed / Double(done) * Double(total - done)).rounded(.up))
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let hours = seconds / 3600
        let minutes = seconds / 60 % 60
        return hours > 0 ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
    }
}
