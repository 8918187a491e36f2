import Synchronization

/// Runs tasks on one thread, one step at a time, in an order that a seed decides, and can end the process between any
/// two steps.
///
/// Every job of the tasks, of their child tasks and of the actors that they use comes here (SE-0417), so there is no
/// other thread whose timing could show. What waits for the world outside parks here too, and comes back when its turn
/// is drawn: that is the latency.
///
/// A killed process is one whose later steps have no effect: the disk and the workspace ask `isDead` and then refuse
/// everything, the tasks run to their end on errors, and what they give back is thrown away.
final class Scheduler: TaskExecutor {
    private struct State {
        var random: SeededGenerator
        var trace: Trace
        var jobs: [UnownedJob] = []
        var parked: [UnsafeContinuation<Void, Never>] = []
        var steps = 0
        /// The step at which the process dies; `nil` lets it live.
        var deathAt: Int?
        var isDead = false
    }

    private let state: Mutex<State>

    init(seed: UInt64, keepsLines: Bool) {
        state = Mutex(State(random: SeededGenerator(seed: seed), trace: Trace(keepsLines: keepsLines)))
    }

    var trace: Trace { state.withLock { $0.trace } }
    var isDead: Bool { state.withLock { $0.isDead } }
    /// How many steps the operation that runs now, or ran last, has taken.
    var steps: Int { state.withLock { $0.steps } }

    func note(_ line: String) { state.withLock { $0.trace.note(line) } }

    /// Draws from the seed's numbers.
    func draw<Value: Sendable>(_ choose: (inout SeededGenerator) -> Value) -> Value {
        state.withLock { choose(&$0.random) }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
    }

    /// Waits for as long as the world outside takes.
    func latency() async {
        await withUnsafeContinuation { continuation in state.withLock { $0.parked.append(continuation) } }
    }

    /// Counts one step of the process.
    ///
    /// - Returns: whether the process died just now, in the middle of what the step does.
    @discardableResult
    func step() -> Bool {
        state.withLock { state in
            state.steps += 1
            guard !state.isDead, state.steps == state.deathAt else { return false }
            state.isDead = true
            state.trace.note("killed at step \(state.steps)")
            return true
        }
    }

    /// Runs one process from its start to its end.
    ///
    /// - Parameter deathAt: the step at which it is killed; `nil` lets it end by itself.
    /// - Returns: what it gave back; `nil` when it was killed.
    func run<Value: Sendable>(
        deathAt: Int? = nil, _ operation: @escaping @Sendable () async throws -> Value
    ) -> Result<Value, any Error>? {
        state.withLock { state in
            state.steps = 0
            state.deathAt = deathAt
            state.isDead = false
        }
        let keeper = ResultKeeper<Value>()
        Task(executorPreference: self) {
            do { keeper.put(.success(try await operation())) } catch { keeper.put(.failure(error)) }
        }
        while keeper.result == nil { advance() }
        return isDead ? nil : keeper.result
    }

    private enum Next {
        case job(UnownedJob)
        case answer(UnsafeContinuation<Void, Never>)
    }

    private func advance() {
        step()
        let next = state.withLock { state -> Next in
            // Mostly everything runs until it waits; now and then an answer overtakes what is ready to run.
            let overtakes = !state.parked.isEmpty && state.random.chance(15)
            if !state.jobs.isEmpty, !overtakes {
                return .job(state.jobs.remove(at: state.random.below(state.jobs.count)))
            }
            precondition(!state.parked.isEmpty, "something waits outside the simulation, which cannot be replayed")
            return .answer(state.parked.remove(at: state.random.below(state.parked.count)))
        }
        switch next {
        case .job(let job): job.runSynchronously(on: asUnownedTaskExecutor())
        case .answer(let continuation): continuation.resume()
        }
    }
}

/// Holds what a task gave back.
private final class ResultKeeper<Value: Sendable>: Sendable {
    private let kept = Mutex<Result<Value, any Error>?>(nil)

    var result: Result<Value, any Error>? { kept.withLock { $0 } }

    func put(_ result: Result<Value, any Error>) { kept.withLock { $0 = result } }
}
