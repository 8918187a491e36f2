internal import Dispatch
internal import Foundation
internal import SyncEngine

/// Ctrl-C while something is written: the first one asks to stop after what is in flight, a second one ends the process.
enum Interrupt {
    static func stopping<Value>(
        _ stop: StopSignal, console: Console, _ body: () async throws -> Value
    ) async rethrows -> Value {
        signal(SIGINT, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler {
            // Whoever asks again does not want to wait; the journal has what is in flight.
            if stop.isStopping { exit(130) }
            stop.stop()
            console.note("\nStopping after what is in flight. Press Ctrl-C again to end at once.\n")
        }
        source.resume()
        defer {
            source.cancel()
            signal(SIGINT, SIG_DFL)
        }
        return try await body()
    }
}
