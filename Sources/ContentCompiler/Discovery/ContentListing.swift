internal import HelpCenterModel

/// What stands in the content folder and in that of the news: every name once, by the disk's own listing.
struct ContentListing: Sendable {
    /// The Markdown files that may be items, in order of their paths.
    var markdown: [ContentFile] = []
    /// The Markdown files of the news folder, in order of their paths.
    var news: [ContentFile] = []
    /// Markdown files that are left out on purpose: `README.md`, `_drafts.md`, what an ignore file says.
    var ignoredMarkdown: Set<String> = []
    /// All other files by their paths.
    var otherFiles: [String: ContentFile] = [:]
    var diagnostics: [Diagnostic] = []
    /// Paths of items that cannot be read at all.
    var faultyPaths: Set<ProjectPath> = []
}

/// A file of the content.
struct ContentFile: Hashable, Sendable {
    var path: ProjectPath
    /// The same path as the disk spells it, relative to the project: not always in NFC.
    var diskPath: String
}
