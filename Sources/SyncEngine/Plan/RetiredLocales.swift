internal import HelpCenterModel

/// What may become of an article's locale whose file is gone while the article is still there.
struct RetiredLocales {
    private let settings: ProjectSettings
    /// The locales that the help center has enabled; `nil` where it does not say so, and offline.
    private let enabled: [LocaleCode]?
    private let hasErrors: Bool

    /// - Parameter hasErrors: whether there are errors anywhere: then nobody can tell what is really gone.
    init(_ request: PlanRequest, hasErrors: Bool) {
        settings = request.settings
        enabled = request.snapshot?.helpCenter.locales
        self.hasErrors = hasErrors
    }

    /// Whether the help center has a locale enabled, as far as it says so. Where it has not, nobody can do anything
    /// about what is there.
    func isEnabled(_ locale: LocaleCode) -> Bool { enabled?.contains(locale) ?? true }

    /// Whether they may be taken from readers.
    func mayUnpublish(of article: Article) -> Bool {
        settings.deletes != .report && !article.isProtected && !hasErrors
    }

    /// Whether a locale is deleted, and not only made a draft.
    func deletes(_ locale: LocaleCode, of article: Article) -> Bool {
        settings.deletes == .delete && settings.api.canDeleteTranslations && mayUnpublish(of: article)
            && isEnabled(locale) && article.content[locale] == nil
    }
}
