internal import Hummingbird
internal import NIOCore
internal import Synchronization

/// The local help center of `guidepost preview`: the pages of a site as readers would see them, straight from memory.
///
/// It knows neither files nor compiler: for every request it asks for the site as it is now, and who made it decides when
/// to compile again.
package struct PreviewServer: Sendable {
    private let configuration: PreviewConfiguration
    private let site: @Sendable () async -> PreviewSnapshot

    /// - Parameter site: gives the current site. It is asked for every page, and by every open page twice a second, so it
    ///   must be quick when nothing has changed.
    package init(configuration: PreviewConfiguration, site: @escaping @Sendable () async -> PreviewSnapshot) {
        self.configuration = configuration
        self.site = site
    }

    /// Serves until the task is cancelled, and returns then.
    ///
    /// - Parameters:
    ///   - host: an address of this machine; no other is listened on.
    ///   - port: 0 lets the system choose.
    ///   - onReady: called once with the port, when requests are being answered.
    /// - Throws: `PreviewError` when it cannot be started.
    package func run(
        host: String = "127.0.0.1", port: Int, onReady: @escaping @Sendable (Int) async -> Void
    ) async throws {
        guard ["localhost", "127.0.0.1", "::1"].contains(host) else { throw PreviewError.notLoopback(host: host) }
        let hasStarted = Atomic(false)
        let application = application(host: host, port: port) { channel in
            hasStarted.store(true, ordering: .relaxed)
            await onReady(channel.localAddress?.port ?? port)
        }
        do {
            try await application.run()
        } catch {
            guard !hasStarted.load(ordering: .relaxed) else { throw error }
            throw PreviewError.cannotListen(host: host, port: port, reason: "\(error)")
        }
    }

    /// The server; tests reach its routes without a socket.
    func application(
        host: String = "127.0.0.1", port: Int = 0, onReady: @escaping @Sendable (any Channel) async -> Void = { _ in }
    ) -> Application<RouterResponder<BasicRequestContext>> {
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders())
        router.add(middleware: HostCheck())
        PreviewRoutes(configuration: configuration, site: site).add(to: router)
        return Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: onReady, logger: configuration.logger)
    }
}
