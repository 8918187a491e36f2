/// The readable part of a URL: “Christmas is here!” becomes `christmas-is-here` (OpenAPI, the example of `PUT
/// /articles/{id}`). Letters of other scripts stay, percent-encoded.
enum Slug {
    static func make(from title: String) -> String {
        var slug = ""
        var isGap = false
        for scalar in title.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark(scalar) {
                if isGap, !slug.isEmpty { slug += "-" }
                isGap = false
                append(scalar, to: &slug)
            } else if scalar != "'" && scalar != "’" {
                isGap = true
            }
        }
        return slug
    }

    /// Accents that stand apart from their letter.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
    }

    private static func append(_ scalar: Unicode.Scalar, to slug: inout String) {
        if scalar.isASCII {
            slug.unicodeScalars.append(scalar)
        } else {
            for byte in String(scalar).utf8 { slug += "%" + String(byte, radix: 16, uppercase: true) }
        }
    }
}
