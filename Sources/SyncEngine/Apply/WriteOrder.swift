package import HelpCenterModel

/// The order in which articles that link to each other are written, so that as few as possible must be written twice.
///
/// An article is written twice when, at its first write, something that it links to has no URL yet. So what is linked
/// to goes first; circles are broken at articles that have to be written twice anyway, since they link to headings of
/// their own, and else at the one that most others wait for.
package struct WriteOrder: Hashable, Sendable {
    /// Every article, each after what it waits for.
    package private(set) var paths: [ProjectPath] = []
    /// What each article waits for: those it links to that come before it.
    package private(set) var dependencies: [ProjectPath: Set<ProjectPath>] = [:]

    /// - Parameters:
    ///   - links: for each article to be written, the articles to be written that it links to; itself for its own headings.
    package init(links: [ProjectPath: Set<ProjectPath>]) {
        let targets = links.mapValues { $0.filter { links[$0] != nil } }
        let writtenTwice = Set(targets.filter { $0.value.contains($0.key) }.keys)
        var waiting: [ProjectPath: Set<ProjectPath>] = [:]
        var dependants: [ProjectPath: Set<ProjectPath>] = [:]
        for (path, linked) in targets {
            waiting[path] = linked.subtracting([path])
            for target in linked where target != path { dependants[target, default: []].insert(path) }
        }
        var queue = waiting.filter { $0.value.isEmpty }.keys.sorted()
        var left = Set(waiting.keys)
        while !left.isEmpty {
            if queue.isEmpty {
                // Every one left waits for another: a circle, or behind one.
                queue = [Self.cheapest(of: left, writtenTwice: writtenTwice, dependants: dependants)].compactMap { $0 }
            }
            var freed: [ProjectPath] = []
            for path in queue where left.remove(path) != nil {
                dependencies[path] = (targets[path] ?? []).filter { $0 != path && !left.contains($0) }
                paths.append(path)
                for dependant in dependants[path] ?? [] where left.contains(dependant) {
                    waiting[dependant]?.remove(path)
                    if waiting[dependant]?.isEmpty == true { freed.append(dependant) }
                }
            }
            queue = freed.sorted()
        }
    }

    private static func cheapest(
        of left: Set<ProjectPath>, writtenTwice: Set<ProjectPath>, dependants: [ProjectPath: Set<ProjectPath>]
    ) -> ProjectPath? {
        left.max { first, second in
            let twice = (writtenTwice.contains(first), writtenTwice.contains(second))
            if twice.0 != twice.1 { return twice.1 }
            let waiting = (
                dependants[first]?.intersection(left).count ?? 0, dependants[second]?.intersection(left).count ?? 0
            )
            if waiting.0 != waiting.1 { return waiting.0 < waiting.1 }
            return second < first
        }
    }
}
