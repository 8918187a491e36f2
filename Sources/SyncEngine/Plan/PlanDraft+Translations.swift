internal import HelpCenterModel

extension PlanDraft {
    private static let textFields: Set<Field> = [.title, .description, .body]

    /// Notes the translations that a change of their source leaves behind it.
    ///
    /// - Parameters:
    ///   - content: what the item says in each locale.
    ///   - source: the fields of the default locale that change.
    mutating func noteStaleTranslations(
        of kind: ItemKind, _ path: ProjectPath, _ content: [LocaleCode: some TranslatableContent], item: LockedItem,
        source fields: Set<Field>
    ) {
        guard !fields.isDisjoint(with: Self.textFields), content.count > 1, let source = content[defaultLocale] else {
            return
        }
        let visible = VisibleText(bodies: bodies, source: defaultLocale)
        let text = visible.digest(of: source)
        let stale = content.filter { locale, content in
            locale != defaultLocale
                && TranslationState.of(
                    pin: content.translates, locked: item.locales[locale], source: text,
                    text: visible.digest(of: content)) == .stale
        }.keys.sorted()
        if !stale.isEmpty { staleTranslations.append(StaleTranslations(kind: kind, path: path, locales: stale)) }
    }
}
