package import HelpCenterModel

/// Finds the teammates that authors' names stand for.
package struct AuthorDirectory: Sendable {
    private let workspace: Workspace
    private let defaultAuthor: String?

    package init(_ workspace: Workspace, defaultAuthor: String?) {
        self.workspace = workspace
        self.defaultAuthor = defaultAuthor
    }

    /// The author that an article asks for, or else the project; `nil` when neither names one, or one that is no teammate.
    package func author(of article: Article) -> RemoteID? {
        (article.author ?? defaultAuthor).flatMap(find)
    }

    /// The sender that a news item asks for, or else the project's author; `nil` like `author(of:)`.
    package func sender(of item: NewsItem) -> RemoteID? {
        (item.sender ?? defaultAuthor).flatMap(find)
    }

    /// Who is the author of an article that nobody names one for, when it is created.
    package var fallback: RemoteID? { workspace.tokenOwner ?? workspace.teammates.first?.id }

    /// A teammate by id, e-mail or name; e-mails and names match whatever their case.
    private func find(_ reference: String) -> RemoteID? {
        let wanted = reference.lowercased()
        let found = workspace.teammates.filter { teammate in
            teammate.id.string == reference || teammate.email?.lowercased() == wanted
        }
        if let teammate = found.first { return teammate.id }
        let byName = workspace.teammates.filter { $0.name.lowercased() == wanted }
        return byName.count == 1 ? byName.first?.id : nil
    }

    /// One diagnostic for each article and news item whose author or sender is no teammate, and one for the project's own.
    package func unknownAuthors(of site: Site) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if let defaultAuthor, find(defaultAuthor) == nil {
            diagnostics.append(unknown(defaultAuthor, path: ProjectPath("guidepost.yml")))
        }
        for article in site.articles {
            guard let author = article.author, find(author) == nil else { continue }
            diagnostics.append(unknown(author, path: article.path))
        }
        for item in site.news {
            guard let sender = item.sender, find(sender) == nil else { continue }
            diagnostics.append(unknown(sender, path: item.path))
        }
        return diagnostics
    }

    private func unknown(_ author: String, path: ProjectPath) -> Diagnostic {
        let known = workspace.teammates.flatMap { [$0.email, $0.name].compactMap { $0 } }
        let nearest = NearestMatch.find(author, in: known)
        return Diagnostic(
            .unknownAuthor, path: path,
            summary: "“\(author)” is no teammate of workspace \(workspace.id)"
                + (nearest.map { "; did you mean “\($0)”?" } ?? ""),
            explanation:
                "An author or sender is a teammate by e-mail, name or id; a name must belong to one teammate only.",
            fix: "name one of: \(workspace.teammates.map { $0.email ?? $0.name }.sorted().joined(separator: ", "))")
    }
}
