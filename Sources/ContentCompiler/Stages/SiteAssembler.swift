internal import HelpCenterModel

/// Puts compiled files and resolved bodies together to a site, and runs the checks that look at more than one file.
struct SiteAssembler {
    let tree: ContentTree
    let units: [CompileUnit]
    let files: [CompiledFile]
    /// Without anything for a file that did not compile.
    var bodies: [ResolvedBody]
    let settings: ProjectSettings
    var assets: [ProjectPath: Asset] = [:]
    var assetUses: [ProjectPath: AssetUse] = [:]
    /// Errors about assets, with the items that use them.
    var assetDiagnostics: [Diagnostic] = []
    var faultyPaths: Set<ProjectPath> = []

    init(
        tree: ContentTree, units: [CompileUnit], files: [CompiledFile], bodies: [ResolvedBody],
        settings: ProjectSettings
    ) {
        self.tree = tree
        self.units = units
        self.files = files
        self.bodies = bodies
        self.settings = settings
    }

    /// Adds to each broken link what may have been meant.
    mutating func suggestTargets(_ suggestions: @autoclosure () -> LinkSuggestions) {
        let broken = bodies.indices.filter { !bodies[$0].broken.isEmpty }
        guard !broken.isEmpty else { return }
        let suggestions = suggestions()
        for index in broken {
            for link in bodies[index].broken {
                guard let text = suggestions.nearest(to: link, from: link.file) else { continue }
                bodies[index].diagnostics[link.diagnostic].fix = "did you mean “\(text)”?"
                let written = link.written.path + (link.written.fragment.map { "#\($0)" } ?? "")
                guard text.lowercased() == written.lowercased() else { continue }
                bodies[index].diagnostics[link.diagnostic].explanation =
                    "Upper and lower case differ. A Mac or Windows may find the file all the same; Guidepost and web "
                    + "servers do not."
            }
        }
    }

    /// The site.
    ///
    /// - Parameter found: Diagnostics from elsewhere, to be sorted in.
    consuming func site(with found: [Diagnostic], width: Int) async -> Site {
        var diagnostics = found + tree.diagnostics + assetDiagnostics
        faultyPaths.formUnion(tree.faultyPaths)
        // Without copies of units and files, which hold much.
        for index in units.indices {
            for found in [files[index].diagnostics, bodies[index].diagnostics] where !found.isEmpty {
                if found.contains(where: { $0.severity == .error }) { faultyPaths.insert(units[index].item) }
                diagnostics += found
            }
        }
        let assembler = self
        let articles = await articles(width: width)
        // Beside each other, since each looks at every item.
        async let duplicates = DuplicateTitles.diagnostics(articles, places: assembler.titlePlaces)
        async let missing = MissingDescriptions.diagnostics(
            articles, content: assembler.settings.content, source: assembler.settings.locales.defaultLocale)
        diagnostics += NewsChecks.diagnostics(units: units, files: files)
        diagnostics += KeyReports.diagnostics(units: units, files: files)
        diagnostics += MisplacedKeys.diagnostics(units: units, files: files)
        let collections = collections()
        diagnostics += await duplicates + missing
        diagnostics += UntranslatedCollections.diagnostics(collections, articles)
        var site = Site(
            defaultLocale: settings.locales.defaultLocale, collections: collections, articles: articles, news: news(),
            assets: assets, assetUses: assetUses, diagnostics: diagnostics.sorted().withoutRepeats,
            faultyPaths: faultyPaths)
        site.orphans = tree.orphans
        return site
    }

    private func titlePlaces() -> [ProjectPath: SourcePlace] {
        var places: [ProjectPath: SourcePlace] = [:]
        for index in units.indices {
            if let place = files[index].content?.titlePlace { places[units[index].file.path] = place }
        }
        return places
    }

    /// The compiled files of each item, by locale, as indices.
    private func indices(_ role: (CompileUnit.Role) -> Int?, count: Int) -> [[(LocaleCode, Int)]] {
        var indices = [[(LocaleCode, Int)]](repeating: [], count: count)
        for index in units.indices {
            if let item = role(units[index].role) { indices[item].append((units[index].locale, index)) }
        }
        return indices
    }

    private func articles(width: Int) async -> [Article] {
        let indices = indices(
            { role in
                if case .article(let index) = role { index } else { nil }
            }, count: tree.articles.count)
        let found = await concurrentMap(tree.articles.count, width: width) { index in
            article(tree.articles[index], files: indices[index])
        }
        return found.compactMap { $0 }
    }

    private func article(_ article: ContentTree.ArticleFiles, files: [(LocaleCode, Int)]) -> Article? {
        guard let source = files.first(where: { $0.0 == settings.locales.defaultLocale }),
            let own = self.files[source.1].content?.frontMatter
        else { return nil }
        let state = own.state ?? settings.state
        var content: [LocaleCode: ArticleContent] = [:]
        for (locale, index) in files {
            guard let file = self.files[index].content else { continue }
            content[locale] = ArticleContent(
                file: units[index].file.path, title: file.title, description: file.frontMatter.description?.value,
                state: file.frontMatter.state ?? state, body: bodies[index].html, headings: file.body.headings,
                translates: file.frontMatter.translates?.value)
        }
        return Article(
            path: article.path, collection: article.collection,
            order: own.order?.value ?? NameTitle(ContentTree.name(ofKey: article.key)).order,
            author: own.author?.value, isProtected: own.isProtected?.value ?? false,
            intercomID: own.intercomID?.value, onDrift: own.onDrift?.value, content: content)
    }

    private func collections() -> [ArticleCollection] {
        let indices = indices(
            { role in
                if case .collection(let index) = role { index } else { nil }
            }, count: tree.collections.count)
        var children: [ProjectPath: [ArticleCollection]] = [:]
        for (index, collection) in tree.collections.enumerated() {
            children[collection.parent ?? .root, default: []].append(self.collection(collection, files: indices[index]))
        }
        var sorted: [ArticleCollection] = []
        func add(_ parent: ProjectPath) {
            let siblings = children[parent] ?? []
            for collection in siblings.sorted(by: { ($0.order ?? .max, $0.path) < ($1.order ?? .max, $1.path) }) {
                sorted.append(collection)
                add(collection.path)
            }
        }
        add(.root)
        return sorted
    }

    private func collection(
        _ collection: ContentTree.CollectionFiles, files: [(LocaleCode, Int)]
    ) -> ArticleCollection {
        let source = settings.locales.defaultLocale
        let own = files.first { $0.0 == source }.flatMap { self.files[$0.1].content?.frontMatter }
        let name = NameTitle(ContentTree.name(ofKey: collection.key))
        var content = [source: CollectionContent(title: name.title)]
        for (locale, index) in files {
            guard let file = self.files[index].content else { continue }
            content[locale] = CollectionContent(
                file: units[index].file.path, title: file.title, description: file.frontMatter.description?.value,
                translates: file.frontMatter.translates?.value)
        }
        return ArticleCollection(
            path: collection.path, parent: collection.parent, order: own?.order?.value ?? name.order,
            icon: own?.icon?.value, isProtected: own?.isProtected?.value ?? false,
            intercomID: own?.intercomID?.value, content: content)
    }
}
