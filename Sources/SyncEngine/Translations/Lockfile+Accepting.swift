internal import HelpCenterModel

extension Lockfile {
    /// Takes a translation for up to date with the source as it is now.
    ///
    /// - Returns: `false` where the lockfile has nothing of it, so that there is nothing to be behind of.
    package mutating func accept(_ item: TranslationTable.Item, text: FieldDigest) -> Bool {
        guard let kind = LockedKind(rawValue: item.kind.rawValue), let source = item.source,
            var entry = self[kind][item.path], entry.locales[item.locale] != nil
        else { return false }
        entry.locales[item.locale]?.source = source
        entry.locales[item.locale]?.text = text
        put(entry, kind, at: item.path)
        return true
    }
}
