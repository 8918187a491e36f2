internal import ArgumentParser
internal import HelpCenterModel
internal import SyncEngine

/// `guidepost state rm`.
struct StateRemoveCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "rm",
        abstract: "Forget items: take them out of the lockfile, and leave them in the workspace.",
        discussion: """
            The items stay as they are in Intercom, and belong to nobody's files any more. A file that is still there is \
            published as a new item by the next apply, unless an identical one is found and taken back.

            EXAMPLES
              guidepost state rm articles/billing/refunds.md
            """)

    @ParentCommand var root: Guidepost
    @ParentCommand var group: StateCommand
    @OptionGroup var globals: GlobalOptions
    @Argument(help: "The items' paths.") var paths: [String]

    var options: GlobalOptions { globals.merged(with: group.globals).merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let project = try Project(session)
        let paths = try paths.map { try project.path($0) }
        let removed = try LockfileEdit(project: project).apply { lockfile in
            try paths.map { path in
                let (kind, item) = try LockfileEdit.entry(at: path, of: lockfile, name: project.store.name)
                lockfile[kind][path] = nil
                return StateRemoveDocument.Item(kind: kind.itemKind, path: path, id: item.id)
            }
        }
        switch session.format {
        case .json: try session.output(json: StateRemoveDocument(removed: removed))
        case .text:
            for item in removed {
                session.console.output("\(item.kind.rawValue) \(item.id) is no longer \(item.path)\n")
            }
        }
        return .done
    }
}

/// The JSON form of what was forgotten.
private struct StateRemoveDocument: Encodable {
    struct Item: Encodable {
        let kind: ItemKind
        let path: ProjectPath
        let id: RemoteID
    }

    let formatVersion = PlanDocument.formatVersion
    let removed: [Item]

    enum CodingKeys: String, CodingKey {
        case formatVersion = "format_version"
        case removed
    }
}
