internal import ArgumentParser
internal import Foundation
internal import HelpCenterModel
internal import SyncEngine

/// `guidepost state show`.
struct StateShowCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show all that the lockfile has of one item.",
        discussion: """
            EXAMPLES
              guidepost state show articles/billing/refunds.md
              guidepost state show articles/billing --format json
            """)

    @ParentCommand var root: Guidepost
    @ParentCommand var group: StateCommand
    @OptionGroup var globals: GlobalOptions
    @Argument(help: "The item's path.") var path: String

    var options: GlobalOptions { globals.merged(with: group.globals).merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let project = try Project(session)
        let path = try project.path(path)
        let lockfile = Recovery(lockfile: try project.store.read(), journal: try project.journal.read()).lockfile
        let (kind, item) = try LockfileEdit.entry(at: path, of: lockfile, name: project.store.name)
        let document = StateShowDocument(kind: kind.itemKind, path: path, item: item)
        switch session.format {
        case .json: try session.output(json: document)
        case .text:
            session.console.output("\(kind.rawValue) \(path)\n")
            session.console.output("id: \(item.id)\ntitle: \(item.title)\n")
            if let parent = item.parentID { session.console.output("collection: \(parent)\n") }
            if item.isProtected { session.console.output("protected\n") }
            for (locale, content) in item.locales.sorted(by: { $0.key < $1.key }) {
                session.console.output("\(locale): \(content.url ?? "(draft)")\n")
                for (link, url) in (content.links?.dictionary ?? [:]).sorted(by: { $0.key < $1.key }) {
                    session.console.output("  \(link) → \(url)\n")
                }
            }
        }
        return .done
    }
}

/// The JSON form of one entry, as the lockfile has it.
private struct StateShowDocument: Encodable {
    let formatVersion = PlanDocument.formatVersion
    let kind: ItemKind
    let path: ProjectPath
    let item: LockedItem

    enum CodingKeys: String, CodingKey {
        case formatVersion = "format_version"
        case kind
        case path
        case item
    }
}
