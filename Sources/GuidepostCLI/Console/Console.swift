internal import Foundation
internal import Synchronization

/// Where a command prints: data to standard output, everything else to standard error.
package struct Console: Sendable {
    private let writeOutput: @Sendable (String) -> Void
    private let writeError: @Sendable (String) -> Void
    /// Asks a question and gives the line that was typed; `nil` at the end of input.
    let ask: @Sendable (String) -> String?
    /// Whether a person sees standard output, and whether one can answer.
    let isOutputTerminal: Bool
    let isErrorTerminal: Bool
    let isInteractive: Bool
    /// In columns.
    let width: Int

    package init(
        isOutputTerminal: Bool, isErrorTerminal: Bool, isInteractive: Bool, width: Int,
        writeOutput: @escaping @Sendable (String) -> Void, writeError: @escaping @Sendable (String) -> Void,
        ask: @escaping @Sendable (String) -> String?
    ) {
        self.isOutputTerminal = isOutputTerminal
        self.isErrorTerminal = isErrorTerminal
        self.isInteractive = isInteractive
        self.width = width
        self.writeOutput = writeOutput
        self.writeError = writeError
        self.ask = ask
    }

    /// Prints data, as it is.
    func output(_ text: String) { writeOutput(text) }

    /// Prints what is no data, as it is.
    func note(_ text: String) { writeError(text) }
}
