package import HelpCenterModel

/// Finds the newsfeeds that news items name. The API can make none, so that a name which is not there is a mistake.
package struct NewsfeedDirectory: Sendable {
    private let newsfeeds: [RemoteNewsfeed]
    private let workspace: String

    package init(_ newsfeeds: [RemoteNewsfeed], workspace: String) {
        self.newsfeeds = newsfeeds
        self.workspace = workspace
    }

    /// The newsfeeds of an item, each once; `nil` when it names one that the workspace does not have.
    func newsfeeds(of item: NewsItem) -> [RemoteID]? {
        var found: [RemoteID] = []
        for name in item.newsfeeds {
            guard let id = find(name) else { return nil }
            if !found.contains(id) { found.append(id) }
        }
        return found
    }

    /// A newsfeed by id, or by name whatever its case; a name must belong to one only.
    private func find(_ reference: String) -> RemoteID? {
        if let found = newsfeeds.first(where: { $0.id.string == reference }) { return found.id }
        let wanted = Self.key(reference)
        let byName = newsfeeds.filter { Self.key($0.name) == wanted }
        return byName.count == 1 ? byName.first?.id : nil
    }

    private static func key(_ name: String) -> String { PlainTitle.of(name).lowercased() }

    /// One diagnostic for each name of an item that is no newsfeed of the workspace.
    package func unknownNewsfeeds(of items: [NewsItem]) -> [Diagnostic] {
        items.flatMap { item in
            item.newsfeeds.filter { find($0) == nil }.map { name in
                let nearest = NearestMatch.find(name, in: newsfeeds.map(\.name))
                let known = newsfeeds.map { "“\($0.name)” (\($0.id))" }.joined(separator: ", ")
                return Diagnostic(
                    .unknownNewsfeed, path: item.path,
                    summary: "“\(name)” is no newsfeed of workspace \(workspace)"
                        + (nearest.map { "; did you mean “\($0)”?" } ?? ""),
                    explanation: "A newsfeed is named by its name or id; a name must belong to one newsfeed only.",
                    fix: known.isEmpty
                        ? "make a newsfeed in Intercom first; its API cannot make one" : "name one of: \(known)")
            }
        }
    }
}
