internal import HelpCenterModel

/// Front matter of translations that only the source's can say: it holds for the item in every locale.
///
/// A copy of what the source says is harmless and not told.
enum MisplacedKeys {
    static func diagnostics(units: [CompileUnit], files: [CompiledFile]) -> [Diagnostic] {
        var sources: [CompileUnit.Role: Int] = [:]
        for index in units.indices where units[index].isSource { sources[units[index].role] = index }
        var diagnostics: [Diagnostic] = []
        for index in units.indices where !units[index].isSource {
            guard let own = files[index].content, !own.frontMatter.sharedPlaces.isEmpty else { continue }
            let source = sources[units[index].role].flatMap { files[$0].content }
            func check<Value: Equatable>(_ key: String, _ field: KeyPath<FrontMatter, Located<Value>?>) {
                guard let found = own.frontMatter[keyPath: field],
                    found.value != source?.frontMatter[keyPath: field]?.value
                else { return }
                diagnostics.append(
                    Diagnostic(
                        .misplacedKey, path: units[index].file.path, at: own.frontMatter.sharedPlaces[key],
                        summary: "“\(key)” has no effect in a translation",
                        explanation: "It holds for all locales, so the source says it.",
                        fix: "put it into the source's file or remove it"))
            }
            check("author", \.author)
            check("order", \.order)
            check("protected", \.isProtected)
            check("on_drift", \.onDrift)
            check("intercom_id", \.intercomID)
            check("icon", \.icon)
        }
        return diagnostics
    }
}
