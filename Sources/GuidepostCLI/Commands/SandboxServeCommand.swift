internal import ArgumentParser
internal import HelpCenterModel
internal import IntercomSandbox

/// `guidepost sandbox serve`.
struct SandboxServeCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Run the stand-in as a server, with a site for readers.",
        discussion: """
            Inside a project it serves what `--env sandbox` published there; elsewhere it keeps its data in memory \
            unless --data names a file. It listens on this machine only. Stop it with Ctrl-C.

            EXAMPLES
              guidepost sandbox serve
              guidepost sandbox serve --port 8080 --data /tmp/help.sqlite
              guidepost sandbox serve --generate 20000 --rate-limit 1667/10
              INTERCOM_ACCESS_TOKEN=sandbox guidepost plan --base-url http://127.0.0.1:8080
            """)

    @ParentCommand var root: Guidepost
    @ParentCommand var group: SandboxCommand
    @OptionGroup var globals: GlobalOptions
    @Option(help: ArgumentHelp("The port to listen on; 0 takes a free one. Default: 4840.", valueName: "n")) var port:
        Int = 4840
    @Option(help: ArgumentHelp("Where to keep the data, an SQLite file.", valueName: "file")) var data: String?
    @Option(help: ArgumentHelp("The token that clients must send.", valueName: "token")) var token = "sandbox"
    @Option(help: ArgumentHelp("Refuse more than n requests in s seconds, such as 1667/10.", valueName: "n/s"))
    var rateLimit: RequestRate?
    @Option(help: ArgumentHelp("The address to listen on. Default: 127.0.0.1.", valueName: "address")) var host =
        "127.0.0.1"
    @Flag(help: "Let machines other than this one use it.") var allowNetwork = false
    @OptionGroup var behaving: SandboxOptions

    var options: GlobalOptions { globals.merged(with: group.globals).merged(with: root.globals) }

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535") }
        guard !token.isEmpty else { throw ValidationError("--token takes at least one character") }
    }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let configuration = try configuration(session)
        let kept = configuration.dataFile ?? "nowhere: in memory only"
        let sandbox = try Sandbox(configuration)
        if let content = try behaving.content(session), try await !sandbox.plant(content) {
            session.console.note("The data has content already, so nothing was added to it.\n")
        }
        let audience = allowNetwork ? "for everyone who reaches this machine" : "for this machine only"
        try await sandbox.run(host: host, port: port) { address in
            session.console.output(
                """
                Sandbox of Intercom's API, \(audience).

                  API        \(address.baseURL)
                  token      \(token)
                  workspace  \(address.workspaceID)
                  readers    \(address.readerURL)
                  data       \(kept)

                Stop it with Ctrl-C.

                """)
        }
        return .done
    }

    private func configuration(_ session: CommandSession) throws -> SandboxConfiguration {
        var configuration: SandboxConfiguration
        if let data {
            configuration = SandboxConfiguration(dataFile: session.context.absolute(data))
        } else if try isInProject(session) {
            let project = try Project(session)
            try project.createLocalFolder()
            configuration = SandboxFolder(project).configuration
        } else {
            configuration = SandboxConfiguration()
        }
        configuration.token = Secret(token)
        if let rateLimit {
            configuration.rateLimit = RateLimit(requests: rateLimit.requests, window: rateLimit.seconds)
        }
        configuration.isOpenToNetwork = allowNetwork
        try behaving.configure(&configuration, session)
        if port != 0, port != 4840 { configuration.publicBase = "http://localhost:\(port)/help" }
        return configuration
    }

    /// Whether a project is named or near; one that cannot be used is then an error, not a reason to serve nothing.
    private func isInProject(_ session: CommandSession) throws -> Bool {
        if session.options.directory != nil { return true }
        return try ProjectLocator(files: LocalFiles(), context: session.context).nearest() != nil
    }
}
