package import HelpCenterModel

/// Where symbolic links lead, as far as the lockfile knows it.
package struct LinkTable: Sendable {
    package var lockfile: Lockfile
    private let manifest: AssetManifest
    private let defaultLocale: LocaleCode
    /// The help center's public address; `nil` when it is unknown, as offline.
    private let helpCenterURL: String?

    package init(lockfile: Lockfile, manifest: AssetManifest, defaultLocale: LocaleCode, helpCenterURL: String?) {
        self.lockfile = lockfile
        self.manifest = manifest
        self.defaultLocale = defaultLocale
        self.helpCenterURL = helpCenterURL
    }

    /// The URL that a reference stands for; `nil` while its target, or the target's heading, has not been published.
    package func url(of reference: Reference) -> String? {
        switch reference {
        case .asset(let path): manifest.url(of: path)
        case .collection(let path, let locale): lockfile.collections[path].flatMap { collectionURL($0, locale) }
        case .article(let path, let locale, let anchor):
            lockfile.articles[path].flatMap { articleURL($0, locale, anchor: anchor) }
        }
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
