internal import Hummingbird

/// `/me`, `/admins` and `/help_center/help_centers` (API.md §§4 and 6).
struct WorkspaceRoutes: Sendable {
    let workspace: StoredWorkspace

    func add(to router: Router<SandboxContext>) {
        router.get("/me") { request, _ in Response(json: try answer(to: request).me) }
        router.get("/admins") { request, _ in Response(json: try answer(to: request).teammates) }
        router.get("/admins/:id") { request, context in
            let id = try context.id()
            guard let teammate = workspace.teammates.first(where: { $0.id == id }) else { throw APIError.notFound }
            return Response(json: try answer(to: request).json(teammate))
        }
        router.get("/help_center/help_centers") { request, _ in
            Response(json: try answer(to: request).helpCenters)
        }
        router.get("/help_center/help_centers/:id") { request, context in
            let id = try context.id()
            guard let center = workspace.helpCenters.first(where: { $0.id == id }) else { throw APIError.notFound }
            return Response(json: try answer(to: request).json(center))
        }
    }

    private func answer(to request: Request) throws -> WorkspaceAnswer {
        WorkspaceAnswer(version: try request.version(), workspace: workspace)
    }
}
