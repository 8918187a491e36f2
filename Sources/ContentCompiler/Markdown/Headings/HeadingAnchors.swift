/// Gives headings their names in links, by GitHub's rule: the text in lower case, punctuation dropped, spaces as `-`,
/// and `-1`, `-2` … after a name that is taken.
struct HeadingAnchors {
    /// The names in use, with the number that the next equal one would get.
    private var taken: [String: Int] = [:]

    /// A name of its own for a heading's text.
    mutating func anchor(forText text: String) -> String {
        let slug = Self.slug(text)
        // Most texts have a few headings, each with a name of its own.
        if taken.isEmpty { taken.reserveCapacity(8) }
        guard var number = taken.updateValue(1, forKey: slug) else { return slug }
        var anchor = "\(slug)-\(number)"
        while taken[anchor] != nil {
            number += 1
            anchor = "\(slug)-\(number)"
        }
        taken[slug] = number + 1
        taken[anchor] = 1
        return anchor
    }

    /// Takes a name that the writer gave.
    /// - Returns: `false` when it is taken already.
    mutating func take(_ anchor: String) -> Bool {
        guard taken[anchor] == nil else { return false }
        taken[anchor] = 1
        return true
    }

    /// GitHub keeps letters, marks, digits, `_` and `-` of every script, and turns each space into a `-`.
    static func slug(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            return unsafe String(unsafeUninitializedCapacity: text.utf8.count) { slug in
                var count = 0
                for byte in text.utf8 {
                    guard byte.isLetter || byte.isDigit || byte == 0x20 || byte == 0x2D || byte == 0x5F else {
                        continue
                    }
                    unsafe slug[count] = byte == 0x20 ? 0x2D : byte.lowercased
                    count += 1
                }
                return count
            }
        }
        var slug = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if scalar == " " {
                slug.append("-")
            } else if scalar == "-" || isKept(scalar.properties.generalCategory) {
                slug.append(scalar)
            }
        }
        return String(slug)
    }

    private static func isKept(_ category: Unicode.GeneralCategory) -> Bool {
        switch category {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
            true
        default: false
        }
    }
}
