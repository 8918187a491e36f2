internal import GRDB
internal import HelpCenterModel

/// Publishes and unpublishes articles when their time has come. Every transaction begins with it, so that nobody sees a
/// schedule that is overdue, and no timer is needed.
struct Schedules {
    let db: Database
    let workspace: StoredWorkspace
    /// Seconds since 1970.
    let now: Int

    func carryOut() throws {
        guard try ArticleTable.isAnyDue(db, at: now) else { return }
        for article in try ArticleTable.due(db, at: now) {
            let isPublication = article.publishAt != nil
            let time = article.publishAt ?? article.unpublishAt ?? now
            for (locale, old) in article.contents where isPublication ? old.isScheduled : old.state == .published {
                var content = old
                if isPublication { content.publish() } else { content.unpublish() }
                content.updatedAt = time
                try ContentTable.set(db, article: article.id, locale: locale, to: content)
                if locale == workspace.defaultHelpCenter.defaultLocale {
                    try ArticleTable.touch(db, id: article.id, updatedAt: time)
                }
            }
            try ArticleTable.setSchedule(db, id: article.id, publishAt: nil, unpublishAt: nil)
        }
    }
}

extension ArticleWriting {
    /// Sets, moves or cancels the article's schedule as the request says (API.md §2.1). An article has one at most.
    func schedule(_ request: ArticleRequest, article id: Int) throws {
        let article = try stored(id)
        var (publishAt, unpublishAt) = (article.publishAt, article.unpublishAt)
        switch request.publishAt {
        case .value(let time): (publishAt, unpublishAt) = (try future(time, "scheduled_publish_at"), nil)
        case .null: publishAt = nil
        // Published now, it need not be later; that this cancels the schedule is inferred.
        case .absent:
            if request.contents.values.contains(where: { $0.state == .published }) { publishAt = nil }
        }
        switch request.unpublishAt {
        case .value(let time):
            guard article.contents.values.contains(where: \.wasPublished) else {
                throw APIError.invalid("scheduled_unpublish_at", "Article has never been published")
            }
            (publishAt, unpublishAt) = (nil, try future(time, "scheduled_unpublish_at"))
        case .null: unpublishAt = nil
        case .absent: break
        }
        guard publishAt != article.publishAt || unpublishAt != article.unpublishAt else { return }
        try ArticleTable.setSchedule(db, id: id, publishAt: publishAt, unpublishAt: unpublishAt)
        guard publishAt == nil else { return }
        for (locale, content) in article.contents where content.isScheduled {
            var content = content
            content.isScheduled = false
            try ContentTable.set(db, article: id, locale: locale, to: content)
        }
    }

    private func future(_ time: Int, _ name: String) throws -> Int {
        guard time > now else { throw APIError.invalid(name, "\(name) must be in the future") }
        return time
    }
}
