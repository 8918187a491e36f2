import Foundation
import IntercomSandbox
import Testing

/// The program as a process of its own, killed by the workspace in the middle of an apply.
@Suite struct KilledApplyTests {
    /// For every request that an apply sends, one that is killed there, and the next one, which finishes its work.
    @Test(arguments: FaultEffect.Moment.allCases)
    func `an apply that is killed at any of its requests is finished by the next one, nothing twice`(
        moment: FaultEffect.Moment
    ) async throws {
        let requests = try await life(killedAt: nil, moment).count
        try #require(requests > 40)
        for number in 1...requests {
            let writes = try await life(killedAt: number, moment).filter { $0.method != "GET" && $0.status == 200 }
            let place = "killed \(moment.rawValue), at request \(number)"
            let creates = writes.filter { $0.method == "POST" }.map(\.path)
            #expect(creates.count { $0 == "/articles" } == Self.articles, "\(place)")
            #expect(creates.count { $0 == "/help_center/collections" } == Self.collections, "\(place)")
            #expect(creates.count { $0 == "/news/news_items" } == 1, "\(place)")
            // The circle of links costs one second write, wherever it was cut.
            #expect(writes.count == Self.articles + Self.collections + 1 + 1, "\(place): \(writes)")
        }
    }

    private static let collections = 8
    private static let articles = 32

    /// Forty items and a news item that links to one of them; each article links to the next in its collection, the last to a heading of the first.
    private static let files: [String: String] = {
        var files: [String: String] = [:]
        for collection in 0..<collections {
            for article in 0..<articles / collections {
                let isLast = article == articles / collections - 1
                let link = isLast ? (collection == 0 ? "[first](a0.md#start)" : "") : "[next](a\(article + 1).md)"
                files["articles/c\(collection)/a\(article).md"] =
                    "# Article \(collection)-\(article)\n\n## Start\n\nText. \(link)\n"
            }
        }
        files[news] =
            "---\nnewsfeeds: [Product updates]\nlabels: [New]\n---\n# News\n\nSee [it](../articles/c0/a0.md#start).\n"
        return files
    }()

    private static let news = "news/2026-01-10-first.md"

    /// Publishes the project to an empty workspace, with two processes if the first one is killed.
    ///
    /// - Parameter number: the request at which the first process is killed; `nil` for none.
    /// - Returns: all requests that the workspace got before everything was there.
    private func life(killedAt number: Int?, _ moment: FaultEffect.Moment) async throws -> [ObservedRequest] {
        let folder = try ProjectFolder(Self.files)
        let sandbox = try Sandbox()
        return try await withSandbox(sandbox) { address in
            let environment = ["INTERCOM_ACCESS_TOKEN": "sandbox", "INTERCOM_BASE_URL": address.baseURL]
            if let number {
                let process = try held("apply", "--yes", in: folder, environment)
                sandbox.replaceFaults(with: Self.death(of: process.id, at: number, moment))
                let end = try await process.run()
                let printed = try folder.read("log.txt")
                // A slow apply looks at an item once more, so that another may have fewer requests.
                #expect(
                    end == .signalled(SIGKILL) || sandbox.requests.count < number, "request \(number): \(printed)")
                sandbox.replaceFaults(with: FaultPlan())
            }
            let end = try await held("apply", "--yes", in: folder, environment).run()
            let printed = try folder.read("log.txt")
            #expect(end == .exited(0), "request \(number ?? 0): \(printed)")
            let requests = sandbox.requests
            let plan = try await folder.guidepost("plan", "--format", "json", environment: environment).json()
            #expect(plan.changes == .array([]))
            #expect(plan.drift == .array([]))
            let lockfile = try JSON(folder.read("guidepost.lock"))
            #expect(lockfile.articles?.keys == Self.files.keys.filter { $0 != Self.news }.sorted())
            #expect(lockfile.news?.keys == [Self.news])
            return requests
        }
    }

    private func held(
        _ arguments: String..., in folder: ProjectFolder, _ environment: [String: String]
    ) throws -> HeldProcess {
        try HeldProcess(
            arguments, in: folder.url, log: folder.url.appending(path: "log.txt"), environment: environment)
    }

    private static func death(of process: Int32, at number: Int, _ moment: FaultEffect.Moment) -> FaultPlan {
        var rules = [FaultRule(from: number, effect: .kill(process: process, at: moment))]
        // What a dead client sent and nobody has read yet never arrives.
        if moment == .beforeHandling { rules.append(FaultRule(from: number, effect: .dropBefore)) }
        return FaultPlan(rules: rules)
    }
}
