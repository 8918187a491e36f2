internal import HelpCenterModel

/// From the text of `guidepost.yml` to settings: everything has a default, and what is wrong keeps its default and is
/// reported.
struct SettingsReader {
    /// The file's name, in the project's root.
    static let fileName = "guidepost.yml"

    /// Above this no settings file is read, in bytes.
    static let byteLimit = 1_000_000

    var settings = ProjectSettings()
    private(set) var diagnostics: [Diagnostic] = []
    /// Every key that it has asked for, those of groups only where the group is there.
    private(set) var known: [String] = []

    init(_ source: SourceText) {
        if let position = source.firstInvalidPosition {
            diagnostics = [source.diagnostic(.invalidUTF8, at: position, "the file is not UTF-8 text")]
            return
        }
        do throws(YAMLFault) {
            let entries = try YAMLReader.entries(of: source.text, firstLine: 1)
            var reader = MappingReader(entries, of: source)
            read(&reader)
            reader.reportUnknownKeys()
            diagnostics = reader.diagnostics
            known = reader.known + reader.knownInside
        } catch {
            diagnostics = [source.diagnostic(error.id, at: error.position, error.summary, fix: error.fix)]
        }
    }

    private mutating func read(_ reader: inout MappingReader) {
        settings.content = folder("content", &reader) ?? settings.content
        settings.news = folder("news", &reader) ?? settings.news
        readLocales(&reader)
        settings.helpCenter = reader.text("help_center")?.value
        settings.author = reader.text("author")?.value
        settings.state = reader.choice("state")?.value ?? settings.state
        settings.deletes = reader.choice("deletes")?.value ?? settings.deletes
        settings.onDrift = reader.choice("on_drift")?.value ?? settings.onDrift
        settings.nestedLists = reader.choice("nested_lists")?.value ?? settings.nestedLists
        readLimits(&reader)
        readAssets(&reader)
        readLinks(&reader)
        reader.section("front_matter") { section in
            settings.ignoredFrontMatter = Set((section.texts("ignore") ?? []).map(\.value))
        }
        reader.section("api") { section in
            settings.api.region = section.choice("region")?.value ?? settings.api.region
            settings.api.version = version(&section) ?? settings.api.version
            settings.api.reserve =
                share("reserve", of: "api", upTo: 90, &section, sample: "the rate limit, such as `5%`, at most `90%`")
                ?? settings.api.reserve
        }
        settings.variables = reader.variables()
        readEnvironments(&reader)
        readPlanned(&reader)
    }

    /// A folder inside of the project.
    private func folder(_ key: String, _ reader: inout MappingReader) -> ProjectPath? {
        guard let written = reader.text(key) else { return nil }
        guard !written.value.hasPrefix("/"), let path = ProjectPath.root.resolving(written.value) else {
            reader.report(
                .outsideProject, at: written, "“\(key)” leads out of the project: “\(written.value)”",
                fix: "name a folder below the one that holds \(Self.fileName)")
            return nil
        }
        return path
    }

    private mutating func readLocales(_ reader: inout MappingReader) {
        reader.section("locales") { section in
            if let written = section.text("default"), let locale = locale(written, &section) {
                settings.locales.defaultLocale = locale
            }
            if let written = section.texts("publish") {
                var published: [LocaleCode] = []
                for name in written {
                    if let locale = locale(name, &section), !published.contains(locale) { published.append(locale) }
                }
                if !published.contains(settings.locales.defaultLocale) {
                    published.insert(settings.locales.defaultLocale, at: 0)
                }
                settings.locales.published = published
            }
            if let layout = section.text("layout") {
                if LocaleLayout(layout.value) != nil {
                    settings.locales.layout = layout.value
                } else {
                    section.report(
                        .invalidValue, at: layout, "“locales.layout” cannot be “\(layout.value)”",
                        explanation: "A layout holds `{path}` and `{locale}` once each, apart by a dot, a slash or "
                            + "other text, and ends with `.md`.",
                        fix: LocaleLayout.suggestion(for: layout.value).map { "did you mean \"\($0)\"?" }
                            ?? "write for example \"{path}.{locale}.md\"")
                }
            }
        }
    }

    private func locale(_ written: Located<String>, _ reader: inout MappingReader) -> LocaleCode? {
        if let locale = LocaleCode(written.value) { return locale }
        reader.report(
            .unknownLocale, at: written, "Intercom has no locale “\(written.value)”",
            fix: LocaleCode.nearest(to: written.value).map { "did you mean `\($0)`?" })
        return nil
    }

    private mutating func readLimits(_ reader: inout MappingReader) {
        reader.section("limits") { section in
            settings.limits.deletes = share("deletes", of: "limits", &section) ?? settings.limits.deletes
            settings.limits.updates = share("updates", of: "limits", &section) ?? settings.limits.updates
            guard let population = section.number("population") else { return }
            guard population.value >= 0 else {
                section.report(.invalidValue, at: population.position, "“limits.population” cannot be negative")
                return
            }
            settings.limits.population = population.value
        }
    }

    /// A percentage (`30%`) as a share of 1.
    private func share(
        _ key: String, of section: String, upTo limit: Double = 100, _ reader: inout MappingReader,
        sample: String = "all managed items, such as `30%`"
    ) -> Double? {
        guard let written = reader.text(key) else { return nil }
        guard written.value.hasSuffix("%"), let percent = Double(written.value.dropLast()),
            (0...limit).contains(percent)
        else {
            reader.report(
                .invalidValue, at: written, "“\(section).\(key)” must be a percentage, not “\(written.value)”",
                fix: "write a share of \(sample)")
            return nil
        }
        return percent / 100
    }

    private mutating func readLinks(_ reader: inout MappingReader) {
        reader.section("links") { section in
            settings.brokenLinks = section.choice("broken")?.value ?? settings.brokenLinks
        }
    }

    /// Keys of the contract whose features are not built yet: said, not silently ignored.
    private func readPlanned(_ reader: inout MappingReader) {
        guard let release = reader.choice("release", of: ReleaseMode.self), release.value == .staged else { return }
        reader.report(.notYetSupported, at: release.position, "“release” has no effect yet")
    }
}
