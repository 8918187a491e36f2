internal import HelpCenterModel

/// Proves that a list was read as a whole. The lists are sorted by their last change, so an item that someone edits
/// while they are read jumps to a page that has been read already, and is missed; one that is deleted makes the items
/// behind it move up, and one of those is missed (API.md §1.5).
struct ListTally {
    /// Every item since the count last changed, over several readings.
    private var seen: Set<RemoteID> = []
    /// The items of this reading.
    private var reading: Set<RemoteID> = []
    private var hasRepeats = false
    private var hasChanged = false
    /// The number of items by the newest answer; `nil` when none told.
    private(set) var expected: Int?

    /// Counts a page's items.
    mutating func count(_ ids: [RemoteID], totalCount: Int?) {
        if let totalCount {
            if let expected, expected != totalCount { hasChanged = true }
            expected = totalCount
        }
        for id in ids {
            if !reading.insert(id).inserted { hasRepeats = true }
            seen.insert(id)
        }
    }

    /// Whether nothing can be missing from what was read. Where the server tells no count, an item that came twice is
    /// the sign of a shift.
    var isComplete: Bool {
        guard let expected else { return !hasRepeats }
        return !hasChanged && seen.count >= expected
    }

    /// Begins another reading of the same list.
    mutating func startOver() {
        // What an edit made one reading miss, another has seen; after a deletion nobody knows what is still there.
        if hasChanged { seen = [] }
        reading = []
        hasRepeats = false
        hasChanged = false
    }

    var found: Int { max(seen.count, reading.count) }
}
