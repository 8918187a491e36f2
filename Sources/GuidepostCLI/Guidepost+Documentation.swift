internal import ArgumentParser

/// What the documentation has to name, read off the commands themselves.
extension Guidepost {
    /// Every command that does something, as people type it: `state list`.
    package static var documentedCommands: [String] { commands(of: Guidepost.self, prefix: "").sorted() }

    /// Every long option of every command, with its dashes.
    package static var documentedOptions: [String] {
        let help = ([Guidepost.self] + allTypes(of: Guidepost.self)).map {
            Guidepost.helpMessage(for: $0, columns: 200)
        }
        let words = help.flatMap { $0.split(whereSeparator: \.isNewline) }
            .filter { $0.hasPrefix("  -") }
            .flatMap { $0.split(whereSeparator: { " ,".contains($0) }) }
        return Set(words.filter { $0.hasPrefix("--") }.map { String($0.prefix { $0 != "=" }) })
            .subtracting(["--help", "--version"]).sorted()
    }

    private static func commands(of type: any ParsableCommand.Type, prefix: String) -> [String] {
        type.configuration.subcommands.flatMap { command -> [String] in
            let name = prefix + (command.configuration.commandName ?? "")
            let inner = commands(of: command, prefix: name + " ")
            return inner.isEmpty || command is any GuidepostCommand.Type ? [name] + inner : inner
        }
    }

    private static func allTypes(of type: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        type.configuration.subcommands.flatMap { [$0] + allTypes(of: $0) }
    }
}
