internal import HelpCenterModel

extension PlanWords {
    /// Until when an item is held back: `goes live on the first run after 2027-01-05 09:00 UTC`.
    package static func held(_ item: Plan.Held) -> String {
        "goes live on the first run after \(item.until.date) \(item.until.time) UTC"
    }
}
