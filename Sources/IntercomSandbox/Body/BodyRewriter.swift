internal import HTMLTree

/// Turns HTML that a client sent into the HTML that Intercom keeps (API.md §§7.1–7.2, SAMPLES.md).
///
/// Pure: what needs a memory, the addresses of re-hosted images and the ids of headings, is bound to the result later.
/// Its own output comes back as it was.
struct BodyRewriter {
    /// What the body belongs to.
    enum Holder {
        case article
        /// Its paragraphs have no class, and nothing stands between its blocks (API.md §7.2 row 4).
        case newsItem
    }

    var nestedLists: SandboxBehaviour.NestedLists = .accepted
    var holder = Holder.article

    func rewrite(_ html: String) throws(BodyRefusal) -> RewrittenBody {
        var nodes: [HTMLNode]
        do throws(HTMLParser.Failure) {
            nodes = try HTMLParser.parse(html)
        } catch {
            switch error {
            case .tooDeep(let limit): throw .tooDeep(limit: limit)
            case .tooMany(let limit): throw .tooMany(limit: limit)
            }
        }
        nodes = DroppedElements.removed(from: nodes)
        try RefusedElements.check(nodes, nestedLists: nestedLists)
        nodes = HeadingLevels.promoted(nodes)
        var builder = BlockBuilder(place: .top)
        builder.add(nodes)
        let blocks = builder.finish()
        return switch holder {
        case .article: RewrittenBody(nodes: Spacers.inserted(in: blocks))
        case .newsItem: RewrittenBody(nodes: PlainParagraphs.converted(blocks))
        }
    }
}
