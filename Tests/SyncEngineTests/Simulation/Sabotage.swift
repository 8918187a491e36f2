import HelpCenterModel
import SyncEngine

/// A way to break the engine's promises from outside, to see that the simulation notices.
enum Sabotage: CaseIterable, Sendable {
    /// Nothing is written to the journal.
    case skipsJournal
    /// A create whose answer was lost is sent again.
    case retriesCreates
    /// The lockfile takes its new name before its content was flushed.
    case renamesBeforeFlush
    /// What the workspace rewrites counts as changed.
    case comparesRawBodies
    /// What is to go goes before anything is written.
    case deletesFirst

    func files(_ disk: SimulatedDisk) -> any StateFiles {
        switch self {
        case .skipsJournal: JournallessFiles(disk: disk)
        case .renamesBeforeFlush: HastyFiles(disk: disk)
        case .retriesCreates, .comparesRawBodies, .deletesFirst: disk
        }
    }

    func remote(_ workspace: SimulatedWorkspace) -> any RemoteWorkspace {
        self == .retriesCreates ? RetryingRemote(workspace: workspace) : workspace
    }

    var bodies: any BodyReader {
        if self == .comparesRawBodies { RawBodies() } else { SimulatedBodies() }
    }

    /// Sends the deletes of a plan.
    static func delete(_ plan: Plan, _ remote: any RemoteWorkspace) async {
        for change in plan.changes where change.action == .delete {
            guard let id = change.id else { continue }
            switch change.kind {
            case .article: _ = try? await remote.send(.deleteArticle(id))
            case .newsItem: _ = try? await remote.send(.deleteNewsItem(id))
            case .collection, .asset, .redirect: _ = try? await remote.send(.deleteCollection(id))
            }
        }
    }
}

private struct JournallessFiles: StateFiles {
    let disk: SimulatedDisk

    func read(_ file: String, limit: Int) throws(FileError) -> [UInt8] { try disk.read(file, limit: limit) }
    func put(_ bytes: [UInt8], into file: String, at place: FilePlace, durability: Durability) throws(FileError) {
        if place == .whole { try disk.put(bytes, into: file, at: place, durability: durability) }
    }
    func rename(_ file: String, to name: String) throws(FileError) { try disk.rename(file, to: name) }
    func remove(_ file: String) throws(FileError) { try disk.remove(file) }
    func flushFolder(of file: String) throws(FileError) { try disk.flushFolder(of: file) }
}

private struct HastyFiles: StateFiles {
    let disk: SimulatedDisk

    func read(_ file: String, limit: Int) throws(FileError) -> [UInt8] { try disk.read(file, limit: limit) }
    func put(_ bytes: [UInt8], into file: String, at place: FilePlace, durability: Durability) throws(FileError) {
        try disk.put(bytes, into: file, at: place, durability: place == .whole ? .ordinary : durability)
    }
    func rename(_ file: String, to name: String) throws(FileError) { try disk.rename(file, to: name) }
    func remove(_ file: String) throws(FileError) { try disk.remove(file) }
    func flushFolder(of file: String) throws(FileError) { try disk.flushFolder(of: file) }
}

private struct RetryingRemote: RemoteWorkspace {
    let workspace: SimulatedWorkspace

    func workspace() async throws(RemoteError) -> Workspace { try await workspace.workspace() }
    func collections() async throws(RemoteError) -> [RemoteCollection] { try await workspace.collections() }
    func articles(_ receive: ([RemoteArticle]) -> Void) async throws(RemoteError) {
        try await workspace.articles(receive)
    }
    func article(_ id: RemoteID) async throws(RemoteError) -> RemoteArticle? { try await workspace.article(id) }
    func collection(_ id: RemoteID) async throws(RemoteError) -> RemoteCollection? {
        try await workspace.collection(id)
    }
    func newsfeeds() async throws(RemoteError) -> [RemoteNewsfeed] { try await workspace.newsfeeds() }
    func newsItems(_ receive: ([RemoteNewsItem]) -> Void) async throws(RemoteError) {
        try await workspace.newsItems(receive)
    }
    func newsItem(_ id: RemoteID) async throws(RemoteError) -> RemoteNewsItem? { try await workspace.newsItem(id) }
    func traffic() async -> RemoteTraffic { await workspace.traffic() }

    func send(_ write: RemoteWrite) async throws(RemoteError) -> RemoteItem {
        do {
            return try await workspace.send(write)
        } catch {
            guard error.delivery == .unknown else { throw error }
            return try await workspace.send(write)
        }
    }
}

/// Takes every byte for meaning.
private struct RawBodies: BodyReader {
    func read(_ html: String) -> BodyReading {
        BodyReading(canonical: html, text: html, headingIDs: ServedHTML.headingIDs(html))
    }

    func blocks(_ html: String) -> [BodyBlock] { [BodyBlock(.paragraph, runs: [BodyRun(html)])] }
}
