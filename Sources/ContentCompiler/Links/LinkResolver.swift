internal import HelpCenterModel

/// Finds out where written links lead: to articles, headings, collections and files of the project, or elsewhere.
struct LinkResolver: Sendable {
    let tree: ContentTree
    let units: CompileUnits
    let files: [CompiledFile]
    let lookup: FileLookup
    let ignoredMarkdown: Set<String>
    let source: LocaleCode
    /// What a broken link weighs.
    let severity: Severity
    let api: APISettings
    private let rolesByID: RolesByID

    init(
        _ tree: ContentTree, units: CompileUnits, files: [CompiledFile], listing: ContentListing, lookup: FileLookup,
        settings: ProjectSettings
    ) {
        self.tree = tree
        self.units = units
        self.files = files
        self.lookup = lookup
        ignoredMarkdown = listing.ignoredMarkdown
        source = settings.locales.defaultLocale
        severity = settings.brokenLinks
        api = settings.api
        rolesByID = RolesByID(units.all, files: files)
    }

    /// An article's compiled file in a locale, as an index; `nil` where there is none.
    private func unit(of article: Int, in locale: LocaleCode) -> Int? {
        units.articles[article].first { units.all[$0].locale == locale && files[$0].content != nil }
    }

    /// A reader's locale if an article has a file in it, else that of the source.
    private func locale(of article: Int, for reader: LocaleCode) -> LocaleCode {
        unit(of: article, in: reader) == nil ? source : reader
    }

    /// A reader's locale if a collection has a file in it, else that of the source.
    private func locale(ofCollection collection: Int, for reader: LocaleCode) -> LocaleCode {
        let isThere = units.collections[collection].contains {
            units.all[$0].locale == reader && files[$0].content != nil
        }
        return isThere ? reader : source
    }

    /// The text of a compiled file with its links resolved.
    func resolve(_ text: LinkedText, of unit: CompileUnit) -> ResolvedBody {
        var resolved = ResolvedBody(text.bytes, links: text.cuts.count)
        if case .newsItem = unit.role { resolveCover(of: unit, into: &resolved) }
        for cut in text.cuts {
            resolved.move(to: cut.offset)
            resolve(text.links[cut.link], of: unit, into: &resolved)
        }
        resolved.finish()
        return resolved
    }

    private func resolve(_ link: WrittenLink, of unit: CompileUnit, into resolved: inout ResolvedBody) {
        switch LinkDestination(link.destination) {
        case .external: resolveAddress(link, unit, &resolved)
        case .insecure:
            resolveAddress(link, unit, &resolved)
            if link.role == .image {
                report(
                    .insecureImage, link, unit, "the image “\(link.destination)” comes over plain http", &resolved,
                    fix: "use its https address, or keep a copy in the project")
            }
        case .empty:
            keep(link, &resolved)
            report(
                link.role == .image ? .missingImage : .emptyLink, link, unit,
                link.role == .image ? "an image without an address" : "a link that leads nowhere", &resolved)
        case .heading(let fragment): resolveHeading(fragment, link, unit, &resolved)
        case .file(let destination): resolveFile(destination, link, unit, &resolved)
        }
    }

    /// A heading of the same page.
    private func resolveHeading(
        _ fragment: String, _ link: WrittenLink, _ unit: CompileUnit, _ resolved: inout ResolvedBody
    ) {
        guard case .article(let article) = unit.role else {
            if case .newsItem = unit.role { reportOwnHeading(link, unit, &resolved) }
            return keep(link, &resolved)
        }
        switch heading(fragment, of: article, in: unit.locale) {
        case .heading(let anchor):
            resolved.append(Reference.article(unit.item, unit.locale, anchor: anchor))
        case .page: resolved.append(Reference.article(unit.item, unit.locale, anchor: nil))
        // HTML itself knows `#top`.
        case .top, .unknown: keep(link, &resolved)
        case .missing(let suggestion):
            keep(link, &resolved)
            reportHeading(fragment, suggestion, of: nil, link, unit, &resolved)
        }
    }

    /// An address on the web. That of a published item of the project's own is a link to the item: at once where front
    /// matter says which it is, else when it is bound.
    private func resolveAddress(_ link: WrittenLink, _ unit: CompileUnit, _ resolved: inout ResolvedBody) {
        guard link.role == .link, let address = PublishedAddress(link.destination) else { return keep(link, &resolved) }
        resolved.append(reference(to: address, from: unit))
    }

