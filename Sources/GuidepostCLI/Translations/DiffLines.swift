internal import HelpCenterModel
internal import SyncEngine

/// A word diff as lines of text, each block that changed on one.
struct DiffLines: Sendable {
    struct Piece: Hashable, Sendable {
        var edit: DiffRun.Edit
        var text: String
    }

    let lines: [[Piece]]

    init(_ diff: WordDiff) {
        var lines: [[Piece]] = []
        for case .shown(let block) in diff.parts(keeping: 8) {
            var line = Self.joined(block.runs)
            if line.isEmpty, case .image(let image) = block.block.kind {
                let edit: DiffRun.Edit =
                    switch block.edit {
                    case .inserted: .inserted
                    case .removed: .removed
                    case .equal, .changed: .equal
                    }
                line = [Piece(edit: edit, text: "image: \(image.alternative)")]
            }
            if !line.isEmpty { lines.append(line) }
        }
        self.lines = lines
    }

    /// The runs as pieces, neighbours of the same fate as one: how they look does not matter to translators.
    private static func joined(_ runs: [DiffRun]) -> [Piece] {
        runs.reduce(into: []) { pieces, run in
            let text = flat(run.text)
            if pieces.last?.edit == run.edit {
                pieces[pieces.count - 1].text += text
            } else {
                pieces.append(Piece(edit: run.edit, text: text))
            }
        }
    }

    private static func flat(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: " ⏎ ")
    }
}
