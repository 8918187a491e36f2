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

    @Test(.timeLimit(.minutes(10)), arguments: [1, 3, 8])
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

    @Test(.timeLimit(.minutes(10)))
    func `lets go of those who are cancelled while they wait, and of nobody else`() async throws {
        for _ in 0..<50 {
            let (questions, question) = AsyncStream.makeStream(of: Void.self)
            var settings = RateLimitSettings()
            settings.concurrency = 1
            let now: @Sendable () -> Int = {
                question.yield()
                return 0
            }
            let gate = RequestGate(
                settings, time: Timekeeper(now: now, sleep: { _ throws(CancellationError) in }, random: { 0 }))
            let held = try await gate.enter()
            await Self.one(questions)
            let wasLetThrough = await withTaskGroup(of: Bool.self) { group in
                group.addTask { await Self.passes(gate) }
                // It has asked, and now stands by or is about to.
                await Self.one(questions)
                for _ in 0..<5 { await Task.yield() }
                group.cancelAll()
                return await group.next() ?? true
            }
            #expect(!wasLetThrough)
            async let next = Self.passes(gate)
            await Self.one(questions)
            gate.leave(held, RateLimitReading())
            #expect(await next)
        }
    }

    private static func one(_ stream: AsyncStream<Void>) async { for await _ in stream { break } }

    /// Whether a request gets through.
    private static func passes(_ gate: RequestGate) async -> Bool {
        do throws(CancellationError) {
            gate.leave(try await gate.enter(), RateLimitReading())
            return true
        } catch {
            return false
        }
    }
}
