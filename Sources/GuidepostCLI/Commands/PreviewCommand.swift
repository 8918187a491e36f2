internal import ArgumentParser
internal import HelpCenterModel
internal import PreviewSite

/// `guidepost preview`.
struct PreviewCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Show the help center in a browser while you write.",
        discussion: """
            Serves the compiled files as readers would see them, on this machine only, with what is wrong in each at \
            its top. An open page reloads itself when a file changes. Stop it with Ctrl-C.

            EXAMPLES
              guidepost preview
              guidepost preview --port 8080
            """)

    @ParentCommand var root: Guidepost
    @OptionGroup var globals: GlobalOptions
    @Option(help: ArgumentHelp("The port to listen on; 0 takes a free one. Default: 4841.", valueName: "n"))
    var port: Int = 4841

    var options: GlobalOptions { globals.merged(with: root.globals) }

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535") }
    }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let project = try Project(session)
        let current = CurrentSite(session: session)
        let configuration = PreviewConfiguration(title: "Preview", assetRoot: project.directory)
        try await PreviewServer(configuration: configuration) { await current.snapshot() }
            .run(host: "127.0.0.1", port: port) { port in
                session.console.output("The preview is at http://localhost:\(port)/ (Ctrl-C ends it).\n")
            }
        return .done
    }
}

/// The site as the files ask for it now, numbered anew whenever it has changed.
///
/// It is compiled again when it is asked for, but never for more than a tenth of the time: a help center takes some
/// hundredths of a second, which is simpler and surer than watching files.
private actor CurrentSite {
    private let session: CommandSession
    private let clock = ContinuousClock()
    private var current = PreviewSnapshot(site: Site(), version: 0)
    private var isCompiled = false
    private var nextCompile: ContinuousClock.Instant?

    init(session: CommandSession) { self.session = session }

    func snapshot() async -> PreviewSnapshot {
        if let nextCompile, clock.now < nextCompile { return current }
        let started = clock.now
        do {
            let site = try await Project(session).compile()
            if !isCompiled || site != current.site {
                current = PreviewSnapshot(site: site, version: current.version + 1)
                isCompiled = true
            }
        } catch {
            // Settings that cannot be used at the moment leave the last site standing; the terminal has the reason.
            session.note("\(Failure(error).message)")
        }
        nextCompile = clock.now + (clock.now - started) * 9
        return current
    }
}
