internal import HTMLTree

/// The empty paragraphs that Intercom keeps around headings, lists and tables (API.md §7.2 row 5, SAMPLES.md B2).
///
/// One stands before and one after each; neighbours share theirs, and one that is there already is not doubled.
enum Spacers {
    static let paragraph = HTMLNode.element(HTMLElement("p", attributes: [HTMLAttribute("class", "no-margin")]))

    static func inserted(in blocks: [HTMLNode]) -> [HTMLNode] {
        var spaced: [HTMLNode] = []
        var isOwed = false
        for block in blocks {
            if (isOwed || needsSpace(block)) && block != paragraph && spaced.last != paragraph {
                spaced.append(paragraph)
            }
            spaced.append(block)
            isOwed = needsSpace(block)
        }
        if isOwed { spaced.append(paragraph) }
        return spaced
    }

    private static func needsSpace(_ block: HTMLNode) -> Bool {
        guard let element = block.element else { return false }
        return HeadingLevels.isHeading(element.name) || ["ul", "ol"].contains(element.name)
            || element["class"] == Tables.wrapperClass
    }
}
