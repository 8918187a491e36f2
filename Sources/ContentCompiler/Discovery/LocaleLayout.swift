internal import HelpCenterModel

/// Where a file's locale stands: a pattern over `{path}` and `{locale}`, matched against paths relative to the content
/// folder. A file that matches without `{locale}` and the separator before or after it is the source.
struct LocaleLayout: Sendable {
    /// What a file's path says about it.
    enum Match: Equatable {
        /// A file without a locale.
        case source(Place)
        case translation(Place, LocaleCode)
        /// What stands for the locale has the shape of one (`xx`, `en-GB`), but Intercom does not have it. It is the
        /// code of an unknown locale if `place` has a source; else it is a part of the name, if it may be one.
        case uncertain(Place, code: String, otherwise: Place?)
    }

    /// What stands for `{path}`, and what comes before it.
    struct Place: Hashable, Sendable {
        /// The item's path whatever the locale, such as `getting-started/install`.
        var path: String
        /// The path's text before it: `en/` in the layout `{locale}/{path}.md`, mostly empty.
        var prefix: String
    }

    private enum Order { case pathFirst, localeFirst }

    private let order: Order
    private let prefix: String
    private let middle: String
    private let suffix: String
    /// What stands before and after the path of a source.
    private let sourcePrefix: String
    private let sourceSuffix: String

    /// The default, `{path}.{locale}.md`: translations beside their source.
    static let beside = LocaleLayout(order: .pathFirst, prefix: "", middle: ".", suffix: ".md")

    private init(order: Order, prefix: String, middle: String, suffix: String) {
        self.order = order
        self.prefix = prefix
        self.middle = middle
        self.suffix = suffix
        switch order {
        case .pathFirst: (sourcePrefix, sourceSuffix) = (prefix, middle.dropLast() + suffix)
        case .localeFirst: (sourcePrefix, sourceSuffix) = (prefix + middle.dropFirst(), suffix)
        }
    }

    /// Reads a pattern; `nil` unless it has each placeholder once, apart by some text, and ends with `.md`.
    init?(_ pattern: String) {
        let paths = Self.pieces(pattern, around: "{path}")
        let locales = Self.pieces(pattern, around: "{locale}")
        guard paths.count == 2, locales.count == 2, pattern.hasSuffix(".md"), !pattern.hasPrefix("/") else {
            return nil
        }
        if paths[0].utf8.count < locales[0].utf8.count {
            self.init(
                order: .pathFirst, prefix: paths[0], middle: Self.pieces(paths[1], around: "{locale}")[0],
                suffix: locales[1])
        } else {
            self.init(
                order: .localeFirst, prefix: locales[0], middle: Self.pieces(locales[1], around: "{path}")[0],
                suffix: paths[1])
        }
        guard !middle.isEmpty, !pattern.contains("//"), !pattern.contains("..") else { return nil }
    }

    /// A layout that a pattern with a slip of the pen may have meant: a placeholder's name nearly right, or no `.md` at
    /// its end; `nil` when that is not all.
    static func suggestion(for pattern: String) -> String? {
        var meant = ""
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            meant += rest[..<open] + "{\(NearestMatch.find(name, in: ["path", "locale"]) ?? name)}"
            rest = rest[rest.index(after: close)...]
        }
        meant += rest
        if !meant.hasSuffix(".md") { meant += ".md" }
        return LocaleLayout(meant) == nil ? nil : meant
    }

    private static func pieces(_ text: String, around separator: String) -> [String] {
        var pieces: [String] = []
        var rest = text[...]
        while let range = rest.firstRange(of: separator) {
            pieces.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return pieces + [String(rest)]
    }

    /// What a Markdown file's path says; `nil` when the file does not stand where the layout has its files.
    func match(_ file: String) -> Match? {
        let source = sourcePlace(of: file)
        guard let (place, code) = localisedPlace(of: file), Self.looksLikeLocale(code) else {
            return source.map { .source($0) }
        }
        if let locale = LocaleCode(code) { return .translation(place, locale) }
        return .uncertain(place, code: code, otherwise: source)
    }

    /// The path of an item's file in a locale; without one that of its source.
    func file(path: String, locale: LocaleCode?) -> String {
        guard let locale else {
            switch order {
            case .pathFirst: return prefix + path + middle.dropLast() + suffix
            case .localeFirst: return prefix + middle.dropFirst() + path + suffix
            }
        }
        switch order {
        case .pathFirst: return prefix + path + middle + locale.code + suffix
        case .localeFirst: return prefix + locale.code + middle + path + suffix
        }
    }

    private func localisedPlace(of file: String) -> (Place, code: String)? {
        guard let inner = inner(of: file, prefix: prefix, suffix: suffix) else { return nil }
        switch order {
        case .pathFirst:
            guard let split = Self.lastRange(of: middle, in: inner) else { return nil }
            let path = inner[..<split.lowerBound]
            guard !path.isEmpty, !path.hasSuffix("/") else { return nil }
            return (Place(path: String(path), prefix: prefix), String(inner[split.upperBound...]))
        case .localeFirst:
            guard let split = inner.firstRange(of: middle) else { return nil }
            let code = String(inner[..<split.lowerBound])
            let path = inner[split.upperBound...]
            guard !path.isEmpty else { return nil }
            return (Place(path: String(path), prefix: prefix + code + middle), code)
        }
    }

    private func sourcePlace(of file: String) -> Place? {
        guard let inner = inner(of: file, prefix: sourcePrefix, suffix: sourceSuffix), !inner.isEmpty,
            !inner.hasSuffix("/")
        else { return nil }
        return Place(path: String(inner), prefix: sourcePrefix)
    }

    private func inner(of file: String, prefix: String, suffix: String) -> Substring? {
        guard file.hasPrefix(prefix), file.hasSuffix(suffix),
            file.utf8.count > prefix.utf8.count + suffix.utf8.count
        else { return nil }
        let start = file.utf8.index(file.startIndex, offsetBy: prefix.utf8.count)
        let end = file.utf8.index(file.endIndex, offsetBy: -suffix.utf8.count)
        return file[start..<end]
    }

    private static func lastRange(of text: String, in string: Substring) -> Range<String.Index>? {
        guard let first = text.utf8.first else { return nil }
        var rest = string.utf8
        while let start = rest.lastIndex(of: first) {
            if string.utf8[start...].starts(with: text.utf8) {
                return start..<string.utf8.index(start, offsetBy: text.utf8.count)
            }
            rest = rest[..<start]
        }
        return nil
    }

    /// Whether a text is two or three letters, alone or with a region or script after a dash (`pt-BR`, `zh_Hant`).
    static func looksLikeLocale(_ text: String) -> Bool {
        let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x5F }
        guard let language = parts.first, (2...3).contains(language.count), language.allSatisfy(isLetter) else {
            return false
        }
        guard parts.count == 2 else { return parts.count == 1 }
        return (2...4).contains(parts[1].count)
            && parts[1].allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
