import HelpCenterModel
import Synchronization
import Testing

@testable import GuidepostCLI

@Suite struct ProgressTests {
    @Test(
        arguments: [
            // done, total, item, seconds, width, the line
            (0, nil, nil, 0.6, 80, "| Reading"),
            (1250, nil, "articles", 2.5, 80, "| Reading  1250  500/s  articles"),
            (1250, 5000, nil, 2.5, 80, "Reading  [======>                       ]  1250/5000  500/s  0:08 left"),
            (
                3, 4, "articles/a.md", 10, 80,
                "Reading  [=====================>        ]  3/4  0.3/s  0:04 left  articles/a.md"
            ),
            (1, 9000, nil, 2, 80, "Reading  [                              ]  1/9000  0.5/s  4:59:58 left"),
            (4, 4, nil, 8, 80, "Reading  [==============================]  4/4  0.5/s"),
            (3, 4, "articles/a-long-name.md", 10, 40, "Reading  3/4  0.3/s  0:04 left"),
            (3, 4, "articles/a-long-name.md", 0.6, 40, "Reading  [================>      ]  3/4"),
            (3, 4, "a", 10, 20, "Reading  3/4  0.3/…"),
            (3, 4, "a", 10, 2, "…"),
            (
                3, 4, "articles/日本語/😀.md", 10, 88,
                "Reading  [=====================>        ]  3/4  0.3/s  0:04 left  articles/日本語/😀.md"
            ),
            (
                3, 4, "articles/日本語/😀.md", 10, 78,
                "Reading  [=====================>        ]  3/4  0.3/s  0:04 left  …本語/😀.md"
            ),
        ] as [(Int, Int?, String?, Double, Int, String)])
    func `draws a line that fits`(
        done: Int, total: Int?, item: String?, seconds: Double, width: Int, line: String
    ) {
        let meter = ProgressMeter(label: "Reading", done: done, total: total, item: item)
        let drawn = meter.line(elapsed: seconds, frame: 0, width: width)
        #expect(drawn == line)
        #expect(DisplayWidth.columns(of: drawn) < max(2, width))
    }

    @Test func `the mark turns while nobody knows how much there is`() {
        let meter = ProgressMeter(label: "Reading")
        #expect((0...4).map { meter.line(elapsed: 1, frame: $0, width: 80).prefix(1) } == ["|", "/", "-", "\\", "|"])
    }

    @Test func `draws nothing in the first half second, then at most every 80 milliseconds`() {
        let (line, printed, time) = Self.line(isTerminal: true)
        line.begin("Reading")
        line.note(done: 1)
        time.advance(.milliseconds(499))
        line.note(done: 2)
        line.end()
        #expect(printed.text == "")
        line.begin("Reading")
        time.advance(.milliseconds(500))
        line.note(done: 3)
        time.advance(.milliseconds(79))
        line.note(done: 4)
        #expect(printed.text == "\r\u{1B}[K| Reading  3")
        time.advance(.milliseconds(1))
        line.note(item: "a")
        #expect(printed.text.hasSuffix("\r\u{1B}[K/ Reading  4  a"))
        line.interject("Stopping\n")
        line.end()
        #expect(printed.text.hasSuffix("a\r\u{1B}[KStopping\n"))
    }

    @Test func `draws nothing where there is no terminal`() async {
        let (line, printed, time) = Self.line(isTerminal: false)
        await line.during("Reading", total: 3) {
            time.advance(.seconds(5))
            line.note(done: 1, item: "a")
            line.draw()
        }
        #expect(printed.text == "")
    }

    private final class Printed: Sendable {
        private let content = Mutex("")
        var text: String { content.withLock { $0 } }
        func add(_ text: String) { content.withLock { $0 += text } }
    }

    private final class Time: Sendable {
        private let instant = Mutex(ContinuousClock.now)
        var now: ContinuousClock.Instant { instant.withLock { $0 } }
        func advance(_ duration: Duration) { instant.withLock { $0 += duration } }
    }

    private static func line(isTerminal: Bool) -> (ProgressLine, Printed, Time) {
        let printed = Printed()
        let time = Time()
        let console = Console(
            isOutputTerminal: isTerminal, isErrorTerminal: isTerminal, isInteractive: false, width: 80,
            writeOutput: { _ in }, writeError: { printed.add($0) }, ask: { _ in nil })
        return (ProgressLine(console: console, isQuiet: false, now: { time.now }), printed, time)
    }
}
