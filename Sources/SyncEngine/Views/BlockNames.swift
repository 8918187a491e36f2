package import HelpCenterModel

/// What people call the kinds of blocks.
package enum BlockNames {
    /// What a block is called that became one of another kind; `nil` where that is no news.
    package static func name(_ kind: BodyBlock.Kind, unlike other: BodyBlock.Kind) -> String? {
        guard kind != other else { return nil }
        switch kind {
        case .paragraph: return "a paragraph"
        case .heading:
            guard case .heading = other else { return "a heading" }
            return "a heading of another level"
        case .listItem(let isOrdered): return isOrdered ? "a numbered item" : "an item of a list"
        case .tableRow: return "a row of a table"
        case .summary: return "the title of a section to open"
        case .code: return "code"
        case .image, .frame, .rule: return nil
        }
    }
}
