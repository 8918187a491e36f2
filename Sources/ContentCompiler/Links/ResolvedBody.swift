internal import HelpCenterModel

/// A body whose links lead to items and files of the project, or stay as written.
struct ResolvedBody: Sendable {
    private(set) var html = UnboundHTML()
    var diagnostics: [Diagnostic] = []
    /// The picture above a news item.
    var cover: CoverImage?
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

    /// The HTML of the text without what the links become.
    private var text: KeptText
    /// Where in `text` the link under way stands.
    private var place = 0
    private var cuts: [UnboundHTML.Cut] = []
    /// What links become that is no reference, each at a place in `text` and after so many of `cuts`.
    private var texts: [(place: Int, cuts: Int, text: String)] = []

    /// - Parameters:
    ///   - text: Nothing for a file that did not compile.
    ///   - links: How many links it has.
    init(_ text: KeptText = KeptText(), links: Int = 0) {
        self.text = text
        cuts.reserveCapacity(links)
    }

    /// Whether the link under way is a reference by now.
    var endsWithReference: Bool { cuts.last?.offset == place }

    /// Goes on to the next link.
    mutating func move(to place: Int) { self.place = place }

    mutating func append(_ text: String) { texts.append((place, cuts.count, text)) }

    mutating func append(_ reference: Reference) { cuts.append(UnboundHTML.Cut(offset: place, reference: reference)) }

    /// Makes the HTML of what was appended. Most bodies are finished with the bytes that they began with.
    mutating func finish() {
        if texts.isEmpty {
            html = UnboundHTML(text, cuts: cuts)
        } else {
            putTexts()
        }
        (text, cuts, texts) = (KeptText(), [], [])
    }

    private mutating func putTexts() {
        let bytes = text.bytes
        var whole: [UInt8] = []
        whole.reserveCapacity(bytes.count + texts.reduce(0) { $0 + $1.text.utf8.count })
        var (start, moved) = (0, 0)
        for (place, count, text) in texts {
            whole += bytes[start..<place]
            start = place
            // All before this text has its place by now.
            while moved < count {
                cuts[moved].offset += whole.count - place
                moved += 1
            }
            whole += text.utf8
        }
        while moved < cuts.count {
            cuts[moved].offset += whole.count - start
            moved += 1
        }
        whole += bytes[start...]
        html = UnboundHTML(KeptText(whole), cuts: cuts)
    }
}
