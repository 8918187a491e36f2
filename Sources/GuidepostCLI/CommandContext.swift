/// What a command may use of the world outside it.
package struct CommandContext: Sendable {
    package var console: Console
    package var environment: [String: String]
    /// The folder that relative paths start from, absolute.
    package var currentDirectory: String

    package init(console: Console, environment: [String: String], currentDirectory: String) {
        self.console = console
        self.environment = environment
        self.currentDirectory = currentDirectory
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
