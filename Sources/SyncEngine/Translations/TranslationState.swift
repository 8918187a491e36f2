package import HelpCenterModel

/// How a translation stands to its source; the raw value is its name in JSON.
package enum TranslationState: String, Hashable, Sendable, Codable, CaseIterable {
    case complete
    /// The source has changed since, and the translation has not.
    case stale
    case missing
    /// A file without a source.
    case orphaned

    /// How an existing translation stands, by what its front matter pins, or else by what the lockfile has of it.
    ///
    /// One that was changed since it was last published is taken to follow the source as it is now, which publishing it
    /// takes note of.
    ///
    /// - Parameters:
    ///   - locked: what the lockfile has of this locale; `nil` before the first apply.
    ///   - source: the digest of the source's text.
    ///   - text: the digest of the translation's own.
    static func of(
        pin: String?, locked: LockedContent?, source: FieldDigest, text: @autoclosure () -> FieldDigest
    ) -> TranslationState {
        if let pin { return source.string.hasPrefix(pin) ? .complete : .stale }
        guard let made = locked?.source, made != source else { return .complete }
        return text() == locked?.text ? .stale : .complete
    }
}

/// The translations of one item that a plan leaves behind its source.
package struct StaleTranslations: Hashable, Sendable {
    package var kind: ItemKind
    package var path: ProjectPath
    /// Sorted.
    package var locales: [LocaleCode]

    package init(kind: ItemKind, path: ProjectPath, locales: [LocaleCode]) {
        self.kind = kind
        self.path = path
        self.locales = locales
    }
}
