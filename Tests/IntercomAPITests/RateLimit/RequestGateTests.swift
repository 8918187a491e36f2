import HelpCenterModel
import Synchronization
import Testing

@testable import IntercomAPI

@Suite struct RequestGateTests {
    /// A gate of which `width` may be inside at once, on a clock that stands still.
    private static func gate(_ width: Int) -> RequestGate {
        var settings = RateLimitSettings()
        settings.concurrency = width
        let transport = ScriptedTransport([ScriptedTransport.status(200)])
        return RequestGate(settings, time: transport.timekeeper)
    }

    private final class Counter: Sendable {
        private let state = Mutex((inside: 0, most: 0, passed: 0))

        func enter() {
            state.withLock { state in
                state.inside += 1
                state.most = max(state.most, state.inside)
            }
        }

        func leave() {
            state.withLock { state in
                state.inside -= 1
                state.passed += 1
            }
        }

        var most: Int { state.withLock { $0.most } }
        var passed: Int { state.withLock { $0.passed } }
    }

    @Test(.timeLimit(.minutes(1)), arguments: [1, 3, 8])
    func `lets everyone through, never more at once than it may`(width: Int) async throws {
        let gate = Self.gate(width)
        let counter = Counter()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<500 {
                group.addTask {
                    let ticket = try await gate.enter()
                    counter.enter()
                    await Task.yield()
                    counter.leave()
                    gate.leave(ticket, RateLimitReading())
                }
            }
            try await group.waitForAll()
        }
        #expect(counter.passed == 500)
        #expect(counter.most <= width)
    }

    @Test(.timeLimit(.minutes(1)))
    func `lets go of those who are cancelled while they wait, and of nobody else`() async throws {
        let gate = Self.gate(1)
        let counter = Counter()
        for _ in 0..<50 {
            let held = try await gate.enter()
            await withTaskGroup(of: Bool.self) { group in
                let waiting = group.addTaskUnlessCancelled {
                    await withTaskGroup(of: Bool.self) { inner in
                        inner.addTask {
                            do {
                                gate.leave(try await gate.enter(), RateLimitReading())
                                return true
                            } catch {
                                return false
                            }
                        }
                        inner.cancelAll()
                        return await inner.next() ?? true
                    }
                }
                #expect(waiting)
                group.addTask {
                    do {
                        let ticket = try await gate.enter()
                        counter.leave()
                        gate.leave(ticket, RateLimitReading())
                        return true
                    } catch {
                        return false
                    }
                }
                #expect(await group.next() == false, "the cancelled one ends while the gate is closed")
                gate.leave(held, RateLimitReading())
                #expect(await group.next() == true)
            }
        }
        #expect(counter.passed == 50)
    }
}
