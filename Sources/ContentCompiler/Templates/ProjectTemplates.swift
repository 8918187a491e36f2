internal import HelpCenterModel

/// The folder `templates` of a project: templates of its own in place of built-in ones.
///
/// Templates of other outputs join here: their names are known to the one check of the folder.
struct ProjectTemplates {
    static let folder = ProjectPath("templates")

    /// The largest template that is read, in bytes.
    static let byteLimit = 65_536

    private(set) var components = ComponentTemplates()
    private(set) var diagnostics: [Diagnostic] = []

    init(of project: ProjectFiles) {
        var own: [Component: ComponentTemplate] = [:]
        for name in names(in: project).sorted() {
            let path = Self.folder.appending(name)
            guard let component = Component.allCases.first(where: { $0.fileName == name }) else {
                reportUnknown(path)
                continue
            }
            guard let bytes = read(path, of: project) else { continue }
            let reader = TemplateReader(SourceText(file: path, bytes: bytes), of: component)
            own[component] = reader.template
            diagnostics += reader.diagnostics
        }
        components = ComponentTemplates(own: own)
    }

    private mutating func names(in project: ProjectFiles) -> [String] {
        do throws(FileError) {
            switch try project.target(Self.folder.string) {
            case .folder: break
            case .outside:
                diagnostics.append(
                    Diagnostic(
                        .outsideProject, path: Self.folder,
                        summary: "the folder “\(Self.folder)” leads out of the project"))
                return []
            case .file, .nothing: return []
            }
            let entries = try project.files.entries(of: project.location(Self.folder.string))
            return entries.map(\.name).filter { !$0.hasPrefix(".") && $0.lowercased() != "readme.md" }
        } catch {
            diagnostics.append(Diagnostic(.unreadableFile, path: Self.folder, summary: error.description))
            return []
        }
    }

    private mutating func reportUnknown(_ path: ProjectPath) {
        let names = Component.allCases.map(\.fileName)
        diagnostics.append(
            Diagnostic(
                .unknownTemplate, path: path, summary: "there is no template of the name “\(path.name)”",
                explanation: "The file has no effect. Templates are \(names.joined(separator: ", ")).",
                fix: NearestMatch.find(path.name, in: names).map { "did you mean “\($0)”?" }))
    }

    private mutating func read(_ path: ProjectPath, of project: ProjectFiles) -> [UInt8]? {
        do throws(FileError) {
            guard case .file = try project.target(path.string) else {
                diagnostics.append(
                    Diagnostic(
                        .outsideProject, path: path, summary: "the template “\(path)” is no file of the project",
                        fix: "copy the file that it leads to into the project"))
                return nil
            }
            return try project.files.read(project.location(path.string), limit: Self.byteLimit)
        } catch {
            switch error {
            case .tooLarge:
                diagnostics.append(
                    Diagnostic(
                        .fileTooLarge, path: path,
                        summary: "the template “\(path)” has more than \(Self.byteLimit / 1024) KB"))
            default: diagnostics.append(Diagnostic(.unreadableFile, path: path, summary: error.description))
            }
            return nil
        }
    }
}
