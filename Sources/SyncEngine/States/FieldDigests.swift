internal import HelpCenterModel

/// The digest of each field of one item or of one of its locales.
///
/// Two such states of the same kind of thing differ where their digests do. Digests stand in for values so that the
/// lockfile stays small and a plan never holds the help center in memory. A few pairs in a row rather than a dictionary:
/// a plan holds and compares six of these for every article.
package struct FieldDigests: Hashable, Sendable {
    private struct Entry: Hashable {
        var field: Field
        var digest: FieldDigest
    }

    /// In the order of the fields, each once.
    private var entries: [Entry] = []

    package init() {}

    package var isEmpty: Bool { entries.isEmpty }

    /// Sorted.
    package var keys: [Field] { entries.map(\.field) }

    package subscript(field: Field) -> FieldDigest? {
        get {
            for entry in entries where entry.field == field { return entry.digest }
            return nil
        }
        set {
            let place = entries.firstIndex { $0.field == field }
            switch (place, newValue) {
            case (let place?, let digest?): entries[place].digest = digest
            case (let place?, nil): entries.remove(at: place)
            case (nil, let digest?):
                let place = entries.lastIndex { $0.field < field }.map { $0 + 1 } ?? 0
                entries.insert(Entry(field: field, digest: digest), at: place)
            case (nil, nil): break
            }
        }
    }

    package func filter(_ isWanted: (Element) -> Bool) -> FieldDigests {
        var filtered = self
        filtered.entries.removeAll { !isWanted(($0.field, $0.digest)) }
        return filtered
    }
}

extension FieldDigests: Sequence {
    package typealias Element = (key: Field, value: FieldDigest)

    package func makeIterator() -> some IteratorProtocol<Element> {
        entries.lazy.map { (key: $0.field, value: $0.digest) }.makeIterator()
    }
}

extension FieldDigests: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (Field, FieldDigest)...) {
        entries.reserveCapacity(elements.count)
        for (field, digest) in elements { self[field] = digest }
    }
}

extension FieldDigests: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: NameKey.self)
        for key in container.allKeys {
            guard let field = Field(rawValue: key.stringValue) else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: container, debugDescription: "“\(key.stringValue)” is no field of an item")
            }
            self[field] = try container.decode(FieldDigest.self, forKey: key)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: NameKey.self)
        for (field, digest) in self { try container.encode(digest, forKey: NameKey(field.rawValue)) }
    }
}
