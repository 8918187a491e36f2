internal import GRDB

/// Creates, updates and deletes news items within a transaction, by the letter of API.md §5.
struct NewsWriting {
    let db: Database
    let bodies: BodyWriting
    let workspace: StoredWorkspace
    /// Seconds since 1970.
    let now: Int

    func create(_ request: NewsRequest) throws -> StoredNewsItem {
        guard let title = request.title else {
            throw APIError.missing("title", "Title is a required parameter.")
        }
        let item = StoredNewsItem(
            id: 0, title: title, body: "", imageOffsets: [], sender: 0, state: .draft, isSilent: false, labels: [],
            reactions: [], hasReactions: false, cover: nil, assignments: [], createdAt: now, updatedAt: now)
        return try stored(NewsTable.insert(db, try changed(item, by: request)))
    }

    /// Text, state, silence and cover stay when they are left out; labels and newsfeeds are cleared then, and reactions
    /// disabled.
    func update(_ id: Int, _ request: NewsRequest) throws -> StoredNewsItem {
        let old = try stored(id)
        var item = try changed(old, by: request)
        guard item != old else { return old }
        item.updatedAt = now
        try NewsTable.update(db, item)
        return try stored(id)
    }

    func delete(_ id: Int) throws {
        guard try NewsTable.delete(db, id: id) else { throw APIError.notFound }
    }

    private func changed(_ old: StoredNewsItem, by request: NewsRequest) throws -> StoredNewsItem {
        guard let sender = request.sender else {
            throw APIError.missing("sender_id", "sender_id is a required parameter.")
        }
        guard workspace.teammates.contains(where: { $0.id == sender }) else {
            throw APIError.missing("sender_id", "sender_id must be a teammate of the workspace")
        }
        var item = old
        item.title = request.title ?? old.title
        if let html = request.body {
            let body = try bodies.write(html, replacing: nil, for: .newsItem).stored
            (item.body, item.imageOffsets) = (body.html, body.imageOffsets)
        }
        item.sender = sender
        item.state = request.state ?? old.state
        item.isSilent = request.isSilent ?? old.isSilent
        item.labels = request.labels
        item.hasReactions = request.reactions?.isEmpty == false
        if let reactions = request.reactions {
            item.reactions = reactions
        } else if bodies.behaviour.omittedReactions == .nulls {
            item.reactions = []
        }
        item.assignments = try assignments(request.assignments, old: old, state: item.state)
        if bodies.behaviour.coverImages == .writable {
            switch request.cover {
            case .absent: break
            case .null: item.cover = nil
            case .value(let source): item.cover = try bodies.address(of: source)
            }
        }
        return item
    }

    /// A time of publication is of the past, and nothing while the item is a draft. Without one, an item that stands in
    /// the newsfeed keeps its own.
    private func assignments(
        _ asked: [StoredAssignment], old: StoredNewsItem, state: StoredNewsItem.State
    ) throws -> [StoredAssignment] {
        let newsfeeds = Set(try NewsfeedTable.all(db).map(\.id))
        var assignments: [StoredAssignment] = []
        for assignment in asked where !assignments.contains(where: { $0.newsfeed == assignment.newsfeed }) {
            guard newsfeeds.contains(assignment.newsfeed) else {
                throw APIError(
                    status: 404, code: "not_found", message: "Newsfeed \(assignment.newsfeed) not found",
                    field: "newsfeed_assignments")
            }
            guard state == .live else {
                assignments.append(StoredAssignment(newsfeed: assignment.newsfeed, publishedAt: nil))
                continue
            }
            if let time = assignment.publishedAt, time > now {
                throw APIError.invalid("newsfeed_assignments", "published_at cannot be in the future")
            }
            let kept = old.assignments.first { $0.newsfeed == assignment.newsfeed }?.publishedAt
            assignments.append(
                StoredAssignment(newsfeed: assignment.newsfeed, publishedAt: assignment.publishedAt ?? kept ?? now))
        }
        return assignments
    }

    private func stored(_ id: Int) throws -> StoredNewsItem {
        guard let item = try NewsTable.find(db, id: id) else { throw APIError.notFound }
        return item
    }
}
