internal import HelpCenterModel

/// What the name of a news item's file says: `2026-11-20-faster-search` is of that day.
struct NewsName: Equatable {
    /// The midnight (UTC) that the name begins with; `nil` when it begins with no date.
    var date: Timestamp?
    /// What the name says besides, as a title; empty when it is a date alone.
    var title: String

    /// - Parameter name: The file's name without locale and extension, or that of its folder.
    init(_ name: Substring) {
        let day = name.prefix(10)
        guard let date = Timestamp(day) else {
            title = NameTitle(name).title
            return
        }
        self.date = date
        let rest = name.dropFirst(day.count).drop { $0 == "-" || $0 == "_" || $0 == " " }
        title = rest.isEmpty ? "" : NameTitle(rest).title
    }
}
