package import HelpCenterModel

/// The files that go along when an item's file or folder gets another name: its translations, and for a folder
/// everything in it, wherever the layout has them.
package struct SourceMove: Sendable {
    /// One file with its path before and after.
    package struct Step: Hashable, Sendable {
        package var from: ProjectPath
        package var to: ProjectPath
    }

    /// The tree that the move is in: that of the articles, or that of the news.
    private var content: ProjectPath
    private let news: ProjectPath
    private let layout: LocaleLayout

    package init(_ settings: ProjectSettings) {
        content = settings.content
        news = settings.news
        layout = LocaleLayout(settings.locales.layout) ?? .beside
    }

    /// Every step, sorted by its path before.
    ///
    /// - Parameters:
    ///   - files: the files of the project's content and news folders.
    ///   - old: the path of a source or of a folder.
    /// - Returns: `nil` when one of the paths is no place for such an item under this layout.
    package func steps(from old: ProjectPath, to new: ProjectPath, files: [ProjectPath]) -> [Step]? {
        guard !old.isInside(news) || content == news else {
            var move = self
            move.content = news
            return move.steps(from: old, to: new, files: files)
        }
        guard old != new, old != content, old.isInside(content), new.isInside(content) else { return nil }
        let files = files.filter { $0.isInside(content) }
        let steps = files.contains(old) ? fileSteps(old, new, files) : folderSteps(old, new, files)
        return steps.map { Set($0).sorted { $0.from < $1.from } }
    }

    private func fileSteps(_ old: ProjectPath, _ new: ProjectPath, _ files: [ProjectPath]) -> [Step]? {
        // A file that is no Markdown, such as an image, goes alone.
        guard old.pathExtension.lowercased() == "md" else { return [Step(from: old, to: new)] }
        guard let (before, locale) = place(of: old), let (after, other) = place(of: new), locale == other else {
            return nil
        }
        return files.compactMap { file in
            guard let (place, locale) = place(of: file), place.path == before.path else { return nil }
            return Step(from: file, to: full(layout.file(path: after.path, locale: locale)))
        }
    }

    private func folderSteps(_ old: ProjectPath, _ new: ProjectPath, _ files: [ProjectPath]) -> [Step]? {
        guard !new.isInside(old) else { return nil }
        let inside = files.filter { $0.isInside(old) }
        guard !inside.isEmpty else { return nil }
        // Where a locale is a folder above, the item's folder has a name apart from it.
        let prefix = inside.lazy.compactMap { place(of: $0)?.place.prefix }.first ?? ""
        guard let before = key(old, prefix: prefix), let after = key(new, prefix: prefix) else { return nil }
        let prefixes = Set(files.compactMap { place(of: $0)?.place.prefix }).union([prefix, ""])
        return files.compactMap { file in
            if let (place, locale) = place(of: file), place.path.hasPrefix(before + "/") {
                let path = after + place.path.dropFirst(before.count)
                return Step(from: file, to: full(layout.file(path: path, locale: locale)))
            }
            let relative = relative(file)
            for prefix in prefixes where relative.hasPrefix(prefix + before + "/") {
                return Step(from: file, to: full(prefix + after + relative.dropFirst(prefix.count + before.count)))
            }
            return nil
        }
    }

    /// A folder's path without what stands for the locale; `nil` when it is elsewhere.
    private func key(_ folder: ProjectPath, prefix: String) -> String? {
        let relative = relative(folder)
        guard relative.hasPrefix(prefix), relative.count > prefix.count else { return nil }
        return String(relative.dropFirst(prefix.count))
    }

    /// What a Markdown file's path says; `nil` for other files and outside the layout.
    private func place(of file: ProjectPath) -> (place: LocaleLayout.Place, locale: LocaleCode?)? {
        guard file.isInside(content) else { return nil }
        return switch layout.match(relative(file)) {
        case .source(let place)?: (place, nil)
        case .translation(let place, let locale)?: (place, locale)
        case .uncertain(_, _, let place?)?: (place, nil)
        case .uncertain, nil: nil
        }
    }

    private func relative(_ path: ProjectPath) -> String { String(path.string.dropFirst(content.string.count + 1)) }

    private func full(_ relative: String) -> ProjectPath { content.appending(relative) }
}
