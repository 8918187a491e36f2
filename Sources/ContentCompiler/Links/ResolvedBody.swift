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

    /// The HTML since the last reference.
    private var pending: [UInt8] = []

    /// Whether nothing stands after the last reference.
    var endsWithReference: Bool { pending.isEmpty && !html.pieces.isEmpty }

    mutating func append(_ bytes: ArraySlice<UInt8>) { pending += bytes }

    mutating func append(_ text: String) { pending += text.utf8 }

    mutating func append(_ reference: Reference) {
        finish()
        html.pieces.append(.reference(reference))
    }

    /// Makes a piece of the HTML since the last reference.
    mutating func finish() {
        guard !pending.isEmpty else { return }
        html.pieces.append(.html(String(decoding: pending, as: UTF8.self)))
        pending.removeAll(keepingCapacity: true)
    }
}
