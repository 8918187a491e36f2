internal import Synchronization

/// One line of progress at the foot of a terminal, redrawn in place; nothing of it anywhere else.
final class ProgressLine: Sendable {
    private let console: Console
    private let isShown: Bool
    private let hasText = Mutex(false)

    init(console: Console, isQuiet: Bool) {
        self.console = console
        isShown = console.isErrorTerminal && !isQuiet
    }

    func show(_ text: String) {
        guard isShown else { return }
        hasText.withLock { hasText in
            console.note("\r\u{1B}[K" + String(text.prefix(max(1, console.width - 1))))
            hasText = true
        }
    }

    /// Takes the line away before something else is printed.
    func clear() {
        hasText.withLock { hasText in
            if hasText { console.note("\r\u{1B}[K") }
            hasText = false
        }
    }
}
