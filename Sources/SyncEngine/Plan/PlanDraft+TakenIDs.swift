internal import HelpCenterModel

extension PlanDraft {
    /// Finds the files that name an item of another file. Before anything is planned, since no error may stand beside a
    /// removal.
    mutating func findTakenIDs() {
        guard
            request.site.articles.contains(where: { $0.intercomID != nil })
                || request.site.collections.contains(where: { $0.intercomID != nil })
                || request.site.news.contains(where: { $0.intercomID != nil })
        else { return }
        for kind in LockedKind.allCases {
            for (path, item) in request.lockfile[kind] { owners[kind, default: [:]][item.id] = path }
        }
        for collection in request.site.collections where request.lockfile.collections[collection.path] == nil {
            check(collection.intercomID, .collection, collection.path)
        }
        for article in request.site.articles where request.lockfile.articles[article.path] == nil {
            check(article.intercomID, .article, article.path)
        }
        for item in request.site.news where request.lockfile.news[item.path] == nil {
            check(item.intercomID, .newsItem, item.path)
        }
    }

    /// The path whose entry has this id already; `nil` when none has.
    func owner(of id: RemoteID, _ kind: LockedKind) -> ProjectPath? { owners[kind]?[id] }

    private mutating func check(_ id: RemoteID?, _ kind: LockedKind, _ path: ProjectPath) {
        guard let id, let owner = owner(of: id, kind) else { return }
        report([
            Diagnostic(
                .invalidValue, path: path, summary: "“intercom_id: \(id)” is the id of “\(owner)” already",
                explanation: "One remote item has one file; with two, each apply would undo the other's.",
                fix: "remove `intercom_id` to create another item, or remove one of the two files")
        ])
    }
}