    private func reference(to address: PublishedAddress, from unit: CompileUnit) -> Reference {
        // The ids that the workspace gives to headings are known to the lockfile alone.
        guard address.locale != nil, address.fragment == nil, let role = rolesByID[address] else {
            return .address(address, unit.locale)
        }
        let locale = address.locale.map { $0 == source ? unit.locale : $0 } ?? unit.locale
        switch role {
        case .article(let article):
            return .article(
                tree.articles[article].path, self.locale(of: article, for: locale), anchor: nil)
        case .collection(let collection):
            return .collection(
                tree.collections[collection].path, self.locale(ofCollection: collection, for: locale))
        case .newsItem: return .address(address, unit.locale)
        }
    }

    private func resolveFile(
        _ destination: LinkDestination.FileDestination, _ link: WrittenLink, _ unit: CompileUnit,
        _ resolved: inout ResolvedBody
    ) {
        let target: LinkTarget
        do throws(FileError) {
            target = try self.target(of: destination, from: link.file)
        } catch {
            keep(link, &resolved)
            report(.unreadableFile, link, unit, "cannot look up “\(link.destination)”: \(error)", &resolved)
            return
        }
        switch target {
        case .item(.article(let article)): refer(to: article, destination, link, unit, &resolved)
        case .item(.collection(let collection)):
            guard link.role == .link else { return reportNoImage(link, unit, &resolved) }
            let locale = locale(ofCollection: collection, for: unit.locale)
            resolved.append(Reference.collection(tree.collections[collection].path, locale))
        case .item(.newsItem): reportNews(link, unit, &resolved)
        case .item(.faulty): keep(link, &resolved)
        case .asset(let file):
            resolved.append(Reference.asset(file.path))
            if let fragment = destination.fragment {
                resolved.append("#" + UnboundHTML.escapedAttribute(RelativePath.url(fragment)))
            }
            if link.role == .image, !ImageChecks.isSupported(file.path) { reportNoImage(link, unit, &resolved) }
            let use = AssetUse(file: link.file, position: link.position, excerpt: link.excerpt)
            resolved.assets.append(ResolvedBody.AssetLink(file: file, role: link.role, use: use))
        case .outside:
            keep(link, &resolved)
            report(.outsideProject, link, unit, "“\(link.destination)” leads out of the project", &resolved)
        case .ignored, .folder, .nothing: reportBroken(target, destination, link, unit, &resolved)
        }
    }

    private func refer(
        to article: Int, _ destination: LinkDestination.FileDestination, _ link: WrittenLink, _ unit: CompileUnit,
        _ resolved: inout ResolvedBody
    ) {
        guard link.role == .link else { return reportNoImage(link, unit, &resolved) }
        let path = tree.articles[article].path
        let locale = locale(of: article, for: unit.locale)
        var anchor: String?
        if let fragment = destination.fragment {
            switch heading(fragment, of: article, in: locale) {
            case .heading(let found): anchor = found
            case .page, .top, .unknown: break
            case .missing(let suggestion):
                reportHeading(fragment, suggestion, of: path, link, unit, &resolved)
            }
        }
        resolved.append(Reference.article(path, locale, anchor: anchor))
    }

    /// What a fragment names in an article.
    private enum HeadingTarget {
        case heading(String)
        /// The heading that became the title: the page itself.
        case page
        case top
        /// The article could not be compiled, which is told elsewhere.
        case unknown
        case missing(suggestion: String?)
    }

    private func heading(_ fragment: String, of article: Int, in locale: LocaleCode) -> HeadingTarget {
        guard let content = content(of: article, in: locale) else { return .unknown }
        let headings = content.body.headings
        if let found = headings.first(where: { $0.anchor == fragment }) { return .heading(found.anchor) }
        // `{#id}` gives a heading a name of its own; the name of its text leads there all the same.
        if let named = headings.first(where: { $0.textAnchor == fragment }) {
            return .heading(named.anchor)
        }
        if isTitle(fragment, of: content) { return .page }
        if let target = content.body.targets[fragment] { return target.map { .heading(headings[$0].anchor) } ?? .page }
        if locale != source, let original = self.content(of: article, in: source) {
            if isTitle(fragment, of: original) { return .page }
            let target = original.body.targets[fragment]
            if let target, target == nil { return .page }
            let place = target ?? original.body.headings.firstIndex { $0.anchor == fragment }
            if let place, place < headings.count, headings[place].level == original.body.headings[place].level {
                return .heading(headings[place].anchor)
            }
        }
        if fragment.lowercased() == "top" { return .top }
        return .missing(suggestion: NearestMatch.find(fragment, in: headings.map(\.anchor)))
    }

    private func isTitle(_ fragment: String, of content: CompiledFile.Content) -> Bool {
        content.body.title.map { HeadingAnchors.slug($0) == fragment } ?? false
    }

    private func content(of article: Int, in locale: LocaleCode) -> CompiledFile.Content? {
        unit(of: article, in: locale).flatMap { files[$0].content }
    }
}
