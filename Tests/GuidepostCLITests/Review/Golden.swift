import Foundation
import Testing

/// Whole outputs as files beside the tests. `RENEW_GOLDEN=1` writes them anew, to be read in review like code.
enum Golden {
    static func expect(_ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["RENEW_GOLDEN"] != nil { try Data(text.utf8).write(to: file) }
        let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        guard text != golden else { return }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
        let place = zip(lines, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        let line = place ?? min(lines.count, expected.count)
        Issue.record(
            """
            \(name) differs from line \(line + 1) on:
            - \(line < expected.count ? String(expected[line]) : "(end)")
            + \(line < lines.count ? String(lines[line]) : "(end)")
            """, sourceLocation: sourceLocation)
    }
}
