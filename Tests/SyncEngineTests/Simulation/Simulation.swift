import HelpCenterModel
@testable import SyncEngine
import Synchronization

/// A project's life, as one seed decides it: writers edit, a teammate meddles, applies run, fail and are killed. After
/// every run the workspace and the disk must be as they should.
struct Simulation {
    /// What came of it.
    struct Outcome: Sendable {
        var seed: UInt64
        var violations: [String]
        var trace: Trace
        var applies = 0
        var kills = 0
        var writes = 0
    }

    let seed: UInt64
    let sabotage: Sabotage?
    let scheduler: Scheduler
    let disk: SimulatedDisk
    let workspace: SimulatedWorkspace
    var tree: SourceTree
    var settings = ProjectSettings()
    /// What time it is in this life.
    var now = Timestamp(seconds: start)
    var outcome: Outcome
    /// The lockfile as it was read last, by its bytes.
    private var lockfile: (bytes: [UInt8], content: Lockfile)?

    static let start = 1_000_000
    static let roundLength = 1_000
    static let lockfile = "project/guidepost.lock"
    static let journal = "project/.guidepost/journal.jsonl"

    init(seed: UInt64, sabotage: Sabotage? = nil, keepsLines: Bool = false) {
        self.seed = seed
        self.sabotage = sabotage
        scheduler = Scheduler(seed: seed, keepsLines: keepsLines)
        disk = SimulatedDisk(scheduler)
        workspace = SimulatedWorkspace(scheduler)
        tree = scheduler.draw { SourceTree(random: &$0) }
        outcome = Outcome(seed: seed, violations: [], trace: scheduler.trace)
        settings.limits.deletes = 1
        settings.deletes = scheduler.draw { $0.pick([.report, .unpublish, .delete, .delete]) } ?? .unpublish
        let isUnstable = scheduler.draw { $0.chance(5) }
        workspace.edit { $0.rules.givesNewHeadingIDs = isUnstable }
    }

    /// The whole life.
    static func run(seed: UInt64, sabotage: Sabotage? = nil, keepsLines: Bool = false) -> Outcome {
        var simulation = Simulation(seed: seed, sabotage: sabotage, keepsLines: keepsLines)
        let rounds = 2 + simulation.scheduler.draw { $0.below(4) }
        for round in 0..<rounds where simulation.outcome.violations.isEmpty { simulation.live(round) }
        simulation.outcome.trace = simulation.scheduler.trace
        simulation.outcome.writes = simulation.workspace.commits
        return simulation.outcome
    }

    /// One round: things change, and then applies run until one has gone through in peace.
    private mutating func live(_ round: Int) {
        scheduler.note("round \(round)")
        if round > 0 {
            now = Timestamp(seconds: now.seconds + Self.roundLength)
            change()
        }
        let time = now
        let held = Set(tree.news.filter { tree.newsItem($0).waitsUntil(at: time) != nil }.map(\.mark))
        workspace.edit { state in
            state.now = time.seconds
            state.held = held
        }
        settings.onDrift = scheduler.draw { $0.pick([.fail, .keep, .overwrite, .overwrite]) } ?? .fail
        for attempt in 0..<6 where outcome.violations.isEmpty {
            let isCalm = attempt >= 4
            let faults = isCalm ? SimulatedWorkspace.Faults() : drawFaults()
            let deathAt = isCalm ? nil : drawDeath()
            let settings = settings
            workspace.edit { state in
                state.faults = faults
                state.rules.mayOverwrite = settings.onDrift == .overwrite
                state.rules.mayUnpublish = settings.deletes != .report
                state.rules.mayDelete = settings.deletes == .delete
            }
            let isFull = !isCalm && scheduler.draw { $0.chance(5) }
            disk.fullness.withLock { $0 = isFull ? 8 : 0 }
            // In some lives a teammate does not wait for an apply to end.
            let isBusy = !isCalm && scheduler.draw { $0.chance(25) }
            workspace.edit { $0.meddling = isBusy ? 6 : 0 }
            let hasEnded = apply(deathAt: deathAt)
            collectViolations()
            if hasEnded, !workspace.wasDisturbed { return audit() }
        }
        if outcome.violations.isEmpty { fail("even the calm applies did not go through") }
    }

    private mutating func change() {
        for _ in 0..<scheduler.draw({ $0.below(5) }) {
            var tree = tree
            let edited = scheduler.draw { tree.edit(&$0) }
            self.tree = tree
            scheduler.note("edit \(edited)")
        }
        for _ in 0..<scheduler.draw({ $0.below(3) }) {
            var tree = tree
            let edited = scheduler.draw { tree.editNews(&$0) }
            self.tree = tree
            scheduler.note("edit \(edited)")
        }
        let titles = tree.pages.map(\.title) + tree.folders.map(\.title) + tree.news.map(\.title)
        workspace.edit { state in
            state.titles = titles
            state.lastWrite = [:]
        }
        guard scheduler.draw({ $0.chance(50) }) else { return }
        for _ in 0..<(1 + scheduler.draw { $0.below(3) }) { workspace.letTeammateAct() }
    }

    private func drawFaults() -> SimulatedWorkspace.Faults {
        scheduler.draw { random in
            var faults = SimulatedWorkspace.Faults()
            guard random.chance(60) else { return faults }
            faults.refused = random.below(8)
            faults.unreachable = random.below(8)
            faults.lostBefore = random.below(8)
            faults.lostAnswer = random.below(12)
            faults.late = random.below(8)
            faults.reading = random.below(5)
            return faults
        }
    }

