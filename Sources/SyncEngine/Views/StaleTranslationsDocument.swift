internal import HelpCenterModel

/// The JSON form of the translations of one item that a plan leaves behind its source.
struct StaleTranslationsDocument: Encodable {
    let kind: ItemKind
    let path: ProjectPath
    let locales: [LocaleCode]

    init(_ stale: StaleTranslations) {
        kind = stale.kind
        path = stale.path
        locales = stale.locales
    }
}
