internal import HelpCenterModel
internal import IntercomAPI
internal import SyncEngine

/// Looks at the workspace, with requests that read only: whose token it is, what it may, and whether what the project
/// names is there.
struct WorkspaceProbes: Sendable {
    /// What was found, and what later probes need of it.
    struct Findings: Sendable {
        var probes: [Probe] = []
        /// `nil` when the token does not work.
        var workspaceID: String?
        /// `nil` when none could be chosen.
        var helpCenter: HelpCenter?
    }

    let project: Project
    let site: Site
    let workspace: IntercomWorkspace

    /// Every probe of the workspace, skipped for one reason.
    static func skipped(_ reason: String) -> [Probe] { ids.map { .skip($0, reason) } }

    /// What depends on the token, in its order.
    private static let ids: [Probe.ID] = [
        .region, .scopeArticles, .scopeCollections, .scopeTeammates, .scopeHelpCenters, .scopeNews, .scopeRedirects,
        .scopeContent, .helpCenter, .locales, .authors, .newsfeeds,
    ]

    func run() async -> Findings {
        var findings = Findings()
        let identity: TokenIdentity
        do throws(RemoteError) {
            identity = try await workspace.identity()
        } catch {
            findings.probes = [token(error)] + Self.skipped("needs a token that works")
            return findings
        }
        findings.workspaceID = identity.workspaceID
        let name = identity.workspaceName.map { " “\($0)”" } ?? ""
        let owner = identity.owner.map { ", and belongs to \($0.email ?? $0.name)" } ?? ""
        findings.probes = [
            .ok(.token, "it leads to workspace \(identity.workspaceID)\(name)\(owner)"), region(identity),
        ]
        findings.probes += [
            await scope(.scopeArticles, .articles, "articles"),
            await scope(.scopeCollections, .collections, "collections"),
            await scope(.scopeTeammates, .teammates, "teammates"),
            await scope(.scopeHelpCenters, .helpCenters, "help centers"),
            await optional(.scopeNews, .newsItems, "news", need: site.news.isEmpty ? "the project has none" : nil),
        ]
        let center = await self.helpCenter()
        findings.helpCenter = center.found
        if let found = center.found {
            findings.probes.append(
                await optional(
                    .scopeRedirects, .redirects(found.id), "redirects", need: "only redirects of moved articles need it"
                ))
        } else {
            findings.probes.append(.skip(.scopeRedirects, "needs the help center"))
        }
        findings.probes += [
            await optional(
                .scopeContent, .content, "the index of contents", need: "only the removal of one translation needs it"),
            center.probe, locales(center.found), await authors(identity), await newsfeeds(identity),
        ]
        return findings
    }

    private func token(_ error: RemoteError) -> Probe {
        guard error.reason == .unauthorized else {
            return .fail(
                .token, "it could not be tried: \(error.description)",
                remedy: "try again when \(workspace.host) answers; `guidepost doctor --verbose` shows the requests")
        }
        return .fail(.token, "the workspace does not take it", remedy: error.description)
    }

    private func region(_ identity: TokenIdentity) -> Probe {
        guard !project.environment.isSandbox else { return .skip(.region, "the sandbox has no region") }
        let wanted = project.settings.environments[project.environment.name]?.region ?? project.settings.api.region
        guard let actual = identity.region else { return .skip(.region, "the workspace does not name its region") }
        guard actual == wanted else {
            return .fail(
                .region, "the workspace is hosted in \(actual.rawValue), and the settings say \(wanted.rawValue)",
                remedy: "set `api.region` in guidepost.yml to \(actual.rawValue)")
        }
        return .ok(.region, "the workspace is hosted in \(actual.rawValue)")
    }

    /// Whether the token may read something that every apply needs.
    private func scope(_ id: Probe.ID, _ area: ReadableArea, _ name: String) async -> Probe {
        await optional(id, area, name, need: nil)
    }