    /// Runs differ much in length, so half of the deaths come early.
    private func drawDeath() -> Int? {
        scheduler.draw { random in
            random.chance(55) ? 1 + random.below(random.chance(50) ? 60 : 500) : nil
        }
    }

    // MARK: One apply

    var store: LockfileStore {
        LockfileStore(file: Self.lockfile, name: "guidepost.lock", files: sabotage?.files(disk) ?? disk)
    }

    /// What the lockfile says; `nil` when it cannot be read.
    mutating func readLockfile() -> Lockfile? {
        guard let bytes = try? disk.read(Self.lockfile, limit: .max - 1) else { return Lockfile() }
        if let lockfile, lockfile.bytes == bytes { return lockfile.content }
        guard let content = try? LockfileFormat.decode(bytes, file: Self.lockfile) else { return nil }
        lockfile = (bytes, content)
        return content
    }

    var session: SyncSession {
        SyncSession(
            store: store, journal: Journal(file: Self.journal, files: sabotage?.files(disk) ?? disk),
            bodies: sabotage?.bodies ?? SimulatedBodies(), freshness: { Freshness(limit: .zero) })
    }

    mutating func input() -> PlanInput {
        let site = tree.site()
        let hints = hints()
        var entries: [ProjectPath: AssetManifest.Entry] = [:]
        for asset in site.assets.values {
            let digest = Digest(of: asset.path.string)
            entries[asset.path] = AssetManifest.Entry(
                path: asset.path, diskPath: asset.diskPath, digest: digest,
                publishedName: AssetManifest.publishedName(asset.path, digest), byteCount: asset.byteCount)
        }
        return PlanInput(
            site: site, manifest: AssetManifest(entries: entries, baseURL: "https://cdn.example/"), settings: settings,
            environment: "default", now: now, renameHints: { hints })
    }

    /// What git would say of files that were renamed, and edited too, since the lockfile was written.
    private mutating func hints() -> [RenameHint] {
        guard let lockfile = readLockfile() else { return [] }
        let owners = workspace.state.withLock { $0.owners }
        var hints: [RenameHint] = []
        for (path, item) in lockfile.articles {
            guard case .engine(let mark)? = owners[item.id] else { continue }
            guard let page = tree.pages.first(where: { $0.mark == mark }), tree.path(of: page) != path else { continue }
            hints.append(RenameHint(from: path, to: tree.path(of: page)))
        }
        for (path, item) in lockfile.news {
            guard case .engine(let mark)? = owners[item.id] else { continue }
            guard let news = tree.news.first(where: { $0.mark == mark }), tree.path(of: news) != path else { continue }
            hints.append(RenameHint(from: path, to: tree.path(of: news)))
        }
        for (path, item) in lockfile.collections {
            guard case .engine(let mark)? = owners[item.id], tree.folders.contains(where: { $0.mark == mark }) else {
                continue
            }
            let now = tree.path(ofFolder: mark)
            guard now != path else { continue }
            hints.append(RenameHint(from: path.appending("_index.md"), to: now.appending("_index.md")))
        }
        return hints.sorted { $0.to < $1.to }
    }

    /// Runs one apply as a process of its own.
    ///
    /// - Returns: whether it came to its end with everything done.
    private mutating func apply(deathAt: Int?) -> Bool {
        outcome.applies += 1
        scheduler.note("apply, \(settings.onDrift)")
        let session = session
        let input = input()
        let remote: any RemoteWorkspace = sabotage?.remote(workspace) ?? workspace
        let sabotage = sabotage
        let before = workspace.commits
        workspace.edit { $0.isDisturbed = false }
        let scheduler = scheduler
        let result = scheduler.run(deathAt: deathAt) {
            let survey = try await session.survey(input, remote: remote)
            for change in survey.plan.changes { scheduler.note("plan: \(change.summary)") }
            for drift in survey.plan.drift { scheduler.note("drift: \(drift.path) \(drift.fields) \(drift.policy)") }
            try ApplyGate(brake: Brake(limits: input.settings.limits), fingerprint: nil).check(survey)
            if sabotage == .deletesFirst { await Sabotage.delete(survey.plan, remote) }
            return try await session.apply(survey, remote: remote, publisher: NoPublisher(), stop: StopSignal())
        }
        workspace.outliveSender()
        switch result {
        case nil:
            outcome.kills += 1
            if scheduler.draw({ $0.chance(40) }) { disk.losePower() }
            return false
        case .failure(let error as Refusal)?:
            scheduler.note("refused")
            if workspace.commits != before { fail("it wrote although it refused: \(error)") }
            // Whoever reads the refusal decides.
            settings.onDrift = scheduler.draw { $0.pick([.keep, .overwrite]) } ?? .keep
            return false
        case .failure(let error)?:
            scheduler.note("stopped: \(error)")
            if error is LockfileError || error is JournalError { fail("its own files cannot be read: \(error)") }
            return false
        case .success(let report)?:
            scheduler.note("applied \(report.count(.applied)), failed \(report.count(.failed))")
            checkIDs()
            return report.count(.failed) == 0 && report.count(.skipped) == 0
        }
    }

    mutating func fail(_ violation: String) { outcome.violations.append(violation) }

    private mutating func collectViolations() { outcome.violations += workspace.violations }
}

extension Change {
    /// One line for the trace.
    var summary: String {
        let previous = previousPath.map { " from \($0)" } ?? ""
        return "\(action) \(path)\(previous) \(fields.map(\.rawValue)) \(locales) \(reasons.map(\.rawValue))"
    }
}

/// Publishes nothing: images are there when they are asked for.
private struct NoPublisher: AssetPublisher {
    func publish(_ asset: AssetManifest.Entry) async throws(FileError) {}
}
