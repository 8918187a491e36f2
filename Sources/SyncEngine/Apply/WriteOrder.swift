package import HelpCenterModel

/// The order in which articles that link to each other are written, so that as few as possible must be written twice.
///
/// An article is written twice when, at its first write, something that it links to has no URL yet. So what is linked
/// to goes first; circles are broken at articles that have to be written twice anyway, since they link to headings of
/// their own, and else at the one through which most ways lead. The fewest possible cannot be found in
/// reasonable time (feedback vertex set); this comes near.
package struct WriteOrder: Hashable, Sendable {
    /// Every article, each after what it waits for.
    package private(set) var paths: [ProjectPath] = []
    /// What each article waits for: those it links to that come before it.
    package private(set) var dependencies: [ProjectPath: Set<ProjectPath>] = [:]

    /// - Parameters:
    ///   - links: for each article to be written, the articles to be written that it links to; itself for its own headings.
    package init(links: [ProjectPath: Set<ProjectPath>]) {
        let names = links.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        let targets = names.map { path in (links[path] ?? []).compactMap { numbers[$0] }.sorted() }
        var circles = LinkCircles(targets)
        var waiting = targets.enumerated().map { number, linked in linked.count { $0 != number } }
        var isWritten = [Bool](repeating: false, count: names.count)
        var queue = names.indices.filter { waiting[$0] == 0 }
        while paths.count < names.count {
            if queue.isEmpty {
                // Every one left is in a circle, or waits for one.
                guard let number = circles.takeCheapest() ?? isWritten.firstIndex(of: false) else { break }
                queue = [number]
            }
            var freed: [Int] = []
            for number in queue where !isWritten[number] {
                dependencies[names[number]] = Set(targets[number].filter { isWritten[$0] }.map { names[$0] })
                isWritten[number] = true
                circles.leave(number)
                paths.append(names[number])
                for dependant in circles.dependants[number] where !isWritten[dependant] {
                    waiting[dependant] -= 1
                    if waiting[dependant] == 0 { freed.append(dependant) }
                }
            }
            queue = freed.sorted()
        }
    }
}
