internal import HelpCenterModel

/// Renders the Markdown of one item to the HTML that Intercom keeps, with links still as written.
///
/// Markdown becomes a tree, transforms give the tree what GitHub's Markdown does not know, and a writer makes HTML
/// of it in one pass. Nothing is shared between renderings, so any number can run at once.
struct MarkdownRenderer: Sendable {
    init() {}

    /// The transforms run in this order: what changes the shape of the tree comes before what reads it. Transforms of
    /// words (variables, short codes) belong after `RawHTML`, over the nodes of kind `text`: code never is one.
    func render(_ source: MarkdownSource) -> RenderedBody {
        var rendering = Rendering(source)
        TreeLimits.apply(to: &rendering)
        IndentedCallouts.apply(to: &rendering)
        RawHTML.apply(to: &rendering)
        BlockAttributes.apply(to: &rendering)
        if source.takesTitle { TitleExtraction.apply(to: &rendering) }
        FencedCallouts.apply(to: &rendering)
        Callouts.apply(to: &rendering)
        ImageAttributes.apply(to: &rendering)
        Videos.apply(to: &rendering)
        TableOfContents.apply(to: &rendering)
        var writer = BodyWriter(rendering)
        return writer.body()
    }
}
