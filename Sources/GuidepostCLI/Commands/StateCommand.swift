internal import ArgumentParser
internal import HelpCenterModel
internal import SyncEngine

/// `guidepost state`.
struct StateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state", abstract: "Look at the lockfile, or mend it.",
        discussion: """
            EXAMPLES
              guidepost state list
              guidepost state show articles/billing/refunds.md
              guidepost state rm articles/billing/refunds.md
            """,
        subcommands: [StateListCommand.self, StateShowCommand.self, StateRemoveCommand.self])

    @OptionGroup var globals: GlobalOptions
}

/// `guidepost state list`.
struct StateListCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List every published item with its id and address.",
        discussion: """
            EXAMPLES
              guidepost state list
              guidepost state list --env staging --format json
            """)

    @ParentCommand var root: Guidepost
    @ParentCommand var group: StateCommand
    @OptionGroup var globals: GlobalOptions

    var options: GlobalOptions { globals.merged(with: group.globals).merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let project = try Project(session)
        let lockfile = Recovery(lockfile: try project.store.read(), journal: try project.journal.read()).lockfile
        let items = LockedKind.allCases.flatMap { kind in
            lockfile[kind].sorted { $0.key < $1.key }.map { path, item in
                StateDocument.Item(
                    kind: kind.itemKind, path: path, id: item.id,
                    url: item.locales[project.settings.locales.defaultLocale]?.url,
                    locales: item.locales.keys.sorted())
            }
        }
        switch session.format {
        case .json: try session.output(json: StateDocument(items: items))
        case .text:
            if items.isEmpty { session.note("Nothing has been published from here (\(project.store.name)).") }
            let width = items.map { DisplayWidth.columns(of: $0.path.string) }.max() ?? 0
            for item in items {
                let columns = [
                    DisplayWidth.padded(item.kind.rawValue, to: 10), DisplayWidth.padded(item.path.string, to: width),
                    DisplayWidth.padded(item.id.string, to: 8),
                    // A news item has no address, whether readers see it or not.
                    item.url ?? (item.kind == .newsItem ? "" : "(draft)"),
                ]
                session.console.output(columns.joined(separator: "  ") + "\n")
            }
        }
        return .done
    }
}

/// The JSON form of a lockfile's items (DESIGN §7).
struct StateDocument: Encodable {
    struct Item: Encodable {
        let kind: ItemKind
        let path: ProjectPath
        let id: RemoteID
        let url: String?
        let locales: [LocaleCode]
    }

    let formatVersion = PlanDocument.formatVersion
    let items: [Item]

    enum CodingKeys: String, CodingKey {
        case formatVersion = "format_version"
        case items
    }
}
