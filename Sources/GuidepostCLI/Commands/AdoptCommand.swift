internal import ArgumentParser
internal import ContentCompiler
internal import HelpCenterModel
internal import SyncEngine

/// `guidepost adopt`.
struct AdoptCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt",
        abstract: "Take existing items of the workspace under the names of your files.",
        discussion: """
            Writes the lockfile, and nothing to the workspace; the next plan shows what differs. Without arguments it \
            matches what nobody manages yet: by `intercom_id` in the front matter, or else by the exact title in the same \
            collection. It shows what it would bind, and asks.

            EXAMPLES
              guidepost adopt                                  all that match
              guidepost adopt --yes                            in a script
              guidepost adopt articles/billing/refunds.md 123  one item by its id
            """)

    @ParentCommand var root: Guidepost
    @OptionGroup var globals: GlobalOptions
    @Argument(help: "The file of an article or news item, or the folder of a collection.") var path: String?
    @Argument(help: "The id of the item in Intercom.") var id: String?
    @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false

    var options: GlobalOptions { globals.merged(with: root.globals) }

    func validate() throws {
        if path != nil, id == nil { throw ValidationError("give a path together with an id, or neither") }
    }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let project = try Project(session)
        let given = try path.map { try project.path($0) }
        let wanted = id.map { RemoteID($0) }
        let planning = Planning(project: project, session: session, policy: try ApplyPolicyOptions.parse([]))
        let site = await project.compile()
        let survey = try await planning.opener.withRemote { environment in
            try await planning.survey(site, environment, adopting: wanted.map { [$0] } ?? [])
        }
        let planner = AdoptionPlanner(survey, bodies: IntercomBodyReader())
        let proposal =
            if let given, let wanted { try planner.bind(given, to: wanted) } else { planner.propose() }
        // One that was named is meant.
        let isMeant = yes || given != nil
        let isConfirmed = try proposal.matches.isEmpty || isMeant || ask(proposal, session)
        if isConfirmed, !proposal.matches.isEmpty {
            try LockfileEdit(project: project).apply { lockfile in
                guard lockfile == survey.recovery.lockfile else { throw Refusal.declined }
                lockfile = proposal.lockfile
            }
        }
        let document = AdoptDocument(proposal, isBound: isConfirmed)
        switch session.format {
        case .json: try session.output(json: document)
        case .text: session.console.output(AdoptText(style: session.style).render(proposal, isBound: isConfirmed))
        }
        if !isConfirmed { session.note("Nothing was bound; run adopt with --yes to bind them.") }
        return isConfirmed ? .done : .refused
    }

    /// Shows the table and asks; where nobody can be asked the answer is no.
    private func ask(_ proposal: AdoptionProposal, _ session: CommandSession) throws -> Bool {
        guard session.console.isInteractive, session.format == .text else { return false }
        session.console.output(AdoptText(style: session.style).render(proposal, isBound: false))
        let answer = session.console.ask("Bind these \(proposal.matches.count) items? [y/N] ")
        guard ["y", "yes"].contains(answer?.lowercased() ?? "") else { throw Refusal.declined }
        return true
    }
}

/// The JSON form of what adopt did, or would do (DESIGN §7).
struct AdoptDocument: Encodable, Sendable {
    struct Match: Encodable, Sendable {
        let kind: ItemKind
        let path: ProjectPath
        let id: RemoteID
        let title: String
        let url: String?
        let reason: AdoptionProposal.Match.Reason
        let identical: Bool
    }

    struct Ambiguity: Encodable, Sendable {
        let kind: ItemKind
        let path: ProjectPath
        let ids: [RemoteID]
    }

    let formatVersion = PlanDocument.formatVersion
    let bound: [Match]
    /// What would be bound, but was not confirmed.
    let candidates: [Match]
    /// Paths that several items could be.
    let ambiguous: [Ambiguity]

    init(_ proposal: AdoptionProposal, isBound: Bool) {
        let matches = proposal.matches.map { match in
            Match(
                kind: match.kind.itemKind, path: match.path, id: match.id, title: match.title, url: match.url,
                reason: match.reason, identical: match.isIdentical)
        }
        bound = isBound ? matches : []
        candidates = isBound ? [] : matches
        ambiguous = proposal.ambiguities.map { Ambiguity(kind: $0.kind.itemKind, path: $0.path, ids: $0.ids) }
    }

    enum CodingKeys: String, CodingKey {
        case formatVersion = "format_version"
        case bound
        case candidates
        case ambiguous
    }
}
