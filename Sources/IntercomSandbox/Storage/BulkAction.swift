/// Carries out an action on many contents of articles within a transaction. Ids that name nothing are left out, as of
/// content that was deleted before the queue came to it.
struct BulkAction {
    let writing: ArticleWriting

    func carryOut(_ request: BulkActionRequest) throws {
        switch request.action {
        case .publish: try change(request.ids) { $0.publish() }
        case .unpublish: try change(request.ids) { $0.unpublish() }
        case .delete: for id in request.ids { try delete(id) }
        case .setAvailability(let chatbot, let copilot, let salesAgent):
            try change(request.ids) { content in
                content.availability.chatbot = chatbot ?? content.availability.chatbot
                content.availability.copilot = copilot ?? content.availability.copilot
                content.availability.salesAgent = salesAgent ?? content.availability.salesAgent
            }
        case .setAudience(let adding, let removing, let removingAll):
            let known = try adding.filter { try AudienceTable.find(writing.db, id: $0) != nil }
            try change(request.ids) { content in
                let kept = removingAll ? [] : content.audiences.filter { !removing.contains($0) }
                content.audiences = kept + known.filter { !kept.contains($0) }
            }
        case .updateTags(let adding, let removing):
            for tag in adding + removing where try TagTable.find(writing.db, id: tag) == nil {
                throw APIError.unprocessable("Tag \(tag) not found", field: "tags")
            }
            for id in request.ids where try ArticleTable.find(writing.db, id: id) != nil {
                for tag in adding {
                    try TagTable.apply(
                        writing.db, id: tag, to: id, at: writing.now, by: writing.workspace.tokenOwner.id)
                }
                for tag in removing { _ = try TagTable.remove(writing.db, id: tag, from: id) }
            }
        }
    }

    private func change(_ ids: [Int], _ body: (inout StoredContent) -> Void) throws {
        for id in ids {
            guard let (article, locale) = try ArticleTable.holder(writing.db, ofContent: id) else { continue }
            try writing.change(article, locale, body)
        }
    }

    /// An article goes with its content in the default locale, which it cannot be without; that is inferred.
    private func delete(_ id: Int) throws {
        guard let (article, locale) = try ArticleTable.holder(writing.db, ofContent: id) else { return }
        if locale == writing.defaultLocale {
            try writing.delete(article.id)
        } else {
            try ContentTable.delete(writing.db, article: article.id, locale: locale)
        }
    }
}
