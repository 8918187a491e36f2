package import HelpCenterModel

/// Lets only those locales through that the help center has enabled, since the workspace refuses the others.
package struct LocaleGate: Sendable {
    /// `nil` when the workspace does not say, and offline: then all pass.
    private let enabled: Set<LocaleCode>?

    package init(_ helpCenter: HelpCenter?) { enabled = helpCenter?.locales.map { Set($0) } }

    /// The site without the other locales, with one diagnostic for each of them.
    package func admit(_ site: Site) -> Site {
        guard let enabled else { return site }
        var site = site
        let used = Set(site.articles.flatMap(\.content.keys)).union(site.collections.flatMap(\.content.keys))
        let refused = used.subtracting(enabled).subtracting([site.defaultLocale])
        guard !refused.isEmpty else { return site }
        for index in site.articles.indices {
            site.articles[index].content = site.articles[index].content.filter { !refused.contains($0.key) }
        }
        for index in site.collections.indices {
            site.collections[index].content = site.collections[index].content.filter { !refused.contains($0.key) }
        }
        site.diagnostics += refused.sorted().map { locale in
            Diagnostic(
                .localeNotEnabled, path: ProjectPath("guidepost.yml"),
                summary: "the help center has not enabled the locale “\(locale)”, so its translations are left out",
                fix: "enable it in Intercom under Help Center › Languages, or leave it out of `locales.publish`")
        }
        return site
    }
}
