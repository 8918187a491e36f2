internal import HelpCenterModel

/// Puts compiled files and resolved bodies together to a site, and runs the checks that look at more than one file.
struct SiteAssembler {
    let tree: ContentTree
    let units: CompileUnits
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
        tree: ContentTree, units: CompileUnits, files: [CompiledFile], bodies: [ResolvedBody],
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
        func add(_ found: [Diagnostic], of unit: Int) {
            guard !found.isEmpty else { return }
            if found.contains(where: { $0.severity == .error }) { faultyPaths.insert(units.all[unit].item) }
            diagnostics += found
        }
        for index in units.all.indices {
            add(files[index].diagnostics, of: index)
            add(bodies[index].diagnostics, of: index)
        }
        let articles = await articles(width: width)
        let collections = collections()
        diagnostics += UntranslatedCollections.diagnostics(collections, articles)
        var site = Site(
            defaultLocale: settings.locales.defaultLocale, collections: collections, articles: articles, news: news(),
            assets: assets, assetUses: assetUses, diagnostics: diagnostics.sorted().withoutRepeats,
            faultyPaths: faultyPaths)
        site.orphans = tree.orphans
        return site
    }

    /// Those whose source compiled.
    private func articles(width: Int) async -> [Article] {
        let known = tree.articles.indices.compactMap { index in
            content(in: settings.locales.defaultLocale, of: units.articles[index]).map { (index, $0) }
        }
        return await concurrentMap(known.count, width: width) { article(known[$0].0, source: known[$0].1) }
    }

    /// What an item's file in a locale says; `nil` where there is none or it did not compile.
    private func content(in locale: LocaleCode, of item: Range<Int>) -> CompiledFile.Content? {
        item.first { units.all[$0].locale == locale }.flatMap { files[$0].content }
    }

    private func article(_ index: Int, source: CompiledFile.Content) -> Article {
        let article = tree.articles[index]
        let state = source.frontMatter.state ?? settings.state
        var content: [LocaleCode: ArticleContent] = [:]
        for index in units.articles[index] {
            guard let file = files[index].content else { continue }
            content[units.all[index].locale] = ArticleContent(
                file: units.all[index].file.path, title: file.title, description: file.frontMatter.description?.value,
                state: file.frontMatter.state ?? state, body: bodies[index].html,
                anchors: file.body.headings.map(\.anchor),
                translates: file.frontMatter.translates?.value)
        }
        return Article(
            path: article.path, collection: article.collection,
            order: source.frontMatter.order?.value ?? NameTitle(ContentTree.name(ofKey: article.key)).order,
            author: source.frontMatter.author?.value, isProtected: source.frontMatter.isProtected?.value ?? false,
            intercomID: source.frontMatter.intercomID?.value, onDrift: source.frontMatter.onDrift?.value,
            content: content)
    }

    private func collections() -> [ArticleCollection] {
        var children: [ProjectPath: [ArticleCollection]] = [:]
        for (index, collection) in tree.collections.enumerated() {
            children[collection.parent ?? .root, default: []].append(
                self.collection(collection, files: units.collections[index]))
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
        _ collection: ContentTree.CollectionFiles, files indices: Range<Int>
    ) -> ArticleCollection {
        let source = settings.locales.defaultLocale
        let own = self.content(in: source, of: indices)?.frontMatter
        let name = NameTitle(ContentTree.name(ofKey: collection.key))
        var content = [source: CollectionContent(title: name.title)]
        for index in indices {
            guard let file = files[index].content else { continue }
            content[units.all[index].locale] = CollectionContent(
                file: units.all[index].file.path, title: file.title, description: file.frontMatter.description?.value,
                translates: file.frontMatter.translates?.value)
        }
        return ArticleCollection(
            path: collection.path, parent: collection.parent, order: own?.order?.value ?? name.order,
            icon: own?.icon?.value, isProtected: own?.isProtected?.value ?? false,
            intercomID: own?.intercomID?.value, content: content)
    }
}
