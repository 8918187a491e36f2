package import HelpCenterModel

/// What people read as the targets of links: the names of files rather than addresses that they have never seen.
package struct LinkNames: Sendable {
    private let locale: LocaleCode
    /// The names by the URLs that the last publication put in their place.
    private var published: [String: String] = [:]
    /// Files of another name now, by the former one.
    private let renamed: [ProjectPath: ProjectPath]
    private let manifest: AssetManifest
    private let formerManifest: AssetManifest

    package init(
        locale: LocaleCode, links: [String: String] = [:], renamed: [ProjectPath: ProjectPath] = [:],
        manifest: AssetManifest, formerManifest: AssetManifest = AssetManifest()
    ) {
        self.locale = locale
        self.renamed = renamed
        self.manifest = manifest
        self.formerManifest = formerManifest
        // Two names for one URL give the first of them, in any order of the dictionary.
        for (reference, url) in links.sorted(by: { $0.key < $1.key }) where published[url] == nil {
            published[url] = shown(reference)
        }
    }

    /// What stands for a reference of the text to be published.
    func name(_ reference: Reference) -> String {
        if case .asset(let path) = reference { return manifest.entries[path]?.publishedName ?? path.string }
        return shown(reference)
    }

    /// What stands for a reference of the text that was published.
    func former(_ reference: Reference) -> String {
        if case .asset(let path) = reference { return formerManifest.entries[path]?.publishedName ?? path.string }
        return shown(reference)
    }

    /// A block of a published text with the names of files in place of their addresses.
    func namingLinks(_ block: BodyBlock) -> BodyBlock {
        guard !published.isEmpty else { return block }
        var block = block
        for index in block.runs.indices {
            if let link = block.runs[index].style.link, let name = published[link] {
                block.runs[index].style.link = name
            }
        }
        if case .image(var image) = block.kind, let link = image.link, let name = published[link] {
            image.link = name
            block.kind = .image(image)
        }
        return block
    }

    private func shown(_ reference: Reference) -> String {
        switch reference {
        case .article(let path, let target, let anchor): shown(path, target, anchor: anchor.map { "#\($0)" } ?? "")
        case .collection(let path, let target): shown(path, target, anchor: "")
        case .asset(let path): path.string
        case .address(let address, _): address.url
        }
    }

    /// Reads the form that the lockfile keeps, `articles/refunds.md@fr#partial-refunds`.
    private func shown(_ recorded: String) -> String {
        // A path may hold an `@`, a locale and an anchor's mark do not.
        let place = recorded.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let page = place.first, let at = page.lastIndex(of: "@"),
            let target = LocaleCode(String(page[page.index(after: at)...]))
        else { return recorded }
        var path = page[..<at]
        if path.last == "/" { path = path.dropLast() }
        return shown(ProjectPath(String(path)), target, anchor: place.count > 1 ? "#\(place[1])" : "")
    }

    private func shown(_ path: ProjectPath, _ target: LocaleCode, anchor: String) -> String {
        let path = renamed[path] ?? path
        return target == locale ? "\(path)\(anchor)" : "\(path)\(anchor) (\(target))"
    }
}
