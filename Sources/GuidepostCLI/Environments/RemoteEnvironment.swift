internal import HelpCenterModel
internal import IntercomAPI
internal import IntercomSandbox
internal import SyncEngine

/// The remote that a command works with, and where its assets go.
struct RemoteEnvironment: Sendable {
    let remote: IntercomWorkspace
    let publisher: any AssetPublisher
    /// The public address of published assets; `nil` when there is none.
    let assetBase: String?
    /// Where a browser finds the result; `nil` when only Intercom knows.
    let readerHint: String?
}

/// Opens the remote of a project's environment for as long as a command needs it.
struct EnvironmentOpener: Sendable {
    let project: Project
    let session: CommandSession

    /// Where the environment's assets are found in public, without opening it.
    var offlineAssetBase: String? {
        project.environment.isSandbox ? SandboxFolder(project).assetBase : project.settings.assets.url
    }

    func withRemote<Value: Sendable>(_ body: (RemoteEnvironment) async throws -> Value) async throws -> Value {
        if project.environment.isSandbox { return try await withSandboxRemote(body) }
        var configuration = ClientConfiguration(baseURL: try baseURL(), token: try token())
        configuration.tokenVariable = tokenVariable
        try configure(&configuration)
        let settings = project.settings
        let publisher = FolderPublisher(source: project.directory, folder: absolute(settings.assets.publishDirectory))
        return try await withIntercomWorkspace(configuration) { workspace in
            try await body(
                RemoteEnvironment(
                    remote: workspace, publisher: publisher, assetBase: settings.assets.url, readerHint: nil))
        }
    }

    private func withSandboxRemote<Value: Sendable>(_ body: (RemoteEnvironment) async throws -> Value) async throws
        -> Value
    {
        try project.createLocalFolder()
        let folder = SandboxFolder(project)
        return try await withSandbox(folder.configuration) { address in
            var configuration = ClientConfiguration(baseURL: try BaseURL(address.baseURL), token: address.token)
            try configure(&configuration)
            return try await withIntercomWorkspace(configuration) { workspace in
                try await body(
                    RemoteEnvironment(
                        remote: workspace,
                        publisher: FolderPublisher(source: project.directory, folder: folder.assets),
                        assetBase: address.assetBase,
                        readerHint: "guidepost sandbox serve --directory \(project.directory)"))
            }
        }
    }

    private func configure(_ configuration: inout ClientConfiguration) throws {
        let settings = project.settings
        let written = settings.environments[project.environment.name]?.version ?? settings.api.version
        guard let version = APIVersion(written) else {
            throw Failure(
                .failed, code: "api-version",
                message: "`api.version` is “\(written)”, which is no version of Intercom's API; use 2.16")
        }
        configuration.version = version
        configuration.rateLimit.reserve = settings.api.reserve
        configuration.fallbackLocale = settings.locales.defaultLocale
        configuration.userAgent = "guidepost/\(GuidepostVersion.current)"
        guard session.options.verbose else { return }
        let console = session.console
        configuration.log = { console.note("\($0)\n") }
    }

    private var tokenVariable: String {
        project.settings.environments[project.environment.name]?.tokenVariable ?? "INTERCOM_ACCESS_TOKEN"
    }

    private func token() throws -> Secret {
        let token = session.context.environment[tokenVariable] ?? ""
        guard !token.isEmpty else {
            throw Failure(
                .failed, code: "missing-token",
                message: """
                    the environment variable \(tokenVariable) is not set; put an access token of your Intercom app into \
                    it (Developer Hub › your app › Authentication), or try everything without one: --env sandbox
                    """)
        }
        return Secret(token)
    }

    private func baseURL() throws(BaseURLError) -> BaseURL {
        if let written = session.options.baseURL ?? session.context.environment["INTERCOM_BASE_URL"], !written.isEmpty {
            return try BaseURL(written)
        }
        let settings = project.settings
        return .region(settings.environments[project.environment.name]?.region ?? settings.api.region)
    }

    private func absolute(_ folder: String?) -> String {
        guard let folder else { return project.localFolder }
        return folder.hasPrefix("/") ? folder : "\(project.directory)/\(folder)"
    }
}
