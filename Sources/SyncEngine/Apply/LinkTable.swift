package import HelpCenterModel

/// Where symbolic links lead, as far as the lockfile knows it.
package struct LinkTable: Sendable {
    package var lockfile: Lockfile
    private let manifest: AssetManifest
    private let defaultLocale: LocaleCode
    /// The help center's public address; `nil` when it is unknown, as offline.
    private let helpCenterURL: String?
    private let items: PublishedItems

    init(
        lockfile: Lockfile, items: PublishedItems, manifest: AssetManifest, defaultLocale: LocaleCode,
        helpCenterURL: String?
    ) {
        self.lockfile = lockfile
        self.items = items
        self.manifest = manifest
        self.defaultLocale = defaultLocale
        self.helpCenterURL = helpCenterURL
    }

    /// The URL that a reference stands for; `nil` while its target, or the target's heading, has not been published.
    package func url(of reference: Reference) -> String? {
        switch reference {
        case .asset(let path): manifest.url(of: path)
        case .address(let address, let reader): addressURL(address, reader)
        case .collection(let path, let locale): lockfile.collections[path].flatMap { collectionURL($0, locale) }
        case .article(let path, let locale, let anchor):
            lockfile.articles[path].flatMap { articleURL($0, locale, anchor: anchor) }
        }
    }

    /// The references of a body that have a URL, by their names in the lockfile, but for addresses of elsewhere, which
    /// stay as they are written; `nil` when nothing is left.
    func links(of body: UnboundHTML) -> LockedTexts? {
        let links = body.references.compactMap { reference -> (String, String)? in
            if case .address = resolved(reference) { return nil }
            return url(of: reference).map { (reference.description, $0) }
        }
        return LockedTexts(Dictionary(links, uniquingKeysWith: { first, _ in first }))
    }

    /// Whether a body's references still lead to where an entry of the lockfile says that they were bound to.
    func holds(_ links: LockedTexts?, for body: UnboundHTML) -> Bool {
        guard !body.kinds.isEmpty else { return true }
        let known = links?.dictionary ?? [:]
        return body.allSatisfy { url(of: $0) == known[$0.description] ?? $0.ownURL }
    }

    /// What stands for a reference that has no URL yet: the page without the heading, or else the help center.
    package func placeholder(for reference: Reference) -> String {
        if case .article(let path, let locale, .some) = reference,
            let page = url(of: .article(path, locale, anchor: nil))
        {
            return page
        }
        return helpCenterURL ?? "#"
    }

    /// The item that an address leads to, in the reader's locale; all other references as they are.
    func resolved(_ reference: Reference) -> Reference {
        guard case .address(let address, let reader) = reference, let path = items.path(of: address) else {
            return reference
        }
        // Who links to the page of another language means that one; the default locale's is the one that people copy.
        let locale = address.locale.map { $0 == defaultLocale ? reader : $0 } ?? reader
        switch address.kind {
        case .article:
            guard let item = lockfile.articles[path], leads(address, to: item) else { return reference }
            return .article(path, locale, anchor: anchor(of: address, in: item))
        case .collection:
            guard let item = lockfile.collections[path], leads(address, to: item) else { return reference }
            return .collection(path, locale)
        }
    }

    /// The articles that addresses of a body lead to by the id of a heading that none of theirs has, by address.
    func lostHeadings(of body: UnboundHTML) -> [(url: String, article: ProjectPath)] {
        guard body.kinds.contains(.address),
            body.contains({ if case .address(let address, _) = $0 { address.hasFragment } else { false } })
        else { return [] }
        return body.references.compactMap { reference in
            guard case .address(let address, _) = reference, address.hasFragment,
                case .article(let path, _, anchor: nil) = resolved(reference)
            else { return nil }
            return (address.url, path)
        }
    }

    private func leads(_ address: PublishedAddress, to item: LockedItem) -> Bool {
        item.locales.values.contains { $0.url.map(address.leads) == true }
            || helpCenterURL.map { address.leads(to: "\($0)/\(defaultLocale)/articles/\(item.id)") } == true
    }

    /// The heading that an address names, by the id that the workspace gave it.
    private func anchor(of address: PublishedAddress, in item: LockedItem) -> String? {
        guard let fragment = address.fragment else { return nil }
        for content in item.locales.values {
            if let found = content.headings?.name(of: fragment) { return found }
        }
        return nil
    }

    private func addressURL(_ address: PublishedAddress, _ reader: LocaleCode) -> String {
        let target = resolved(.address(address, reader))
        if case .address = target { return address.url }
        if let url = url(of: target) { return url }
        guard let page = url(of: target.page) else { return address.url }
        return page
    }

    private func articleURL(_ item: LockedItem, _ locale: LocaleCode, anchor: String?) -> String? {
        guard let content = item.locales[locale] ?? item.locales[defaultLocale] else { return nil }
        // A draft has no URL of its own; this form leads to it as soon as it is published (API.md §7.4).
        guard let page = content.url ?? helpCenterURL.map({ "\($0)/\(locale)/articles/\(item.id)" }) else { return nil }
        guard let anchor, content.headingsUnstable != true else { return page }
        return content.headings?[anchor].map { "\(page)#\($0)" }
    }

    /// The page of a collection in a locale. Intercom gives the default locale's alone; the others differ in the
    /// locale's place in the path (API.md §3, inferred).
    private func collectionURL(_ item: LockedItem, _ locale: LocaleCode) -> String? {
        guard let url = item.locales[defaultLocale]?.url else { return nil }
        guard locale != defaultLocale else { return url }
        var parts = url.split(separator: "/", omittingEmptySubsequences: false)
        guard let index = parts.lastIndex(of: "collections"), index > 0, parts[index - 1] == defaultLocale.code else {
            return url
        }
        parts[index - 1] = Substring(locale.code)
        return parts.joined(separator: "/")
    }
}

extension Reference {
    /// Where it leads when nothing is known of it: an address to itself, all else nowhere.
    fileprivate var ownURL: String? {
        if case .address(let address, _) = self { address.url } else { nil }
    }
}
