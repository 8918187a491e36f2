import Foundation
import HelpCenterModel
@testable import SyncEngine

/// A project, its disk and a model workspace, for tests that plan and apply.
final class Harness: Sendable {
    let remote = ModelWorkspace()
    let folder: URL
    let publisher = RecordingPublisher()

    /// A day in November 2026.
    static let now = Timestamp(seconds: 1_795_000_000)

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "guidepost-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var store: LockfileStore {
        LockfileStore(file: folder.appending(path: "guidepost.lock").path, name: "guidepost.lock")
    }
    var journal: Journal { Journal(file: folder.appending(path: "journal.jsonl").path) }
    var session: SyncSession { SyncSession(store: store, journal: journal, bodies: ModelBodies()) }
    /// A session for which everything that was read is old at once, as after an hour of a large apply.
    var slowSession: SyncSession {
        SyncSession(
            store: store, journal: journal, bodies: ModelBodies(), freshness: { Freshness(limit: .zero) })
    }

    var lockfile: Lockfile { get throws { try store.read() } }

    func survey(_ site: Site, _ change: (inout PlanInput) -> Void = { _ in }) async throws -> Survey {
        try await session.survey(input(site, change), remote: remote)
    }

    func plan(_ site: Site, _ change: (inout PlanInput) -> Void = { _ in }) async throws -> Plan {
        try await survey(site, change).plan
    }

    func offlinePlan(_ site: Site, _ change: (inout PlanInput) -> Void = { _ in }) throws -> Plan {
        try session.planOffline(input(site, change))
    }

    @discardableResult
    func apply(_ site: Site, _ change: (inout PlanInput) -> Void = { _ in }) async throws -> ApplyReport {
        let survey = try await survey(site, change)
        return try await session.apply(survey, remote: remote, publisher: publisher, stop: StopSignal())
    }

    /// Applies a plan after somebody changed the workspace behind its back.
    @discardableResult
    func apply(
        _ site: Site, _ change: (inout PlanInput) -> Void = { _ in },
        afterReading edit: (inout ModelWorkspace.State) -> Void
    ) async throws -> ApplyReport {
        let survey = try await slowSession.survey(input(site, change), remote: remote)
        remote.edit(edit)
        return try await slowSession.apply(survey, remote: remote, publisher: publisher, stop: StopSignal())
    }

    private func input(_ site: Site, _ change: (inout PlanInput) -> Void) -> PlanInput {
        var entries: [ProjectPath: AssetManifest.Entry] = [:]
        for asset in site.assets.values {
            let digest = Digest(of: asset.path.string)
            entries[asset.path] = AssetManifest.Entry(
                path: asset.path, diskPath: asset.diskPath, digest: digest,
                publishedName: AssetManifest.publishedName(asset.path, digest),
                byteCount: asset.byteCount)
        }
        var input = PlanInput(
            site: site, manifest: AssetManifest(entries: entries, baseURL: "https://cdn.example/"),
            settings: ProjectSettings(), environment: "default", now: Self.now)
        change(&input)
        return input
    }
}

/// Remembers what it was asked to publish.
actor RecordingPublisher: AssetPublisher {
    private(set) var published: [String] = []

    func publish(_ asset: AssetManifest.Entry) async throws(FileError) { published.append(asset.publishedName) }
}

extension Harness {
    func removeLockfile() throws { try FileManager.default.removeItem(atPath: store.file) }
}
