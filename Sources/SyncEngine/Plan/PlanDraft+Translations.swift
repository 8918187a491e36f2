internal import HelpCenterModel

extension PlanDraft {
    private static let textFields: Set<Field> = [.title, .description, .body]

    /// Notes the translations that a change of their source leaves behind it.
    ///
    /// - Parameter source: the fields of the default locale that change.
    mutating func noteStaleTranslations(of article: Article, item: LockedItem, source fields: Set<Field>) {
        guard !fields.isDisjoint(with: Self.textFields), article.content.count > 1,
            let source = article.content[defaultLocale]
        else { return }
        let visible = VisibleText(bodies: bodies, source: defaultLocale)
        let text = visible.digest(of: source)
        note(.article, article.path, article.content) { locale, content in
            TranslationState.of(
                pin: content.translates, locked: item.locales[locale], source: text, text: visible.digest(of: content))
        }
    }

    mutating func noteStaleTranslations(of collection: ArticleCollection, item: LockedItem, source fields: Set<Field>) {
        guard !fields.isDisjoint(with: Self.textFields), collection.content.count > 1,
            let source = collection.content[defaultLocale]
        else { return }
        let visible = VisibleText(bodies: bodies, source: defaultLocale)
        let text = visible.digest(of: source)
        note(.collection, collection.path, collection.content) { locale, content in
            TranslationState.of(
                pin: content.translates, locked: item.locales[locale], source: text, text: visible.digest(of: content))
        }
    }

    private mutating func note<Content>(
        _ kind: ItemKind, _ path: ProjectPath, _ content: [LocaleCode: Content],
        _ state: (LocaleCode, Content) -> TranslationState
    ) {
        let stale = content.filter { $0.key != defaultLocale && state($0.key, $0.value) == .stale }.keys.sorted()
        if !stale.isEmpty { staleTranslations.append(StaleTranslations(kind: kind, path: path, locales: stale)) }
    }
}
