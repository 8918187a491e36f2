internal import ArgumentParser
internal import ContentCompiler
internal import Foundation
internal import HelpCenterModel
internal import SyncEngine

/// What the commands of `new` share.
struct NewFileOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The title. Default: what the path's name says.", valueName: "title"))
    var title: String?

    func write(
        _ kind: NewFile.Kind, _ written: String, locale: String?, _ session: CommandSession
    ) throws -> ExitStatus {
        let project = try Project(session)
        let code = try locale.map(Self.locale)
        let today = session.context.now().date
        guard
            let file = NewFile(
                kind, at: try project.path(written), title: title, locale: code, settings: project.settings,
                today: today)
        else {
            throw Failure(.wrongUsage, code: "path", message: "“\(written)” names no file; give it a name of its own")
        }
        let files = LocalFiles()
        if let source = file.source, try files.status(of: "\(project.directory)/\(source)") == nil {
            throw Failure(
                .failed, code: "no-source",
                message: "there is no \(source) to translate; begin it first, without --locale")
        }
        try files.createFolder("\(project.directory)/\(file.path.parent)")
        guard try files.create("\(project.directory)/\(file.path)", Array(file.text.utf8)) else {
            throw Failure(.failed, code: "exists", message: "\(file.path) is there already, and stays as it is")
        }
        switch session.format {
        case .json: try session.output(json: NewFileDocument(created: [file.path]))
        case .text:
            session.console.output("created  \(file.path)\n")
            session.note("Next: write it, look at it with guidepost preview, and find mistakes with guidepost check.")
        }
        return .done
    }

    private static func locale(_ written: String) throws(Failure) -> LocaleCode {
        guard let code = LocaleCode(written) else {
            let nearest = LocaleCode.nearest(to: written).map { "; did you mean \($0)?" } ?? ""
            throw Failure(.wrongUsage, code: "locale", message: "Intercom has no locale “\(written)”\(nearest)")
        }
        return code
    }
}

/// The JSON form of `new`.
private struct NewFileDocument: Encodable {
    let formatVersion = PlanDocument.formatVersion
    /// Paths in the project.
    let created: [ProjectPath]

    enum CodingKeys: String, CodingKey {
        case formatVersion = "format_version"
        case created
    }
}
