internal import HelpCenterModel

extension KeyDescription {
    /// The keys of `guidepost.yml`, in the order in which a fresh one shows them.
    static let settings: [KeyDescription] = [
        KeyDescription("content", .text, "The folder of the articles.", sample: "articles"),
        KeyDescription(
            "locales",
            .group([
                KeyDescription("default", locale, "The language of files without a language.", sample: "en"),
                KeyDescription(
                    "publish", .locales, "The languages to publish. Default: every one that has files.",
                    sample: "[en, fr]"),
                KeyDescription(
                    "layout", .form(#"^(?=.*\{path\})(?=.*\{locale\}).*\.md$"#), "Where a file's language stands.",
                    sample: #""{path}.{locale}.md""#),
            ]), "The languages and where their files stand."),
        KeyDescription("news", .text, "The folder of the news items.", sample: "news"),
        KeyDescription(
            "help_center", .text, "The help center, by identifier or id. Default: the workspace's default one.",
            sample: "support"),
        KeyDescription(
            "author", .text, "Who is the author where articles name none: by e-mail, name or id.",
            sample: "docs@example.com"),
        KeyDescription(
            "state", choice(PublicationState.self), "The state of articles that do not say.", sample: "published"),
        KeyDescription(
            "variables", .variables, "What {{ name }} stands for in articles: a text, or one for each language.",
            sample: "{ product: Acme }"),
        KeyDescription(
            "deletes", choice(DeletePolicy.self), "What a removed file does to its article.", sample: "unpublish"),
        KeyDescription("limits", .group(limits), "How much one apply may do before it is refused."),
        KeyDescription(
            "on_drift", choice(DriftPolicy.self), "What apply does with items that others changed.", sample: "fail"),
        KeyDescription(
            "release", choice(ReleaseMode.self), "Whether all drafts are made first. “staged” has no effect yet.",
            sample: "direct"),
        KeyDescription(
            "nested_lists", choice(NestedListForm.self),
            "What a list within a list becomes. “flatten” is for workspaces that refuse them.", sample: "keep"),
        KeyDescription("assets", .group(assets), "Where images and other local files are published."),
        KeyDescription(
            "links",
            .group([KeyDescription("broken", choice(Severity.self), "What a broken link is.", sample: "error")]),
            "How links are checked."),
        KeyDescription(
            "front_matter",
            .group([KeyDescription("ignore", .list, "Keys of another tool, which are no mistake.", sample: "[id]")]),
            "What front matter may hold besides."),
        KeyDescription("api", .group(api), "Where the workspace is hosted."),
        KeyDescription("environments", .groups(environment), "Other workspaces by name, for --env NAME."),
    ]

    private static let percentage = Value.form(#"^(100(\.0+)?|[0-9]{1,2}(\.[0-9]+)?)%$"#)

    private static let limits = [
        KeyDescription("deletes", percentage, "The share that one apply may unpublish or delete.", sample: "30%"),
        KeyDescription("updates", percentage, "The share that one apply may update.", sample: "100%"),
        KeyDescription(
            "population", .number(minimum: 0), "With fewer managed items than this, nothing is limited.", sample: "10"),
    ]

    private static let assets = [
        KeyDescription(
            "url",
            .form(#"^([hH][tT][tT][pP][sS]://[^/]|[hH][tT][tT][pP]://(localhost|127\.0\.0\.1|\[::1\])([:/]|$))"#),
            "The https address at which the folder below is found.", sample: "\"https://cdn.example.com/help/\""),
        KeyDescription(
            "publish",
            .group([KeyDescription("directory", .text, "The folder that they are copied into.", sample: "../cdn/help")]
            ),
            "How they are published."),
    ]

    private static let api =
        place + [
            KeyDescription(
                "reserve", .form(#"^(90(\.0+)?|[1-8]?[0-9](\.[0-9]+)?)%$"#),
                "The share of the rate limit that is left to other tools.", sample: "5%")
        ]

    private static let place = [
        KeyDescription("region", choice(Region.self), "The region of the workspace.", sample: "us"),
        KeyDescription("version", .version, "The version of Intercom's API.", sample: "\"2.16\""),
    ]

    private static let environment = [
        KeyDescription(
            "token_variable", .form("^[A-Za-z_][A-Za-z0-9_]*$"), "The environment variable that holds the token.",
            sample: "STAGING_INTERCOM_TOKEN"),
        KeyDescription("help_center", .text, "Its help center, by identifier or id.", sample: "support"),
        KeyDescription("api", .group(place), "Where it is hosted."),
    ]
}
