#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif
internal import Foundation
internal import HelpCenterModel

extension Console {
    /// The console of this process.
    package static func ofProcess(environment: [String: String]) -> Console {
        // By default the system ends a process whose reader is gone (`| head`), an apply in its middle too.
        signal(SIGPIPE, SIG_IGN)
        return Console(
            isOutputTerminal: isatty(1) == 1, isErrorTerminal: isatty(2) == 1,
            isInteractive: isatty(0) == 1 && isatty(2) == 1, width: terminalWidth(environment),
            writeOutput: { write($0, to: 1) }, writeError: { write($0, to: 2) },
            ask: { question in
                write(question, to: 2)
                return readLine()
            })
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        // A reader that is gone (`| head`) is no reason to fail, and there is nobody left to tell.
        _ = text.withUTF8 { SystemCalls.writeAll($0, to: descriptor) }
    }

    private static func terminalWidth(_ environment: [String: String]) -> Int {
        var size = winsize()
        if ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return environment["COLUMNS"].flatMap(Int.init) ?? 80
    }
}
