/// One of the 37 locales of Intercom's help centers, in Intercom's own spelling (`pt-BR`).
///
/// Source: the keys of `article_translated_content` in Intercom's OpenAPI description, 2.16.
package struct LocaleCode: Hashable, Sendable {
    /// Which of `codes`: one byte, since every text has one and tables by locale are everywhere.
    private let index: UInt8

    package var code: String { Self.codes[Int(index)] }

    /// The locale that `written` names, whatever its case (`pt-br` is `pt-BR`); `nil` when Intercom has no such locale.
    package init?(_ written: String) {
        guard let index = Self.indices[written.lowercased()] else { return nil }
        self.index = index
    }

    private init(index: Int) { self.index = UInt8(index) }

    package static let english = all.first { $0.code == "en" } ?? all[0]

    /// Every locale of Intercom, in alphabetical order of their codes.
    package static let all: [LocaleCode] = codes.indices.map(LocaleCode.init(index:))

    /// The locale that one which Intercom does not have most likely means: another name of the same language, the
    /// language without its country, or the nearest in spelling; `nil` when none is near.
    package static func nearest(to written: String) -> LocaleCode? {
        var parts = written.lowercased().split { $0 == "-" || $0 == "_" }
        while !parts.isEmpty {
            let code = parts.joined(separator: "-")
            if let locale = LocaleCode(otherNames[code] ?? code) { return locale }
            parts.removeLast()
        }
        return NearestMatch.find(written, in: codes).flatMap(LocaleCode.init)
    }

    /// Codes of ISO 639 and scripts of BCP 47 that others write for a language of Intercom's.
    private static let otherNames = [
        "zh": "zh-CN", "zh-hans": "zh-CN", "zh-hant": "zh-TW", "zh-hk": "zh-TW", "zh-mo": "zh-TW", "cn": "zh-CN",
        "tw": "zh-TW", "no": "nb", "nn": "nb", "br": "pt-BR", "iw": "he", "in": "id", "jp": "ja", "kr": "ko",
        "gr": "el", "cz": "cs", "dk": "da", "se": "sv", "eng": "en", "ger": "de", "deu": "de", "fra": "fr",
    ]

    /// In alphabetical order, by bytes, so that the order of indices is that of codes.
    private static let codes = [
        "ar", "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "hr", "hu", "id", "it",
        "ja", "ko", "lt", "lv", "mn", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sl", "sr", "sv", "tr", "vi",
        "zh-CN", "zh-TW",
    ]

    /// By codes in lower case.
    private static let indices = Dictionary(
        uniqueKeysWithValues: codes.enumerated().map { ($1.lowercased(), UInt8($0)) })
}

extension LocaleCode: Comparable {
    package static func < (left: LocaleCode, right: LocaleCode) -> Bool { left.index < right.index }
}

extension LocaleCode: CustomStringConvertible {
    package var description: String { code }
}

extension LocaleCode: Codable, CodingKeyRepresentable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let written = try container.decode(String.self)
        guard let locale = LocaleCode(written) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(written)” is no locale of Intercom")
        }
        self = locale
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }

    package init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }

    package var codingKey: any CodingKey { NameKey(code) }
}
