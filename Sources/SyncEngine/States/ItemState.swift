package import HelpCenterModel

/// One state of one item, by digests: what all its locales share and what each has of its own.
package struct ItemState: Hashable, Sendable {
    package var shared: FieldDigests
    package var locales: [LocaleCode: FieldDigests]

    package init(shared: FieldDigests = [:], locales: [LocaleCode: FieldDigests] = [:]) {
        self.shared = shared
        self.locales = locales
    }

    /// Where this state differs from an earlier one. A locale that only one of them has differs in all its fields.
    package func differences(from earlier: ItemState) -> Differences {
        var differences = Differences(shared: Self.changed(shared, earlier.shared))
        for locale in Set(locales.keys).union(earlier.locales.keys) {
            let changed = Self.changed(locales[locale] ?? [:], earlier.locales[locale] ?? [:])
            if !changed.isEmpty { differences.locales[locale] = changed }
        }
        return differences
    }

    /// One digest for the whole state, for fingerprints.
    package var digest: FieldDigest {
        var texts: [String] = []
        for (field, digest) in shared { texts += [field.rawValue, digest.string] }
        for (locale, fields) in locales.sorted(by: { $0.key < $1.key }) {
            texts += ["locale", locale.code]
            for (field, digest) in fields { texts += [field.rawValue, digest.string] }
        }
        return FieldDigest(of: texts)
    }

    private static func changed(_ fields: FieldDigests, _ earlier: FieldDigests) -> Set<Field> {
        guard fields != earlier else { return [] }
        return Set(fields.keys + earlier.keys).filter { fields[$0] != earlier[$0] }
    }
}

/// The fields in which two states of an item differ.
package struct Differences: Hashable, Sendable {
    package var shared: Set<Field> = []
    package var locales: [LocaleCode: Set<Field>] = [:]

    package var isEmpty: Bool { shared.isEmpty && locales.isEmpty }

    /// Every field that differs anywhere, sorted.
    package var fields: [Field] { locales.values.reduce(shared) { $0.union($1) }.sorted() }
}
