internal import HelpCenterModel

/// The variables that a text can use, for the readers of one locale.
struct VariableScope: Sendable {
    var locale: LocaleCode
    var source: LocaleCode
    /// The nearest first: a snippet's arguments, the front matter, the project.
    var layers: [[String: VariableValue]] = []

    enum Value: Equatable {
        case text(String)
        /// There is none for the locale; this is the source's.
        case untranslated(String)
        /// A value by locale without one for the readers' and without one for the source.
        case missing
        case unknown(suggestion: String?)
    }

    func value(of name: String) -> Value {
        guard let value = layers.lazy.compactMap({ $0[name] }).first else {
            return .unknown(suggestion: NearestMatch.find(name, in: Set(layers.flatMap(\.keys)).sorted()))
        }
        switch value {
        case .text(let text): return .text(text)
        case .byLocale(let texts):
            if let text = texts[locale] { return .text(text) }
            return texts[source].map { .untranslated($0) } ?? .missing
        }
    }

    /// The scope of a snippet with arguments.
    func adding(_ arguments: [String: String]) -> VariableScope {
        guard !arguments.isEmpty else { return self }
        var scope = self
        scope.layers.insert(arguments.mapValues { .text($0) }, at: 0)
        return scope
    }
}
