internal import HelpCenterModel
internal import Synchronization

/// The snippets of a project, each read and parsed once, when it is first used.
final class SnippetLibrary: SnippetSource {
    /// The folder of snippets, where translations stand as the layout has them.
    static let folder = ProjectPath("snippets")

    private enum Parsed: Sendable {
        case rendering(Rendering, byteCount: Int)
        case faulty(Diagnostic)
    }

    private let project: ProjectFiles
    private let lookup: FileLookup
    private let layout: LocaleLayout
    private let source: LocaleCode
    private let parsed = Mutex<[ProjectPath: Parsed]>([:])

    init(_ project: ProjectFiles, lookup: FileLookup, settings: LocaleSettings) {
        self.project = project
        self.lookup = lookup
        layout = LocaleLayout(settings.layout) ?? .beside
        source = settings.defaultLocale
    }

    func snippet(_ written: String, from file: ProjectPath, for locale: LocaleCode) -> SnippetLookup {
        var isOutside = false
        for base in bases(of: written, from: file) {
            guard let place = base.folder.resolving(base.path) else {
                isOutside = true
                continue
            }
            for candidate in candidates(for: place, locale: locale) {
                do throws(FileError) {
                    switch try lookup.find(candidate.path) {
                    case .file(let found): return read(found, isUntranslated: candidate.isUntranslated)
                    case .outside: isOutside = true
                    case .folder, .nothing: break
                    }
                } catch {
                    return .faulty(Diagnostic(.unreadableFile, path: candidate.path, summary: error.description))
                }
            }
        }
        return isOutside ? .outside : .missing(suggestion: suggestion(for: written))
    }

    /// Where a written path may begin: beside its file when it says so, else at the root, in the folder of snippets or
    /// beside its file.
    private func bases(of written: String, from file: ProjectPath) -> [(folder: ProjectPath, path: String)] {
        let path = written.hasSuffix(".md") ? written : written + ".md"
        if path.hasPrefix("/") { return [(.root, String(path.drop { $0 == "/" }))] }
        if path.hasPrefix("./") || path.hasPrefix("../") { return [(file.parent, path)] }
        return [(.root, path), (Self.folder, path), (file.parent, path)]
    }

    /// The files that a path may mean, the readers' locale first.
    private func candidates(
        for place: ProjectPath, locale: LocaleCode
    ) -> [(path: ProjectPath, isUntranslated: Bool)] {
        let isTranslation = locale != source
        guard place.isInside(Self.folder) else { return [(place, false)] }
        let key = String(place.string.dropFirst(Self.folder.string.count + 1).dropLast(3))
        func file(_ locale: LocaleCode?) -> ProjectPath {
            Self.folder.appending(layout.file(path: key, locale: locale))
        }
        let own: [(ProjectPath, Bool)] = isTranslation ? [(file(locale), false)] : []
        return own + [(file(source), isTranslation), (file(nil), isTranslation), (place, isTranslation)]
    }

    private func read(_ file: ContentFile, isUntranslated: Bool) -> SnippetLookup {
        let known = parsed.withLock { $0[file.path] }
        let result = known ?? parse(file)
        if known == nil { parsed.withLock { $0[file.path] = result } }
        switch result {
        case .faulty(let diagnostic): return .faulty(diagnostic)
        case .rendering(let rendering, let byteCount):
            return .found(
                Snippet(
                    path: file.path, isUntranslated: isUntranslated, byteCount: byteCount, rendering: rendering))
        }
    }

    private func parse(_ file: ContentFile) -> Parsed {
        do throws(ContentText.Fault) {
            let text = try ContentText(reading: file, of: project)
            let source = MarkdownSource(
                file: file.path, bytes: text.block.body, firstLine: text.block.bodyLine, takesTitle: false)
            let rendering = MarkdownRenderer.parsed(source)
            if rendering.tree.excess != nil, let diagnostic = rendering.diagnostics.last { return .faulty(diagnostic) }
            return .rendering(rendering, byteCount: text.block.body.count)
        } catch {
            return .faulty(error.diagnostic)
        }
    }

    /// The snippet that may have been meant, as one would write it.
    private func suggestion(for written: String) -> String? {
        do throws(FileError) {
            let names = try lookup.fileNames(in: Self.folder).filter { $0.hasSuffix(".md") }
            return NearestMatch.find(written, in: names.map { "\(Self.folder)/\($0)" } + names)
        } catch {
            // Without the folder there is nothing to suggest; that the snippet is missing is told all the same.
            return nil
        }
    }
}