    /// Whether the token may read something.
    ///
    /// - Parameter need: why the project can do without it; `nil` when it cannot.
    private func optional(_ id: Probe.ID, _ area: ReadableArea, _ name: String, need: String?) async -> Probe {
        do throws(RemoteError) {
            try await workspace.tryReading(area)
            return .ok(id, "the token may read \(name)")
        } catch {
            if let need, error.reason == .forbidden || error.reason == .unsupported {
                return .skip(id, "the token may not read \(name); \(need)")
            }
            let refused = error.reason == .forbidden || error.reason == .unauthorized
            return .fail(
                id, refused ? "the token may not read \(name)" : "\(name) cannot be read", remedy: error.description)
        }
    }

    private func helpCenter() async -> (probe: Probe, found: HelpCenter?) {
        do {
            let found = try Workspace(
                id: "", region: nil, helpCenters: try await workspace.helpCenters(), teammates: [], tokenOwner: nil
            ).helpCenter(wanted: project.settings.helpCenter)
            let place = found.url.map { ", at \($0)" } ?? ""
            return (.ok(.helpCenter, "“\(found.displayName ?? found.identifier)” (\(found.identifier))\(place)"), found)
        } catch let error as HelpCenterError {
            return (.fail(.helpCenter, error.whatHappened, remedy: error.whatToDo), nil)
        } catch {
            return (.skip(.helpCenter, "needs the list of help centers"), nil)
        }
    }

    private func locales(_ helpCenter: HelpCenter?) -> Probe {
        guard let helpCenter else { return .skip(.locales, "needs the help center") }
        guard let enabled = helpCenter.locales else {
            return .skip(.locales, "this version of the API does not name the help center's languages")
        }
        let settings = project.settings.locales
        let used = Set(site.articles.flatMap(\.content.keys)).union(site.collections.flatMap(\.content.keys))
            .union(settings.published ?? []).union([settings.defaultLocale])
        let missing = used.subtracting(enabled).sorted().map(\.code).joined(separator: ", ")
        guard missing.isEmpty else {
            return .fail(
                .locales, "the help center has not enabled \(missing)",
                remedy: "enable it in Intercom under Help Center › Languages, or leave it out of `locales.publish`")
        }
        return .ok(.locales, "the help center has enabled \(used.sorted().map(\.code).joined(separator: ", "))")
    }

    private func authors(_ identity: TokenIdentity) async -> Probe {
        guard let teammates = try? await workspace.teammates() else {
            return .skip(.authors, "needs the list of teammates")
        }
        let known = Workspace(
            id: identity.workspaceID, region: nil, helpCenters: [], teammates: teammates,
            tokenOwner: identity.owner?.id)
        let unknown = AuthorDirectory(known, defaultAuthor: project.settings.author).unknownAuthors(of: site)
        guard let first = unknown.first else {
            let named = Set(site.articles.compactMap(\.author)).union([project.settings.author].compactMap { $0 }).count
            return .ok(
                .authors, named == 0 ? "none are named; articles get the token's owner" : "all \(named) are teammates")
        }
        let others = unknown.count - 1
        let more = others == 0 ? "" : ", and \(others) more"
        return .fail(.authors, "\(first.path): \(first.summary)\(more)", remedy: first.fix ?? "")
    }

    private func newsfeeds(_ identity: TokenIdentity) async -> Probe {
        guard !site.news.isEmpty else { return .skip(.newsfeeds, "the project has no news") }
        guard let feeds = try? await workspace.newsfeeds() else {
            return .skip(.newsfeeds, "needs the permission to read news")
        }
        let unknown = NewsfeedDirectory(feeds, workspace: identity.workspaceID).unknownNewsfeeds(of: site.news)
        guard let first = unknown.first else {
            let names = feeds.map { "“\($0.name)”" }.sorted().joined(separator: ", ")
            return .ok(.newsfeeds, names.isEmpty ? "none are there, and none are named" : names)
        }
        let more = unknown.count == 1 ? "" : ", and \(unknown.count - 1) more"
        return .fail(.newsfeeds, "\(first.path): \(first.summary)\(more)", remedy: first.fix ?? "")
    }
}
