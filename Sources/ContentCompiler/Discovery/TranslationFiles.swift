package import HelpCenterModel

/// Where the layout has the files of translations.
package struct TranslationFiles: Sendable {
    private let layout: LocaleLayout
    private let content: ProjectPath

    package init(_ settings: ProjectSettings) {
        layout = LocaleLayout(settings.locales.layout) ?? .beside
        content = settings.content
    }

    /// The file of an item in another locale; `nil` for a source that does not stand where the layout has its files.
    ///
    /// - Parameter source: the item's source file, or for a collection its folder.
    package func file(of source: ProjectPath, in locale: LocaleCode) -> ProjectPath? {
        guard source.isInside(content) else { return nil }
        let relative = content.isRoot ? source.string : String(source.string.dropFirst(content.string.utf8.count + 1))
        let file = relative.hasSuffix(".md") ? relative : "\(relative)/_index.md"
        let path: String
        switch layout.match(file) {
        case .source(let place), .translation(let place, _): path = place.path
        case .uncertain(_, _, let place): path = place?.path ?? file
        case nil: return nil
        }
        return content.appending(layout.file(path: path, locale: locale))
    }
}
