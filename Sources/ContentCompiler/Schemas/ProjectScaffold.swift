package import HelpCenterModel

/// The files that a project begins with: settings that explain themselves, schemas for editors, a first article.
package struct ProjectScaffold: Sendable {
    /// A file to write where there is none.
    package struct File: Hashable, Sendable {
        package var path: ProjectPath
        package var text: String
    }

    package var files: [File]

    /// The folder of the schemas: in the project and no dot folder, so that they are committed with it and every
    /// editor finds them.
    private static let schemas = "schemas"

    /// - Parameters:
    ///   - settings: What the project says already, or is to say: its content folder, language and ignored keys.
    ///   - hasContent: Whether there is something in the content folder: then no first article is put beside it.
    package init(_ settings: ProjectSettings, hasContent: Bool) {
        let ignored = settings.ignoredFrontMatter
        let documents = [
            ("guidepost", JSONSchema("Settings of a help center (guidepost.yml)", KeyDescription.settings)),
            ("article", JSONSchema("Front matter of an article", KeyDescription.article, ignored: ignored)),
            ("collection", JSONSchema("Front matter of a collection", KeyDescription.collection, ignored: ignored)),
            ("news-item", JSONSchema("Front matter of a news item", KeyDescription.newsItem, ignored: ignored)),
        ]
        files = [
            File(path: ProjectPath(SettingsReader.fileName), text: Self.settingsText(settings)),
            File(path: ProjectPath(".gitignore"), text: ".guidepost/\n"),
            File(path: ProjectPath(".gitattributes"), text: Self.attributes),
        ]
        for (name, schema) in documents {
            files.append(
                File(
                    path: ProjectPath("\(Self.schemas)/\(name).schema.json"),
                    text: String(decoding: schema.document.bytes, as: UTF8.self)))
        }
        if !hasContent {
            files.append(File(path: settings.content.appending("welcome.md"), text: Self.firstArticle))
        }
    }

    /// Lets branches merge that publish neighbours: the lines of both are kept, which the lockfile's lines are made for.
    private static let attributes = """
        guidepost.lock merge=union
        guidepost.*.lock merge=union

        """

    private static let firstArticle = """
        ---
        title: Welcome
        description: What you find in this help center.
        ---

        This is your first article. Change it, add others beside it, and see what readers would get:

        ```sh
        guidepost check
        guidepost plan --env sandbox
        ```

        > [!TIP]
        > A folder beside this file becomes a collection.

        """

    // MARK: Settings

    /// A settings file with every key. All but the content folder, the language and another region than the default are
    /// comments, each with its default.
    private static func settingsText(_ settings: ProjectSettings) -> String {
        var text = """
            # yaml-language-server: $schema=\(schemas)/guidepost.schema.json
            # The settings of this help center. Take away the # before a key that you want to change.

            """
        for key in KeyDescription.settings { append(key, to: &text, level: 0, parent: "", settings) }
        return text
    }

    private static func append(
        _ key: KeyDescription, to text: inout String, level: Int, parent: String, _ settings: ProjectSettings
    ) {
        let path = parent + key.name
        let said = said(path, settings)
        let mark = said == nil ? "# " : ""
        let indent = String(repeating: "  ", count: level)
        if level == 0 { text += "\n# \(key.summary)\n" }
        let remark = level == 0 ? "" : "  # \(key.summary)"
        switch key.value {
        case .group(let keys):
            text += "\(mark)\(indent)\(key.name):\(remark)\n"
            for inner in keys { append(inner, to: &text, level: level + 1, parent: path + ".", settings) }
        case .groups(let keys):
            text += "\(mark)\(indent)\(key.name):\n\(mark)\(indent)  staging:\n"
            for inner in keys { append(inner, to: &text, level: level + 2, parent: path + ".", settings) }
        default:
            text += "\(mark)\(indent)\(key.name): \(said ?? key.sample)\(remark)\n"
        }
    }

    /// A text in YAML, in quotes where it needs them.
    static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x2F || $0 == 0x5F }
        if isPlain, text.utf8.first?.isLetter == true { return text }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// What the file says in so many words: the value of a key, empty for a group; `nil` for a comment.
    private static func said(_ path: String, _ settings: ProjectSettings) -> String? {
        switch path {
        case "content": quoted(settings.content.isRoot ? "." : settings.content.string)
        case "locales": ""
        case "locales.default": settings.locales.defaultLocale.code
        case "api": settings.api.region == APISettings().region ? nil : ""
        case "api.region": settings.api.region == APISettings().region ? nil : settings.api.region.rawValue
        default: nil
        }
    }
}
