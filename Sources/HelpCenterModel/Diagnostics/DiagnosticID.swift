/// The stable name of every kind of diagnostic. Names are kept for good: people search for them and settings cite them.
package enum DiagnosticID: String, Sendable, CaseIterable, Codable {
    // MARK: Files and folders

    case unreadableFile = "unreadable-file"
    case invalidUTF8 = "invalid-utf-8"
    case emptyFile = "empty-file"
    case fileTooLarge = "file-too-large"
    case outsideProject = "outside-project"
    case tooManyLevels = "too-many-levels"
    case duplicatePath = "duplicate-path"
    case caseConflict = "case-conflict"
    case unknownLocale = "unknown-locale"
    case unpublishedLocale = "unpublished-locale"
    case orphanedTranslation = "orphaned-translation"
    case markdownInArticleFolder = "markdown-in-article-folder"
    case missingContentFolder = "missing-content-folder"
    case symbolicLinkLoop = "symbolic-link-loop"
    case outsideLayout = "outside-layout"
    case untranslatedCollection = "untranslated-collection"
    case missingTranslation = "missing-translation"
    case staleTranslation = "stale-translation"

    // MARK: Settings and front matter

    case invalidYAML = "invalid-yaml"
    case unclosedFrontMatter = "unclosed-front-matter"
    case frontMatterTooLarge = "front-matter-too-large"
    case unknownKey = "unknown-key"
    case duplicateKey = "duplicate-key"
    case wrongType = "wrong-type"
    case invalidValue = "invalid-value"
    case titleTooLong = "title-too-long"
    case missingTitle = "missing-title"
    case missingDescription = "missing-description"
    case duplicateTitle = "duplicate-title"
    case misplacedKey = "misplaced-key"
    case collectionBody = "collection-body"
    case notYetSupported = "not-yet-supported"

    // MARK: Variables and snippets

    case unknownVariable = "unknown-variable"
    case untranslatedText = "untranslated-text"
    case malformedPlaceholder = "malformed-placeholder"
    case missingSnippet = "missing-snippet"
    case snippetCycle = "snippet-cycle"
    case snippetLimit = "snippet-limit"

    // MARK: Templates

    case invalidTemplate = "invalid-template"
    case unknownTemplate = "unknown-template"

    // MARK: Links and images

    case brokenLink = "broken-link"
    case brokenHeading = "broken-heading"
    case emptyLink = "empty-link"
    case missingImage = "missing-image"
    case missingAltText = "missing-alt-text"
    case unsupportedImage = "unsupported-image"
    case imageTooLarge = "image-too-large"
    case damagedImage = "damaged-image"
    case misnamedImage = "misnamed-image"
    case insecureImage = "insecure-image"
    case unpublishableAsset = "unpublishable-asset"

    // MARK: Against the lockfile and the workspace

    case ambiguousMove = "ambiguous-move"
    case unknownAuthor = "unknown-author"
    case localeNotEnabled = "locale-not-enabled"
    case unknownNewsfeed = "unknown-newsfeed"

    // MARK: News

    case missingNewsfeed = "missing-newsfeed"
    case newsTranslation = "news-translation"
    case newerVersionNeeded = "newer-version-needed"

    // MARK: What Intercom cannot hold

    case unsupportedElement = "unsupported-element"
    case removedElement = "removed-element"
    case removedAttribute = "removed-attribute"
    case movedTarget = "moved-target"
    case unsafeLink = "unsafe-link"
    case headingJump = "heading-jump"
    case duplicateHeadingID = "duplicate-heading-id"
    case nestingTooDeep = "nesting-too-deep"
    case tableTooLarge = "table-too-large"
    case tooComplex = "too-complex"
    case unclosedSkip = "unclosed-skip"
    case unclosedCallout = "unclosed-callout"

    /// Whether only the lockfile or the workspace can tell, so that `plan` shows it and `check` cannot.
    package var needsWorkspace: Bool {
        switch self {
        case .ambiguousMove, .unknownAuthor, .localeNotEnabled, .unknownNewsfeed: true
        default: false
        }
    }

    /// Its severity unless a setting says otherwise: an error where publishing would lose or break something for readers.
    package var severity: Severity {
        switch self {
        case .unreadableFile, .invalidUTF8, .fileTooLarge, .outsideProject, .tooManyLevels, .duplicatePath,
            .unknownLocale, .orphanedTranslation, .markdownInArticleFolder, .missingContentFolder, .invalidYAML,
            .unclosedFrontMatter, .frontMatterTooLarge, .duplicateKey, .wrongType, .invalidValue, .titleTooLong,
            .missingTitle, .brokenLink, .brokenHeading, .missingImage, .unsupportedImage, .imageTooLarge, .damagedImage,
            .unpublishableAsset, .invalidTemplate, .ambiguousMove, .unknownAuthor, .unknownNewsfeed, .nestingTooDeep,
            .tableTooLarge,
            .tooComplex,
            .unclosedSkip, .unknownVariable, .missingSnippet, .snippetCycle, .snippetLimit:
            .error
        case .untranslatedCollection, .missingTranslation, .staleTranslation, .untranslatedText, .malformedPlaceholder,
            .symbolicLinkLoop, .outsideLayout, .misplacedKey,
            .collectionBody, .notYetSupported, .emptyFile,
            .missingNewsfeed, .newsTranslation, .newerVersionNeeded, .localeNotEnabled, .caseConflict,
            .unpublishedLocale, .unknownKey, .missingDescription, .duplicateTitle,
            .emptyLink, .unknownTemplate, .missingAltText, .insecureImage, .misnamedImage, .unsupportedElement,
            .removedElement,
            .removedAttribute, .movedTarget,
            .unsafeLink, .headingJump, .duplicateHeadingID, .unclosedCallout:
            .warning
        }
    }
}
