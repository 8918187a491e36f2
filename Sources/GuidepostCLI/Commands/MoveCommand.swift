internal import ArgumentParser
internal import ContentCompiler
internal import Foundation
internal import HelpCenterModel
internal import SyncEngine

/// `guidepost mv`.
struct MoveCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "mv",
        abstract: "Move a file or folder with its translations, and keep its place in Intercom.",
        discussion: """
            Paths are from the project's root. Nothing is overwritten. What is no longer at OLD but at NEW already is \
            taken note of, so that it settles an ambiguous move. Links to it in other files are theirs to mend: \
            `guidepost check` lists them.

            EXAMPLES
              guidepost mv articles/refund.md articles/refunds.md
              guidepost mv articles/billing articles/payments       a folder, with all that is in it
              guidepost mv articles/refunds.md articles/payments    into a folder
            """)

    @ParentCommand var root: Guidepost
    @OptionGroup var globals: GlobalOptions
    @Argument(help: "The file or folder as it is called now.") var old: String
    @Argument(help: "Its new name, or the folder to move it into.") var new: String

    var options: GlobalOptions { globals.merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let project = try Project(session)
        let mover = ItemMover(project: project, session: session)
        let moved = try await mover.move(try project.path(old), to: try project.path(new))
        switch session.format {
        case .json: try session.output(json: moved)
        case .text:
            for step in moved.moved { session.console.output("\(step.from) → \(step.to)\n") }
            for item in moved.items {
                session.console.output("\(item.kind.rawValue) \(item.id) is \(item.path) in \(item.lockfile)\n")
            }
            if moved.items.isEmpty { session.note("Nothing of it has been published yet.") }
        }
        return .done
    }
}

/// The JSON form of a move.
struct MoveDocument: Encodable, Sendable {
    struct File: Encodable, Sendable {
        let from: ProjectPath
        let to: ProjectPath
    }

    struct Item: Encodable, Sendable {
        let kind: ItemKind
        let path: ProjectPath
        let previousPath: ProjectPath
        let id: RemoteID
        let lockfile: String

        enum CodingKeys: String, CodingKey {
            case kind
            case path
            case previousPath = "previous_path"
            case id
            case lockfile
        }
    }

    let formatVersion = PlanDocument.formatVersion
    var moved: [File] = []
    var items: [Item] = []

    enum CodingKeys: String, CodingKey {
        case formatVersion = "format_version"
        case moved
        case items
    }
}
