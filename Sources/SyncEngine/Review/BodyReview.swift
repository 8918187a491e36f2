package import HelpCenterModel

/// A body that changes, in one locale.
package struct BodyReview: Sendable {
    /// What it was before.
    package enum Former: Sendable {
        /// There was nothing.
        case none
        /// The same text; only the addresses that its links lead to differ.
        case same
        /// As the workspace has it.
        case remote(String)
        /// As the files had it at the last publication.
        case source(UnboundHTML)
        case unknown(UnknownText)
    }

    package let former: Former
    private let content: ArticleContent
    private let names: LinkNames
    private let bodies: any BodyReader

    package init(former: Former, content: ArticleContent, names: LinkNames, bodies: any BodyReader) {
        self.former = former
        self.content = content
        self.names = names
        self.bodies = bodies
    }

    /// Compares the rendered texts. Takes time, and gives the same each time.
    package func comparison() -> BodyComparison {
        switch former {
        case .same: return .sameText
        case .none: return .new(WordDiff(before: [], after: bodies.blocks(html)))
        case .remote, .source:
            let diff = WordDiff(before: formerBlocks, after: bodies.blocks(html))
            return diff.isEmpty ? .sameText : .changed(diff)
        case .unknown(let reason):
            let words = bodies.blocks(html).reduce(0) { $0 + DiffToken.wordCount($1.text) }
            return .unknown(reason, words: words)
        }
    }

    /// Compares the HTML, line by line; `nil` when what was there before is not known.
    package func rawComparison() -> WordDiff? {
        let before: String
        switch former {
        case .none: before = ""
        case .same: before = html
        case .remote(let html): before = html
        case .source(let body): before = body.bound(names.former)
        case .unknown: return nil
        }
        return WordDiff(before: Self.lines(before), after: Self.lines(html))
    }

    private var formerBlocks: [BodyBlock] {
        switch former {
        case .remote(let html): bodies.blocks(html).map(names.namingLinks)
        case .source(let body): bodies.blocks(body.bound(names.former))
        case .none, .same, .unknown: []
        }
    }

    /// The body with the names of files where links to them lead.
    private var html: String { content.body.bound(names.name) }

    /// HTML cut between tags, for reading.
    private static func lines(_ html: String) -> [BodyBlock] {
        html.replacing("><", with: ">\n<").split(separator: "\n").map { BodyBlock(.code, runs: [BodyRun(String($0))]) }
    }
}

/// What a body's change is for readers.
package enum BodyComparison: Hashable, Sendable {
    /// All of it is new.
    case new(WordDiff)
    case changed(WordDiff)
    /// Readers see no other text: addresses behind links change, or how the HTML is written.
    case sameText
    /// What was there before cannot be told; the words are those that will be there.
    case unknown(UnknownText, words: Int)
}
