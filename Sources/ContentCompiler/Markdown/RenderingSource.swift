internal import HelpCenterModel

/// A file that nodes come from, with its lines.
struct RenderingSource {
    var file: ProjectPath
    var lines: SourceLines
}
