internal import Hummingbird

/// Leads readers on from addresses of the help center that were given up, where a redirect says so and there is no page.
struct RedirectLookup: RouterMiddleware {
    let store: Store

    func handle(
        _ request: Request, context: SandboxContext,
        next: @concurrent (Request, SandboxContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let path = request.uri.path
            guard PathKind(path: path, base: store.workspace.base) == .reader, APIError(wording: error) == .notFound,
                let target = try await target(of: store.workspace.base.origin + path)
            else { throw error }
            return Response.redirect(to: target, type: .found)
        }
    }

    private func target(of address: String) async throws -> String? {
        try await store.read { db in
            let center = store.workspace.defaultHelpCenter.id
            guard let redirect = try RedirectTable.find(db, from: address, helpCenter: center) else { return nil }
            return try ReaderSite(db: db, workspace: store.workspace, locale: redirect.locale)
                .address(of: redirect.target)
        }
    }
}
