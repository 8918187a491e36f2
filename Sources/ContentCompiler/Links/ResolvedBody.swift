internal import HelpCenterModel

/// A body whose links lead to items and files of the project, or stay as written.
struct ResolvedBody: Sendable {
    var html = UnboundHTML()
    var diagnostics: [Diagnostic] = []
    /// The local files that it refers to, in the order of the text.
    var assets: [AssetLink] = []
    /// The broken links among the diagnostics, for suggestions.
    var broken: [BrokenLink] = []

    /// A link to a local file.
    struct AssetLink: Sendable {
        var file: ContentFile
        var role: WrittenLink.Role
        var use: AssetUse
    }

    /// A link that leads to nothing.
    struct BrokenLink: Sendable {
        /// An index into `diagnostics`.
        var diagnostic: Int
        /// The file that holds it.
        var file: ProjectPath
        var written: LinkDestination.FileDestination
        /// Where it would lead.
        var path: ProjectPath
    }

    /// Adds finished HTML to the piece before it, if that is HTML too.
    mutating func append(_ text: String) {
        guard !text.isEmpty else { return }
        if case .html(let before)? = html.pieces.last {
            html.pieces[html.pieces.count - 1] = .html(before + text)
        } else {
            html.pieces.append(.html(text))
        }
    }
}
