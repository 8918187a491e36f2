internal import HelpCenterModel
internal import SyncEngine

/// Makes the views of a plan that a command line asks for.
struct PlanReviewing: Sendable {
    let planning: Planning
    let options: ReviewOptions
    let format: FormatName

    private var session: CommandSession { planning.session }

    /// Whether somebody will see texts before and after.
    var showsTexts: Bool {
        options.comment != nil || options.page != nil || format == .markdown || format == .html || showsTextsInText
    }

    private var showsTextsInText: Bool { format == .text && (session.options.verbose || options.raw) }

    /// Writes the comment and the page where they were asked for, and gives what goes to standard output.
    func render(_ plan: Plan, of request: PlanRequest) async throws -> String {
        guard showsTexts else { return try render(plan, groups: planning.sync.groups(plan, of: request), review: nil) }
        let review = planning.sync.review(plan, of: request, former: await former(plan, request))
        let links = try FileLinks(options.fileLinks, project: planning.project, session: session)
        let comment = PlanComment(links: links, page: options.page, showsHTML: options.raw)
        let page = PlanPage(links: links, showsHTML: options.raw)
        if let file = options.comment { try write(comment.render(review), to: file) }
        if let file = options.page { try write(page.render(review), to: file) }
        switch format {
        case .markdown: return comment.render(review)
        case .html: return page.render(review)
        case .text, .json, .github: return try render(plan, groups: review.groups, review: review)
        }
    }

    private func render(_ plan: Plan, groups: [ReviewGroup], review: PlanReview?) throws -> String {
        switch format {
        case .github:
            return try GitHubAnnotations(planning.project, session).render(plan.diagnostics)
                + PlanWords.verdict(plan) + "\n"
        case .json, .markdown, .html: return ""
        case .text: break
        }
        let text = PlanText(style: session.style, width: session.textWidth)
        guard let review, showsTextsInText else { return text.render(plan, groups: groups) }
        let texts = ReviewText(
            style: session.style, width: session.textWidth, images: review.images, showsHTML: options.raw)
        return text.render(plan, groups: groups) { texts.render(review.items[$0]) }
    }

    /// Where the texts before are found: in the workspace that was read, or else in git.
    private func former(_ plan: Plan, _ request: PlanRequest) async -> FormerTexts {
        guard request.snapshot == nil else { return .workspace }
        let changed = Set(
            plan.changes.filter { $0.before != nil && !$0.removes }.map { $0.previousPath ?? $0.path })
        // Without a former text there is nothing to look for.
        guard !changed.isEmpty else { return .unknown(.noHistory) }
        let project = planning.project
        return await FormerFiles(
            git: GitCommand(directory: project.directory, environment: session.context.environment),
            lockfile: project.environment.lockfileName, environment: project.environment.settingsKey
        ).find(changed: changed)
    }

    private func write(_ text: String, to file: String) throws {
        try LocalFiles().replace(session.context.absolute(file), with: Array(text.utf8))
    }
}
