/// Runs operations in an order of dependencies, several at once but never more than a bound.
struct TaskGraph<Node: Hashable & Sendable>: Sendable {
    /// In the order of preference among those that are ready.
    let nodes: [Node]
    /// What must have ended before a node begins. Names that are no nodes are ignored.
    let dependencies: [Node: Set<Node>]

    /// Runs `operation` for every node once; stops beginning new ones when `mayBegin` says so.
    ///
    /// The dependencies must be free of circles; nodes in a circle are run last, in their order.
    func run(
        width: Int, mayBegin: @Sendable () -> Bool, operation: @escaping @Sendable (Node) async throws -> Void
    ) async throws {
        let known = Set(nodes)
        var waiting = Dictionary(
            nodes.map { ($0, (dependencies[$0] ?? []).intersection(known).subtracting([$0])) },
            uniquingKeysWith: { $1 })
        var dependants: [Node: [Node]] = [:]
        for node in nodes {
            for dependency in waiting[node] ?? [] { dependants[dependency, default: []].append(node) }
        }
        var ready = nodes.filter { waiting[$0]?.isEmpty == true }[...]
        var begun = Set<Node>()
        try await withThrowingTaskGroup(of: Node.self) { group in
            var running = 0
            while true {
                while running < width, mayBegin(), let node = ready.popFirst() {
                    begun.insert(node)
                    running += 1
                    group.addTask {
                        try await operation(node)
                        return node
                    }
                }
                guard let ended = try await group.next() else {
                    guard mayBegin(), begun.count < nodes.count else { return }
                    ready = nodes.filter { !begun.contains($0) }[...]
                    continue
                }
                running -= 1
                for dependant in dependants[ended] ?? [] {
                    waiting[dependant]?.remove(ended)
                    if waiting[dependant]?.isEmpty == true, !begun.contains(dependant) { ready.append(dependant) }
                }
            }
        }
    }
}
