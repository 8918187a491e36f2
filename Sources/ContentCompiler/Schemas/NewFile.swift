package import HelpCenterModel

/// The file that a writer begins an article, a collection, a news item or a translation with.
package struct NewFile: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case article
        case collection
        case newsItem
    }

    package var path: ProjectPath
    package var text: String
    /// The source that this is a translation of; `nil` for a source.
    package var source: ProjectPath?

    /// - Parameters:
    ///   - written: the path as a writer names it: from the project's root or from the folder of its kind, with or
    ///     without the file's extension, and in the place that the layout gives its locale, or not.
    ///   - title: without one, what the path's name stands for.
    ///   - locale: `nil` for the source.
    ///   - today: what a news item without a date gets in front of its name, as `2026-11-21`.
    /// - Returns: `nil` when the path names no file: it is empty, or the folder itself.
    package init?(
        _ kind: Kind, at written: ProjectPath, title: String?, locale: LocaleCode?, settings: ProjectSettings,
        today: String
    ) {
        let folder = kind == .newsItem ? settings.news : settings.content
        var rest = written.string
        if !folder.isRoot, written.isInside(folder) { rest.removeFirst(min(rest.count, folder.string.count + 1)) }
        let layout = kind == .newsItem ? .beside : LocaleLayout(settings.locales.layout) ?? .beside
        var locale = locale
        if rest.hasSuffix(".md") {
            switch layout.match(rest) {
            case .source(let place): rest = place.path
            case .translation(let place, let code):
                rest = place.path
                locale = locale ?? code
            case .uncertain(let place, _, let otherwise): rest = (otherwise ?? place).path
            case nil: rest.removeLast(3)
            }
        }
        let name = rest.split(separator: "/").last.map { Substring($0) } ?? ""
        guard !name.isEmpty else { return nil }
        if kind == .collection, name != "_index" { rest += "/_index" }
        if kind == .newsItem, !Self.beginsWithDate(name) {
            rest = String(rest.dropLast(name.count)) + "\(today)-\(name)"
        }
        let isTranslation = locale != nil && locale != settings.locales.defaultLocale && kind != .newsItem
        let sourcePath = folder.appending(layout.file(path: rest, locale: nil))
        path = isTranslation ? folder.appending(layout.file(path: rest, locale: locale)) : sourcePath
        source = isTranslation ? sourcePath : nil
        let given = title ?? Self.title(of: name, kind, parent: rest)
        text = Self.text(kind, title: given, isTranslation: isTranslation)
    }

    /// The title that a name stands for. Of `_index` it is that of its folder, of a news item it comes without the date.
    private static func title(of name: Substring, _ kind: Kind, parent: String) -> String {
        var name = name
        if name == "_index" { name = parent.split(separator: "/").dropLast().last ?? name }
        if kind == .newsItem, beginsWithDate(name) { name = name.dropFirst(11) }
        return NameTitle(name).title
    }

    private static func beginsWithDate(_ name: Substring) -> Bool {
        let parts = name.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
        return parts.count == 4 && parts.prefix(3).map(\.count) == [4, 2, 2]
            && parts.prefix(3).allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }

    private static func text(_ kind: Kind, title: String, isTranslation: Bool) -> String {
        let title = ProjectScaffold.quoted(
            title.map { $0.isNewline ? " " : String($0) }.joined())
        var lines = ["---", "title: \(title)"]
        switch kind {
        case .article, .collection:
            lines.append("# description: The line below the title, in lists and in search.")
            if isTranslation, kind == .article { lines.append("state: draft  # take this away when it is translated") }
        case .newsItem: lines.append("state: draft  # live, when readers may see it")
        }
        lines.append("---")
        switch kind {
        case .article: lines += ["", isTranslation ? "Write the translation here." : "Write the article here."]
        case .collection: break
        case .newsItem: lines += ["", "Write the news here."]
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
