/// Which id each heading of a body gets (API.md §7.2 row 3).
enum HeadingIDs {
    /// - Parameters:
    ///   - new: the headings of the body that is written, with the ids that the client sent.
    ///   - old: the headings of the body that it replaces.
    ///   - fresh: makes an id that no heading has had.
    static func assign(
        to new: [HeadingMark], replacing old: [HeadingMark], policy: SandboxBehaviour.HeadingIDPolicy,
        fresh: () throws -> String
    ) rethrows -> [String] {
        // The second heading of a text keeps the id of the second, so that equal headings do not swap theirs.
        var known: [String: [String]] = [:]
        for heading in old.reversed() {
            if let id = heading.id { known[heading.text, default: []].append(id) }
        }
        var used: Set<String> = []
        return try new.map { heading in
            let kept: String? =
                switch policy {
                case .regenerated: nil
                case .generated: known[heading.text]?.popLast()
                case .keptFromClient: heading.id.flatMap { $0.isEmpty ? nil : $0 } ?? known[heading.text]?.popLast()
                }
            if let kept, used.insert(kept).inserted { return kept }
            let id = try fresh()
            used.insert(id)
            return id
        }
    }
}
