package import HelpCenterModel

/// Makes plans: compares what the site asks for with what was asked last time, and what the remote holds with what it
/// returned last time. Each side is compared with its own past alone, so the server's rewriting is never a change.
package struct Planner: Sendable {
    private let bodies: any BodyReader

    package init(bodies: any BodyReader) { self.bodies = bodies }

    package func plan(_ request: PlanRequest) -> Plan {
        let gate = LocaleGate(request.snapshot?.helpCenter)
        var request = request
        request.site = gate.admit(request.site)
        let asked = AskedStates(
            request.site, manifest: request.manifest, defaultAuthor: request.settings.author)
        let moves = MoveDetector(
            site: request.site,
            digester: AskedDigester(manifest: request.manifest, defaultAuthor: request.settings.author),
            lockfile: request.lockfile, hints: request.renameHints
        ).find()
        request.lockfile = request.renamedLockfile(moves.renames, site: request.site, asked: asked)
        var draft = PlanDraft(request: request, asked: asked, renames: moves.renames, bodies: bodies)
        draft.report(moves.diagnostics)
        if let snapshot = request.snapshot {
            draft.report(
                AuthorDirectory(snapshot.workspace, defaultAuthor: request.settings.author)
                    .unknownAuthors(of: request.site))
            draft.report(
                NewsfeedDirectory(snapshot.newsfeeds, workspace: snapshot.workspace.id)
                    .unknownNewsfeeds(of: request.site.news))
        }
        draft.findTakenIDs()
        draft.findDrift()
        draft.planCollections()
        draft.planArticles()
        draft.planNews()
        draft.planRemovals()
        draft.planAssets()
        return draft.finish()
    }
}
