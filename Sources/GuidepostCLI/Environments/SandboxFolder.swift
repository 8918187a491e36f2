internal import IntercomSandbox

/// Where a project's sandbox keeps its data.
struct SandboxFolder: Sendable {
    private let folder: String

    init(_ project: Project) { folder = "\(project.localFolder)/sandbox" }

    var dataFile: String { "\(folder)/data.sqlite" }

    /// The folder whose files the sandbox serves under `/assets/`.
    var assets: String { "\(folder)/assets" }

    /// The address of the assets while the data still has its first public base.
    var assetBase: String {
        "\(SandboxConfiguration.defaultPublicBase.dropLast("help".count))assets/"
    }

    var configuration: SandboxConfiguration {
        SandboxConfiguration(dataFile: dataFile, assetFolder: assets)
    }
}
