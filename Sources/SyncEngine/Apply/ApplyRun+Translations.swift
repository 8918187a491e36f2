internal import HelpCenterModel

extension ApplyRun {
    /// The locales of a change that are to be deleted: their files are gone, and the policy and the API say so.
    func removedTranslations(of article: Article, _ change: Change, _ known: LockedItem) -> [LocaleCode] {
        guard change.fields.contains(.deleted), request.settings.deletes == .delete,
            request.settings.api.canDeleteTranslations
        else { return [] }
        return change.locales.filter { article.content[$0] == nil && known.locales[$0] != nil }
    }

    /// Deletes one locale of an article, and nothing else of it.
    func deleteTranslation(_ locale: LocaleCode, of change: Change) async throws {
        guard let id = change.id, var expected = await ledger.entry(.article, at: change.path) else { return }
        expected.locales[locale] = nil
        // The workspace deletes it in its own time; should it still be there at the next look, nobody added it.
        expected.otherLocales.insert(locale)
        let intent = JournalIntent(
            sequence: 0, action: .update, kind: .article, path: change.path, id: id, title: expected.title,
            parentID: expected.parentID, expected: expected, sent: SentParts(parent: false, locales: [:]))
        let title = snapshot.articles[id]?.locales[locale]?.title ?? ""
        try await journaled(intent, .deleteTranslation(id, locale, title: title)) { _ in expected }
    }
}
