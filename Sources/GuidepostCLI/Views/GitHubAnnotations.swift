internal import HelpCenterModel

/// Diagnostics as workflow commands of GitHub Actions, which show them at their lines in a pull request.
///
/// Source: “Workflow commands for GitHub Actions”, GitHub Docs; the escaping is that of `@actions/core`.
struct GitHubAnnotations: Sendable {
    /// The project's folder below the root of the git repository, empty or with a slash at its end: GitHub takes file
    /// names from that root, wherever the command runs.
    let folder: String

    func render(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { render($0) + "\n" }.joined()
    }

    private func render(_ diagnostic: Diagnostic) -> String {
        var properties: [String] = []
        func add(_ name: String, _ value: String) { properties.append("\(name)=\(Self.escapedProperty(value))") }
        let file = folder + diagnostic.path.string
        if !file.isEmpty { add("file", file) }
        if let position = diagnostic.position {
            add("line", "\(position.line)")
            add("endLine", "\(position.line)")
            add("col", "\(position.column)")
            if let end = diagnostic.endColumn { add("endColumn", "\(end)") }
        }
        add("title", diagnostic.id.rawValue)
        var lines = [diagnostic.summary]
        if let explanation = diagnostic.explanation { lines.append(explanation) }
        if let fix = diagnostic.fix { lines.append("Fix: \(fix)") }
        let message = Self.escaped(lines.joined(separator: "\n"))
        return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(message)"
    }

    private static func escaped(_ text: String) -> String {
        escaped(text, otherwise: [:])
    }

    private static func escapedProperty(_ text: String) -> String {
        escaped(text, otherwise: [":": "%3A", ",": "%2C"])
    }

    /// Escapes scalar by scalar: `\r\n` is one character, and would be none of those that are looked for.
    private static func escaped(_ text: String, otherwise others: [Unicode.Scalar: String]) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result += others[scalar] ?? String(scalar)
            }
        }
    }
}

extension GitHubAnnotations {
    /// The annotations of a project's files.
    init(_ project: Project, _ session: CommandSession) throws {
        try self.init(directory: project.directory, environment: session.context.environment, files: LocalFiles())
    }

    /// Finds the repository's root: the nearest folder upwards with `.git`. Without one, as after a checkout without
    /// git, it is the workspace of the workflow if the project lies in it, else the project itself.
    init(directory: String, environment: [String: String], files: some FileReader) throws {
        let project = try files.realPath(of: directory) ?? directory
        var root = project
        while try files.status(of: "\(root)/.git") == nil {
            guard let slash = root.utf8.lastIndex(of: 0x2F), slash != root.startIndex else {
                let workspace = try environment["GITHUB_WORKSPACE"].flatMap { try files.realPath(of: $0) }
                root = workspace.flatMap { project.hasPrefix($0 + "/") ? $0 : nil } ?? project
                break
            }
            root = String(root[..<slash])
        }
        folder = project == root ? "" : project.dropFirst(root.count + 1) + "/"
    }
}
