internal import Synchronization

/// One line of progress at the foot of a terminal, redrawn in place; nothing of it anywhere else.
///
/// Nothing is drawn in the first half second: what is done by then needs no comfort.
final class ProgressLine: Sendable {
    private struct State {
        var meter = ProgressMeter(label: "")
        var began: ContinuousClock.Instant?
        var drawn: ContinuousClock.Instant?
        var frame = 0
    }

    private let console: Console
    private let isShown: Bool
    private let now: @Sendable () -> ContinuousClock.Instant
    private let state = Mutex(State())

    static let patience = Duration.milliseconds(500)
    /// How often the line is drawn at most.
    private static let interval = Duration.milliseconds(80)

    init(
        console: Console, isQuiet: Bool,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
    ) {
        self.console = console
        self.now = now
        isShown = console.isErrorTerminal && !isQuiet
    }

    /// Shows the line for as long as the work takes. It keeps turning while nothing is reported, and is gone afterwards.
    func during<Value>(_ label: String, total: Int? = nil, _ work: () async throws -> Value) async rethrows -> Value {
        guard isShown else { return try await work() }
        begin(label, total: total)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [self] in
                while (try? await Task.sleep(for: .milliseconds(100))) != nil { draw() }
            }
            defer {
                group.cancelAll()
                end()
            }
            return try await work()
        }
    }

    func begin(_ label: String, total: Int? = nil) {
        state.withLock {
            $0 = State(meter: ProgressMeter(label: label, total: total), began: now())
        }
    }

    /// Notes how far the work is; `nil` leaves a value as it is.
    func note(done: Int? = nil, total: Int? = nil, item: String? = nil) {
        guard isShown else { return }
        state.withLock { state in
            state.meter.done = done ?? state.meter.done
            state.meter.total = total ?? state.meter.total
            state.meter.item = item ?? state.meter.item
        }
        draw()
    }

    /// How far the work is.
    var meter: ProgressMeter { state.withLock { $0.meter } }

    /// Prints something above the line.
    func interject(_ text: String) {
        state.withLock { state in
            if state.drawn != nil { console.note("\r\u{1B}[K") }
            state.drawn = nil
            console.note(text)
        }
    }

    /// Takes the line away.
    func end() {
        state.withLock { state in
            if state.drawn != nil { console.note("\r\u{1B}[K") }
            state = State()
        }
    }

    func draw() {
        guard isShown else { return }
        let now = now()
        state.withLock { state in
            guard let began = state.began, began.duration(to: now) >= Self.patience else { return }
            if let drawn = state.drawn, drawn.duration(to: now) < Self.interval { return }
            let line = state.meter.line(
                elapsed: began.duration(to: now) / .seconds(1), frame: state.frame, width: console.width)
            console.note("\r\u{1B}[K" + line)
            state.drawn = now
            state.frame += 1
        }
    }
}
