#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import ServiceLifecycle
internal import Synchronization

/// A stand-in for Intercom: its API over HTTP, the data in SQLite, and the help center as pages for a browser.
package struct Sandbox: Sendable {
    private let configuration: SandboxConfiguration
    private let store: Store
    private let faults: FaultBook
    private let log = RequestLog()

    /// Opens the data, or creates it.
    package init(_ configuration: SandboxConfiguration = SandboxConfiguration()) throws(SandboxError) {
        self.configuration = configuration
        store = try Store(configuration)
        faults = FaultBook(configuration.faults)
    }

    /// The requests of the API so far.
    package var requests: [ObservedRequest] { log.requests }

    /// Puts another plan of faults in force.
    package func replaceFaults(with plan: FaultPlan) { faults.replace(with: plan) }

    /// Plants content to start with, whole or not at all; data that has content already stays as it is.
    ///
    /// - Returns: whether it was planted.
    package func plant(_ seed: SandboxSeed) async throws -> Bool {
        let services = SandboxServices(configuration)
        return try await store.write { db in
            guard try SeedWriting.isEmpty(db) else { return false }
            try SeedWriting(store: store, services: services, db: db).plant(seed)
            return true
        }
    }

    /// What clients need to find the sandbox on this host and port.
    fileprivate func address(host: String, port: Int) -> SandboxAddress {
        SandboxAddress(
            host: host, port: port, token: configuration.token, workspaceID: store.workspace.id,
            publicBase: store.workspace.base.string)
    }

    /// Serves until the task is cancelled.
    ///
    /// - Parameters:
    ///   - host: an address of this machine; one that others reach is refused unless the sandbox is open to the network.
    ///   - port: 0 lets the system choose.
    ///   - onReady: called once, when requests are being answered.
    package func run(
        host: String = "127.0.0.1", port: Int = 0, onReady: @escaping @Sendable (SandboxAddress) async -> Void
    ) async throws {
        guard configuration.isOpenToNetwork || ["localhost", "127.0.0.1", "::1"].contains(host) else {
            throw SandboxError.notLoopback(host: host)
        }
        let hasStarted = Atomic(false)
        let application = application(host: host, port: port) { channel in
            hasStarted.store(true, ordering: .relaxed)
            await onReady(address(host: host, port: channel.localAddress?.port ?? port))
        }
        do {
            try await application.run()
        } catch {
            guard !hasStarted.load(ordering: .relaxed), !Task.isCancelled else { throw error }
            throw SandboxError.cannotListen(host: host, port: port, reason: "\(error)")
        }
    }

    /// The server; tests reach its routes without a socket.
    func application(
        host: String = "127.0.0.1", port: Int = 0, onReady: @escaping @Sendable (any Channel) async -> Void = { _ in }
    ) -> Application<RouterResponder<SandboxContext>> {
        let base = store.workspace.base
        let services = SandboxServices(configuration)
        let router = Router(context: SandboxContext.self)
        if !configuration.isOpenToNetwork { router.add(middleware: HostCheck()) }
        router.add(middleware: RequestLogging(log: log, base: base, observer: configuration.onRequest))
        router.add(middleware: ErrorEnvelope(base: base) { UUID().uuidString.lowercased() })
        router.add(middleware: RedirectLookup(store: store))
        router.add(middleware: FaultInjection(book: faults, base: base, sleep: configuration.sleep))
        router.add(middleware: TokenCheck(token: configuration.token, base: base))
        if let limit = configuration.rateLimit {
            router.add(middleware: RateLimiting(limit: limit, base: base, clock: configuration.clock))
        }
        WorkspaceRoutes(workspace: store.workspace).add(to: router)
        CollectionRoutes(store: store, services: services).add(to: router)
        ArticleRoutes(store: store, services: services).add(to: router)
        DraftRoutes(store: store, services: services).add(to: router)
        VersionRoutes(store: store, services: services).add(to: router)
        TagRoutes(store: store, services: services).add(to: router)
        AudienceRoutes(store: store, services: services).add(to: router)
        RedirectRoutes(store: store, services: services).add(to: router)
        NewsRoutes(store: store, services: services).add(to: router)
        SearchRoutes(store: store, services: services).add(to: router)
        ContentRoutes(store: store, services: services).add(to: router)
        ControlRoutes(faults: faults, log: log).add(to: router)
        ReaderRoutes(store: store, services: services).add(to: router)
        return Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: onReady, logger: Logger(label: "sandbox") { _ in SwiftLogNoOpLogHandler() })
    }
}

/// Runs a sandbox on a port of the system's choice as long as `body` needs it.
///
/// It is stopped gracefully, because cancelling the server can trap while a connection is being accepted; what still
/// hangs after two seconds is cut off.
package func withSandbox<Result: Sendable>(
    _ configuration: SandboxConfiguration = SandboxConfiguration(),
    _ body: (SandboxAddress) async throws -> Result
) async throws -> Result {
    try await withSandbox(Sandbox(configuration), body)
}

/// The same with a sandbox that is there already, to look at its requests or to change its faults.
package func withSandbox<Result: Sendable>(
    _ sandbox: Sandbox, _ body: (SandboxAddress) async throws -> Result
) async throws -> Result {
    let (addresses, continuation) = AsyncStream.makeStream(of: SandboxAddress.self)
    let application = sandbox.application { channel in
        continuation.yield(sandbox.address(host: "127.0.0.1", port: channel.localAddress?.port ?? 0))
    }
    var services = ServiceGroupConfiguration(services: [application], logger: application.logger)
    services.maximumGracefulShutdownDuration = .seconds(2)
    let server = ServiceGroup(configuration: services)
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            defer { continuation.finish() }
            try await server.run()
        }
        guard let address = await addresses.first(where: { _ in true }) else {
            // It never came up: its error says why.
            try await group.waitForAll()
            throw SandboxError.stopped
        }
        do {
            let result = try await body(address)
            await server.triggerGracefulShutdown()
            return result
        } catch {
            await server.triggerGracefulShutdown()
            throw error
        }
    }
}
