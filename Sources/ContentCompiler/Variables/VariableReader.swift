internal import HelpCenterModel

extension MappingReader {
    /// Reads `variables`: each a scalar, or a group of locales with one each.
    mutating func variables(_ key: String = "variables") -> [String: VariableValue] {
        var variables: [String: VariableValue] = [:]
        section(key) { section in
            for entry in section.allEntries {
                guard let value = section.value(entry.key) else {
                    variables[entry.key] = .text("")
                    continue
                }
                guard Placeholder.isName(Array(entry.key.utf8)) else {
                    section.report(
                        .invalidValue, at: entry.keyPosition, "“\(entry.key)” cannot be the name of a variable",
                        fix: "begin with a letter and go on with letters, digits, `_`, `-` and `.`")
                    continue
                }
                switch value.content {
                case .text(let text, _): variables[entry.key] = .text(text)
                case .mapping(let texts): variables[entry.key] = .byLocale(section.locales(texts, of: entry.key))
                case .list: section.reportWrongType(entry.key, value, expected: "text, or a text for each locale")
                }
            }
        }
        return variables
    }

    private mutating func locales(_ texts: [YAMLValue.Entry], of name: String) -> [LocaleCode: String] {
        var values: [LocaleCode: String] = [:]
        for entry in texts {
            guard let locale = LocaleCode(entry.key) else {
                report(
                    .unknownLocale, at: entry.keyPosition, "Intercom has no locale “\(entry.key)”",
                    fix: LocaleCode.nearest(to: entry.key).map { "did you mean `\($0)`?" })
                continue
            }
            guard case .text(let text, _) = entry.value.content else {
                reportWrongType("\(name).\(entry.key)", entry.value, expected: "text")
                continue
            }
            values[locale] = text
        }
        return values
    }
}
