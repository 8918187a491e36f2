internal import Dispatch
internal import Foundation
internal import SyncEngine

/// Ctrl-C while something long runs.
enum Interrupt {
    /// While something is written: the first one asks to stop after what is in flight, a second one ends the process.
    ///
    /// - Parameter said: what is to be said at the first one.
    static func stopping<Value>(
        _ stop: StopSignal, line: ProgressLine, said: @escaping @Sendable () -> String,
        _ body: () async throws -> Value
    ) async throws -> Value {
        try await handling(
            {
                // Whoever asks again does not want to wait; the journal has what is in flight.
                if stop.isStopping { exit(130) }
                stop.stop()
                line.interject("\n\(said())\n")
            }, body)
    }

    /// While something is only read: says so, and ends the process.
    static func ending<Value>(line: ProgressLine, _ body: () async throws -> Value) async throws -> Value {
        try await handling(
            {
                line.interject("\nInterrupted while reading; nothing was written.\n")
                exit(130)
            }, body)
    }

    private static func handling<Value>(
        _ handler: @escaping @Sendable () -> Void, _ body: () async throws -> Value
    ) async throws -> Value {
        signal(SIGINT, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler(handler: handler)
        source.resume()
        let result: Result<Value, any Error>
        do { result = .success(try await body()) } catch { result = .failure(error) }
        // Two sources of one signal, of which one is on its way out, are none: so the end is waited for.
        await withCheckedContinuation { continuation in
            source.setCancelHandler { continuation.resume() }
            source.cancel()
        }
        signal(SIGINT, SIG_DFL)
        return try result.get()
    }
}
