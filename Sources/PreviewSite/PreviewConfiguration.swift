package import HelpCenterModel
package import Logging

/// What the preview needs beside the site.
package struct PreviewConfiguration: Sendable {
    /// The name of the help center, at the top of every page. A site has none of its own.
    package var title: String
    /// The project's folder, which the paths of local images start from.
    package var assetRoot: String
    package var files: any FileReader
    /// How long a question for the version waits for another one before it is answered with the same.
    package var versionWait: Duration
    /// How often a waiting question looks; each look asks for the site.
    package var versionInterval: Duration
    /// Waits; it must end with an error when its task is cancelled.
    package var sleep: @Sendable (Duration) async throws -> Void
    /// Silent by default: the terminal belongs to the command line.
    package var logger: Logger

    package init(
        title: String = "Help center", assetRoot: String, files: any FileReader = LocalFiles(),
        versionWait: Duration = .seconds(25), versionInterval: Duration = .milliseconds(500),
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        logger: Logger = Logger(label: "preview") { _ in SwiftLogNoOpLogHandler() }
    ) {
        self.title = title
        self.assetRoot = assetRoot
        self.files = files
        self.versionWait = versionWait
        self.versionInterval = versionInterval
        self.sleep = sleep
        self.logger = logger
    }
}
