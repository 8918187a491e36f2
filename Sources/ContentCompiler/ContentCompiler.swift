internal import Foundation
package import HelpCenterModel

/// Compiles a project: from the files on disk to a site, with everything that was found about the content.
///
/// Each stage is a function of the values before it; only the scan, the file compiler and the look-ups behind links
/// read files. No network, no lockfile, and nothing is ever written.
package struct ContentCompiler: Sendable {
    private let files: any FileReader
    private let directory: String
    private let width: Int

    /// - Parameters:
    ///   - directory: The project's root as the system names it; empty for files in memory.
    ///   - width: How many files are compiled at a time. The result does not depend on it.
    package init(
        files: any FileReader = LocalFiles(), directory: String,
        width: Int = ProcessInfo.processInfo.activeProcessorCount
    ) {
        self.files = files
        self.directory = directory
        self.width = width
    }

    /// Reads `guidepost.yml`, every setting at its default where the file is missing or silent.
    ///
    /// - Parameter environment: The remote whose own settings take the place of the project's; `nil` for the default
    ///   one. `sandbox` needs no settings.
    /// - Returns: The settings, and what is wrong with the file.
    package func settings(
        environment: String? = nil
    ) throws(SettingsError) -> (settings: ProjectSettings, diagnostics: [Diagnostic]) {
        let path = ProjectPath(SettingsReader.fileName)
        var settings = ProjectSettings()
        var diagnostics: [Diagnostic] = []
        do throws(FileError) {
            let location = directory.isEmpty ? path.string : "\(directory)/\(path)"
            let bytes = try files.read(location, limit: SettingsReader.byteLimit)
            let reader = SettingsReader(SourceText(file: path, bytes: bytes))
            (settings, diagnostics) = (reader.settings, reader.diagnostics)
        } catch {
            if case .missing = error {
            } else {
                diagnostics = [Diagnostic(.unreadableFile, path: path, summary: error.description)]
            }
        }
        if let environment, !settings.select(environment), environment != "sandbox" {
            throw .unknownEnvironment(name: environment, known: settings.environments.keys.sorted())
        }
        return (settings, diagnostics.sorted())
    }

    /// Compiles every item. Faults of the content are diagnostics of the site, each at its place; what compiled in
    /// spite of them is there.
    ///
    /// - Parameters:
    ///   - found: What reading the settings has found, to be told with the rest.
    ///   - room: How many bytes of text stay in memory; the rest goes to the disk and is read from there when it is
    ///     needed.
    package func compile(
        _ settings: ProjectSettings, found: [Diagnostic] = [], room: Int = TextSpill.ordinaryRoom
    ) async -> Site {
        let project: ProjectFiles
        do throws(FileError) {
            project = try ProjectFiles(files, directory: directory)
        } catch {
            return Site(
                defaultLocale: settings.locales.defaultLocale,
                diagnostics: found + [Diagnostic(.unreadableFile, path: .root, summary: error.description)])
        }
        let listing: ContentListing = await ContentScan.listing(of: project, settings: settings, width: width)
        let tree: ContentTree = await ContentTreeBuilder.tree(of: listing, settings: settings, width: width)
        let units = CompileUnits(of: tree, source: settings.locales.defaultLocale)

        let lookup = FileLookup(project, listing: listing)
        let templates = ProjectTemplates(of: project)
        let compiler = FileCompiler(
            project: project, settings: settings,
            snippets: SnippetLibrary(project, lookup: lookup, settings: settings.locales),
            renderer: MarkdownRenderer(templates: templates.components, nestedLists: settings.nestedLists))
        let texts = TextStore(count: units.all.count, room: room)
        let compiled: [CompiledFile] = await concurrentMap(units.all.count, width: width) { index in
            compiler.compile(units.all[index]) { texts.put(index, $0) }
        }
        async let checks: [Diagnostic] = FileChecks.diagnostics(tree, units, compiled)
        let resolver = LinkResolver(
            tree, units: units, files: compiled, listing: listing, lookup: lookup, settings: settings)
        let resolved: [ResolvedBody] = await concurrentMap(units.all.count, width: width) { index in
            texts.take(index).map { resolver.resolve($0, of: units.all[index]) } ?? ResolvedBody()
        }
        var assembler = SiteAssembler(tree: tree, units: units, files: compiled, bodies: resolved, settings: settings)
        assembler.suggestTargets(LinkSuggestions(tree, listing: listing))
        await assembler.collectAssets(of: project, width: width)
        let site = await assembler.site(with: found + templates.diagnostics + checks, width: width)
        Self.letGo((resolver, assembler, compiled, units, tree, listing))
        return site
    }

    /// Lets go of what is needed no more: that takes as long as a stage, and nobody waits for it.
    private static func letGo(_ values: consuming some Sendable) {
        Task { [values] in withExtendedLifetime(values) {} }
    }
}

extension ProjectSettings {
    /// Puts an environment's own settings in place of the project's; `false` when there is no such environment.
    fileprivate mutating func select(_ name: String) -> Bool {
        guard let environment = environments[name] else { return false }
        api.region = environment.region ?? api.region
        api.version = environment.version ?? api.version
        helpCenter = environment.helpCenter ?? helpCenter
        return true
    }
}
