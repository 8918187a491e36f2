#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif
import Dispatch
import Foundation

/// The built program at a terminal of its own, which only this test sees. Nobody's thread is held while it runs, so that
/// a server in this process can answer it.
final class PseudoTerminal {
    struct Unavailable: Error {}

    private let process = Process()
    private let primary: FileHandle
    private let pieces: AsyncStream<[UInt8]>
    private let ends: AsyncStream<Int32>
    private var bytes: [UInt8] = []

    /// - Parameter width: of the terminal, in columns.
    init(_ arguments: [String], in folder: URL, width: Int, environment: [String: String] = [:]) throws {
        var (first, second): (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: 24, ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&first, &second, nil, nil, &size) == 0 else { throw Unavailable() }
        // Another test's program must not hold this terminal open.
        for descriptor in [first, second] {
            guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else { throw Unavailable() }
        }
        primary = FileHandle(fileDescriptor: first, closeOnDealloc: true)
        let secondary = FileHandle(fileDescriptor: second, closeOnDealloc: true)
        process.executableURL = Binary.url
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = environment
        process.standardInput = secondary
        process.standardOutput = secondary
        process.standardError = secondary
        let (ends, ended) = AsyncStream.makeStream(of: Int32.self)
        self.ends = ends
        process.terminationHandler = { process in
            ended.yield(process.terminationStatus)
            ended.finish()
        }
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        pieces = stream
        try process.run()
        try secondary.close()
        DispatchQueue(label: "terminal").async { [descriptor = first] in
            // The last reader of a terminal that everybody has left gets an error on Linux.
            while let piece = readPiece(descriptor) { continuation.yield(piece) }
            continuation.finish()
        }
    }

    func type(_ text: String) throws { try primary.write(contentsOf: Data(text.utf8)) }

    /// What Ctrl-C does.
    func interrupt() { kill(process.processIdentifier, SIGINT) }

    /// Everything shown until a text is, or until the program has ended.
    func read(until wanted: String) async -> String {
        guard !shown.contains(wanted) else { return shown }
        for await piece in pieces {
            bytes += piece
            if shown.contains(wanted) { break }
        }
        return shown
    }

    /// Waits for the end.
    func end() async -> (status: Int32?, shown: String) {
        for await piece in pieces { bytes += piece }
        return (await ends.first { _ in true }, shown)
    }

    private var shown: String { String(decoding: bytes, as: UTF8.self) }
}

/// What there is to read; `nil` at the end.
private func readPiece(_ descriptor: Int32) -> [UInt8]? {
    var piece = [UInt8](repeating: 0, count: 4096)
    let count = piece.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { read(descriptor, $0, buffer.count) } ?? 0
    }
    return count > 0 ? Array(piece[..<count]) : nil
}
