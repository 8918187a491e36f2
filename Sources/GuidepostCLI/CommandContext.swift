internal import Foundation
package import HelpCenterModel

/// What a command may use of the world outside it.
package struct CommandContext: Sendable {
    package var console: Console
    package var environment: [String: String]
    /// The folder that relative paths start from, absolute.
    package var currentDirectory: String
    /// What the time is: news that are to appear later wait, and news begin with the day.
    package var now: @Sendable () -> Timestamp
    /// What is let go with the context and not before.
    let lasting = LastingValues()

    package init(
        console: Console, environment: [String: String], currentDirectory: String,
        now: @escaping @Sendable () -> Timestamp = { Timestamp(seconds: Int(Date().timeIntervalSince1970)) }
    ) {
        self.console = console
        self.environment = environment
        self.currentDirectory = currentDirectory
        self.now = now
    }

    /// An absolute path without `.` and `..`, whatever form it was given in.
    func absolute(_ path: String) -> String {
        var names: [Substring] = []
        for name in (path.hasPrefix("/") ? path : "\(currentDirectory)/\(path)").split(separator: "/") where name != "."
        {
            if name == ".." { names = names.dropLast() } else { names.append(name) }
        }
        return "/" + names.joined(separator: "/")
    }
}
