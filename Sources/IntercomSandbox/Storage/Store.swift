internal import GRDB
internal import HelpCenterModel

/// The sandbox's data: one SQLite database, in a file or in memory.
///
/// A file is in WAL mode with `synchronous=NORMAL`: what was committed is in the system's hands, so that killing the
/// process loses nothing; only a loss of power may take the last writes.
struct Store: Sendable {
    let workspace: StoredWorkspace
    private let database: any DatabaseWriter
    private let clock: @Sendable () -> Int

    init(_ configuration: SandboxConfiguration) throws(SandboxError) {
        clock = configuration.clock
        let base = try PublicBase(configuration.publicBase)
        do {
            let database = try Self.open(configuration.dataFile)
            if try database.read(Schema.migrator.hasBeenSuperseded) {
                throw SandboxError.newerData(file: configuration.dataFile ?? "")
            }
            try Schema.migrator.migrate(database)
            workspace = try database.write { db in
                try FirstState.plant(in: db, configuration: configuration, base: base)
                return try StoredWorkspace.read(from: db)
            }
            self.database = database
        } catch let error as SandboxError {
            throw error
        } catch {
            throw .data(file: configuration.dataFile ?? "", reason: "\(error)")
        }
    }

    /// Reads within one snapshot of the data; schedules that are due are carried out before.
    func read<Result: Sendable>(_ body: @Sendable @escaping (Database) throws -> Result) async throws -> Result {
        let now = clock()
        let result: Result? = try await database.read { db in
            try ArticleTable.isAnyDue(db, at: now) ? nil : .some(try body(db))
        }
        return if let result { result } else { try await write(body) }
    }

    /// Writes within one transaction, which an error undoes; schedules that are due are carried out before.
    func write<Result: Sendable>(_ body: @Sendable @escaping (Database) throws -> Result) async throws -> Result {
        let now = clock()
        return try await database.write { [workspace] db in
            try Schedules(db: db, workspace: workspace, now: now).carryOut()
            return try body(db)
        }
    }

    private static func open(_ file: String?) throws -> any DatabaseWriter {
        var settings = Configuration()
        // Another process may have the file open, such as `sandbox serve` beside `--env sandbox`.
        settings.busyMode = .timeout(5)
        guard let file else { return try DatabaseQueue(configuration: settings) }
        if let slash = file.lastIndex(of: "/"), slash != file.startIndex {
            try LocalFiles().createFolder(String(file[..<slash]))
        }
        return try DatabasePool(path: file, configuration: settings)
    }
}
