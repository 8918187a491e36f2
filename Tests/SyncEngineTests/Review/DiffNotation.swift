import HelpCenterModel
import SyncEngine

/// A diff written down for tests: `# Title`, `- item`, `[-removed-]`, `{+inserted+}`, `…`.
enum DiffNotation {
    static func lines(_ diff: WordDiff) -> [String] { diff.blocks.map(line) }

    static func lines(folding diff: WordDiff, keeping words: Int? = 12) -> [String] {
        diff.parts(keeping: words).map { part in
            switch part {
            case .shown(let block): line(block)
            case .folded(let count): "(\(count))"
            }
        }
    }

    static func line(_ block: BlockDiff) -> String {
        let mark =
            switch block.edit {
            case .equal: "  "
            case .inserted: "+ "
            case .removed: "- "
            case .changed: "~ "
            }
        let text = block.runs.map(run).joined()
        return mark
            + (block.former.map { $0.kind == block.block.kind ? "" : kind($0.kind) + "→" } ?? "")
            + kind(block.block.kind)
            + text
    }

    private static func run(_ run: DiffRun) -> String {
        switch run.edit {
        case .equal:
            guard let former = run.formerStyle else { return run.text }
            return former.link == run.style.link
                ? "<\(run.text)>" : "<\(run.text): \(former.link ?? "")→\(run.style.link ?? "")>"
        case .inserted: return "{+\(run.text)+}"
        case .removed: return "[-\(run.text)-]"
        case .omitted: return run.text
        }
    }

    private static func kind(_ kind: BodyBlock.Kind) -> String {
        switch kind {
        case .paragraph: ""
        case .heading(let level): String(repeating: "#", count: level) + " "
        case .listItem(let isOrdered): isOrdered ? "1. " : "* "
        case .tableRow: "| "
        case .summary: "> "
        case .code: "` "
        case .image(let image): "!\(image.name)"
        case .frame(let address): "@\(address)"
        case .rule: "---"
        }
    }
}
