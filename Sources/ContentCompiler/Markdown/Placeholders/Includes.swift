internal import HelpCenterModel

/// Puts snippets in the places of `{{> … }}`. A snippet that is one paragraph becomes a part of the text around it;
/// others are blocks, which part it.
struct Includes {
    /// How many bytes of snippets one item takes in, however they are nested.
    static let byteLimit = ContentText.byteLimit
    /// How many files one item can be made of: what `MarkdownNode.source` can count.
    static let fileLimit = 255

    private(set) var rendering: Rendering
    private let context: PlaceholderContext

    init(rendering: consuming Rendering, context: PlaceholderContext) {
        self.rendering = rendering
        self.context = context
    }

    mutating func expand() {
        expand(below: MarkdownTree.root, depth: 1)
        // In the item's own text, when all of them are known.
        guard context.includedAt == nil, !rendering.includedFootnotes.isEmpty else { return }
        rendering.tree.appendFootnotes(rendering.includedFootnotes)
    }

    private mutating func expand(below parent: MarkdownTree.Index, depth: Int) {
        var child = rendering.tree[parent].firstChild
        while child != MarkdownTree.none {
            let node = rendering.tree[child]
            if node.kind == .placeholder {
                include(child, depth: depth)
            } else if node.firstChild != MarkdownTree.none {
                expand(below: child, depth: depth + 1)
                unwrap(child)
            }
            child = node.next
        }
    }

    /// A snippet alone in its paragraph takes the paragraph's place.
    private mutating func unwrap(_ paragraph: MarkdownTree.Index) {
        let child = rendering.tree[paragraph].firstChild
        guard rendering.tree[paragraph].kind == .paragraph, child != MarkdownTree.none,
            rendering.tree[child].kind == .group, rendering.tree[child].next == MarkdownTree.none
        else { return }
        rendering.tree.change(paragraph, to: .group)
    }

    private mutating func include(_ index: MarkdownTree.Index, depth: Int) {
        let written = rendering.tree.bytes(rendering.tree[index].text)
        guard case .snippet(let path, let arguments) = Placeholder(written) else { return }
        let place = rendering.place(of: index)
        switch context.snippets.snippet(path, from: place.file, for: context.scope.locale) {
        case .found(let snippet): include(snippet, arguments, at: index, depth: depth)
        case .missing(let suggestion):
            reject(
                index, .missingSnippet, "there is no snippet “\(path)”",
                explanation: "It is looked for from the project's folder, in `\(SnippetLibrary.folder)` and beside "
                    + "the file that uses it.", fix: suggestion.map { "did you mean `{{> \($0) }}`?" })
        case .outside: reject(index, .outsideProject, "“\(path)” leads out of the project")
        case .faulty(let diagnostic):
            rendering.diagnostics.append(diagnostic)
            reject(index, .missingSnippet, "the snippet “\(path)” cannot be read: \(diagnostic.summary)")
        }
    }

    private mutating func include(
        _ snippet: Snippet, _ arguments: [String: String], at index: MarkdownTree.Index, depth: Int
    ) {
        if let start = context.trail.firstIndex(of: snippet.path) {
            let circle = (context.trail[start...] + [snippet.path]).map { "“\($0)”" }.joined(separator: " → ")
            return reject(
                index, .snippetCycle, "“\(snippet.path)” is a part of itself: \(circle)",
                fix: "take one of these uses out")
        }
        guard context.trail.count <= PlaceholderContext.depthLimit else {
            return reject(
                index, .snippetLimit,
                "snippets stand more than \(PlaceholderContext.depthLimit) deep in one another here",
                fix: "use “\(snippet.path)” further up")
        }
        guard rendering.includedBytes + snippet.byteCount <= Self.byteLimit else {
            return reject(
                index, .snippetLimit, "the snippets of this item have more than \(Self.byteLimit / 1_048_576) MB",
                fix: "use fewer of them, or link to an article of its own")
        }
        if snippet.isUntranslated {
            rendering.report(
                .untranslatedText, at: index,
                "the snippet “\(snippet.path)” has no \(context.scope.locale) version, so readers see the source's",
                fix: "translate it")
        }
        let child = expanded(snippet, arguments, at: index)
        rendering.includedBytes = child.includedBytes
        rendering.diagnostics += child.diagnostics
        guard depth + child.tree.depth <= MarkdownParser.depthLimit else {
            return reject(
                index, .nestingTooDeep,
                "with “\(snippet.path)” the text nests more than \(MarkdownParser.depthLimit) levels deep")
        }
        guard let sources = rendering.addSources(of: child, limit: Self.fileLimit) else {
            return reject(index, .snippetLimit, "this item uses more than \(Self.fileLimit) snippets")
        }
        rendering.graft(child, at: index, sources: sources)
    }

    /// A snippet with all in its place.
    private func expanded(
        _ snippet: Snippet, _ arguments: [String: String], at index: MarkdownTree.Index
    ) -> Rendering {
        var child = snippet.rendering
        child.includedBytes = rendering.includedBytes + snippet.byteCount
        var inner = context
        inner.scope = context.scope.adding(arguments)
        inner.trail.append(snippet.path)
        if inner.includedAt == nil {
            var rendering = rendering
            let place = rendering.place(of: index)
            inner.includedAt = "\(place.file):\(place.position.line):\(place.position.column)"
        }
        Placeholders.apply(to: &child, in: inner)
        BlockAttributes.apply(to: &child)
        MarkdownRenderer.extend(&child)
        return child
    }

    /// Leaves a placeholder as it is written and says why.
    private mutating func reject(
        _ index: MarkdownTree.Index, _ id: DiagnosticID, _ summary: String, explanation: String? = nil,
        fix: String? = nil
    ) {
        rendering.report(id, at: index, summary, explanation: context.explanation(after: explanation), fix: fix)
        rendering.tree.change(index, to: .text)
    }
}
