/// What `guidepost.yml` says, with the default for everything that it does not say.
package struct ProjectSettings: Hashable, Sendable {
    /// The folder of the article tree.
    package var content = ProjectPath("articles")
    package var news = ProjectPath("news")
    package var locales = LocaleSettings()
    /// The help center's identifier or id; `nil` for the workspace's default one.
    package var helpCenter: String?
    /// The teammate who is the author of items that name none: by e-mail, name or id. `nil` for the token's owner.
    package var author: String?
    /// The state of articles that do not say.
    package var state = PublicationState.published
    /// What `{{ name }}` stands for, by name.
    package var variables: [String: VariableValue] = [:]
    package var deletes = DeletePolicy.unpublish
    package var limits = BrakeLimits()
    package var onDrift = DriftPolicy.fail
    package var assets = AssetSettings()
    package var brokenLinks = Severity.error
    package var nestedLists = NestedListForm.keep
    /// Front-matter keys of another tool, ignored without a word.
    package var ignoredFrontMatter: Set<String> = []
    package var api = APISettings()
    /// By name; each remote has a lockfile of its own.
    package var environments: [String: EnvironmentSettings] = [:]

    package init() {}
}

/// Which locales there are and where their files stand.
package struct LocaleSettings: Hashable, Sendable {
    package var defaultLocale = LocaleCode.english
    /// The locales to publish; `nil` for every one that has files.
    package var published: [LocaleCode]?
    /// A pattern over `{path}` and `{locale}`, relative to the content folder.
    package var layout = "{path}.{locale}.md"

    package init() {}
}

/// What a list within a list becomes.
package enum NestedListForm: String, Hashable, Sendable, CaseIterable {
    /// A list within a list.
    case keep
    /// Indented paragraphs of the outer list's item, for workspaces that refuse lists in lists.
    case flatten
}

/// What a removed file does to its remote item.
package enum DeletePolicy: String, Hashable, Sendable, CaseIterable {
    /// Nothing but a line in the plan.
    case report
    case unpublish
    case delete
}

/// What apply does with items that others changed in the workspace.
package enum DriftPolicy: String, Hashable, Sendable, CaseIterable {
    case fail
    case keep
    case overwrite
}

/// How much one run may change before it is refused.
package struct BrakeLimits: Hashable, Sendable {
    /// The share of managed items that one plan may delete or unpublish, 0 to 1.
    package var deletes = 0.3
    /// The share of managed items that one plan may update, 0 to 1.
    package var updates = 1.0
    /// The number of managed items below which there is no brake.
    package var population = 10

    package init() {}
}

/// Where local images and downloads are published.
package struct AssetSettings: Hashable, Sendable {
    /// The public address of the published files; ends with `/`. `nil` when there is none.
    package var url: String?
    /// The folder that they are copied into, relative to the project.
    package var publishDirectory: String?

    package init() {}
}

/// How to reach the workspace.
package struct APISettings: Hashable, Sendable {
    package var region = Region.us
    package var version = "2.16"
    /// The share of the workspace's rate limit that is left to its other tools, 0 to 0.9.
    package var reserve = 0.05

    package init() {}

    /// Whether this version can delete one locale of an article (API.md §2.4); the others can make it a draft.
    package var canDeleteTranslations: Bool { isAtLeast(2, 16) }

    /// Whether the version is this one or a later one; `false` for what is no version.
    package func isAtLeast(_ major: Int, _ minor: Int) -> Bool {
        let numbers = version.split(separator: ".").map { Int($0) ?? -1 }
        return numbers.count == 2 && (numbers[0], numbers[1]) >= (major, minor)
    }
}

/// What one environment says differently; `nil` where it follows the project.
package struct EnvironmentSettings: Hashable, Sendable {
    /// The environment variable that holds the token.
    package var tokenVariable: String?
    package var region: Region?
    package var version: String?
    package var helpCenter: String?

    package init() {}
}
