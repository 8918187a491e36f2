package import HelpCenterModel

/// How every translation of a site stands to its source, by what the lockfile has of them: a function of both alone.
package struct TranslationTable: Sendable {
    /// One item in one locale other than the default.
    package struct Item: Hashable, Sendable {
        package var kind: ItemKind
        /// The item's path; for an orphan that of its file.
        package var path: ProjectPath
        package var locale: LocaleCode
        package var state: TranslationState
        /// Its file; `nil` where it is missing.
        package var file: ProjectPath?
        /// The title in the default locale; `nil` for an orphan.
        package var title: String?
        /// The digest of the source's text as it is now; `nil` for an orphan.
        package var source: FieldDigest?
        /// The digest of the source's text that it was made from, as far as the lockfile knows.
        package var madeFrom: FieldDigest?
        /// What its front matter pins.
        package var pin: String?

        package init(
            kind: ItemKind, path: ProjectPath, locale: LocaleCode, state: TranslationState, file: ProjectPath? = nil,
            title: String? = nil, source: FieldDigest? = nil, madeFrom: FieldDigest? = nil, pin: String? = nil
        ) {
            self.kind = kind
            self.path = path
            self.locale = locale
            self.state = state
            self.file = file
            self.title = title
            self.source = source
            self.madeFrom = madeFrom
            self.pin = pin
        }
    }

    /// How many translations of one locale stand how.
    package struct Counts: Hashable, Sendable {
        package private(set) var numbers: [TranslationState: Int] = [:]

        package subscript(state: TranslationState) -> Int { numbers[state] ?? 0 }

        /// The share of sources that have a translation that is up to date, in percent; never 100 before all have.
        package var percent: Int {
            let all = self[.complete] + self[.stale] + self[.missing]
            return all == 0 ? 100 : self[.complete] * 100 / all
        }

        fileprivate mutating func add(_ state: TranslationState) { numbers[state, default: 0] += 1 }
    }

    /// By path, then locale.
    package let items: [Item]
    /// Every locale that the project translates into, sorted.
    package let locales: [LocaleCode]

    /// - Parameter published: the locales that the settings name; `nil` for every one that has files.
    package init(site: Site, lockfile: Lockfile, published: [LocaleCode]?, bodies: any BodyReader) {
        let visible = VisibleText(bodies: bodies, source: site.defaultLocale)
        let found = site.articles.flatMap(\.content.keys) + site.collections.flatMap(\.content.keys)
        let locales = Set(published ?? found + site.orphans.values).subtracting([site.defaultLocale])
        self.locales = locales.sorted()
        var items: [Item] = []
        func add(
            _ kind: ItemKind, _ path: ProjectPath, _ content: [LocaleCode: some TranslatableContent],
            _ locked: LockedItem?
        ) {
            guard let source = content[site.defaultLocale] else { return }
            let text = visible.digest(of: source)
            for locale in locales {
                let locked = locked?.locales[locale]
                var item = Item(
                    kind: kind, path: path, locale: locale, state: .missing, title: source.title, source: text,
                    madeFrom: locked?.source)
                if let content = content[locale] {
                    item.file = content.ownFile ?? path
                    item.pin = content.translates
                    item.state = TranslationState.of(
                        pin: content.translates, locked: locked, source: text, text: visible.digest(of: content))
                }
                items.append(item)
            }
        }
        for item in site.collections { add(.collection, item.path, item.content, lockfile.collections[item.path]) }
        for item in site.articles { add(.article, item.path, item.content, lockfile.articles[item.path]) }
        for (file, locale) in site.orphans where locales.contains(locale) {
            items.append(Item(kind: .article, path: file, locale: locale, state: .orphaned, file: file))
        }
        self.items = items.sorted { ($0.path, $0.locale) < ($1.path, $1.locale) }
    }

    /// How many translations stand how, by locale.
    package func counts() -> [LocaleCode: Counts] {
        var counts = Dictionary(uniqueKeysWithValues: locales.map { ($0, Counts()) })
        for item in items { counts[item.locale]?.add(item.state) }
        return counts
    }
}
