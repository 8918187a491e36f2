internal import HelpCenterModel

/// Renders the Markdown of one item to the HTML that Intercom keeps, with links still as written.
///
/// Markdown becomes a tree, transforms give the tree what GitHub's Markdown does not know, and a writer makes HTML
/// of it in one pass. Nothing is shared between renderings, so any number can run at once.
struct MarkdownRenderer: Sendable {
    private let templates: ComponentTemplates
    private let nestedLists: NestedListForm

    init(templates: ComponentTemplates = ComponentTemplates(), nestedLists: NestedListForm = .keep) {
        self.templates = templates
        self.nestedLists = nestedLists
    }

    func render(_ source: MarkdownSource, in context: PlaceholderContext) -> RenderedBody {
        var rendering = Self.parsed(source)
        guard rendering.tree.excess == nil else { return .refused(rendering.diagnostics) }
        Placeholders.apply(to: &rendering, in: context)
        BlockAttributes.apply(to: &rendering)
        if source.takesTitle { TitleExtraction.apply(to: &rendering) }
        Self.extend(&rendering)
        if source.addsContents { TableOfContents.add(to: &rendering) }
        if nestedLists == .flatten { NestedLists.flatten(&rendering) }
        var writer = BodyWriter(rendering, templates: templates, nestedLists: nestedLists)
        return writer.body()
    }

    /// The tree of a source with its raw HTML as nodes, placeholders still in it: what is the same for all who use it.
    /// An empty one with an excess, and a diagnostic that tells it, where the source is beyond the bounds.
    ///
    /// What changes the shape of the tree comes before what reads it.
    static func parsed(_ source: MarkdownSource) -> Rendering {
        var rendering = Rendering(source)
        guard TreeLimits.allow(&rendering) else { return rendering }
        TreeLimits.apply(to: &rendering)
        IndentedCallouts.apply(to: &rendering)
        guard TreeLimits.allow(&rendering) else { return rendering }
        RawHTML.apply(to: &rendering)
        return rendering
    }

    /// Gives a tree whose attributes are read what GitHub's Markdown does not know.
    static func extend(_ rendering: inout Rendering) {
        FencedCallouts.apply(to: &rendering)
        Callouts.apply(to: &rendering)
        ImageAttributes.apply(to: &rendering)
        Videos.apply(to: &rendering)
        TableOfContents.apply(to: &rendering)
    }
}
