internal import ArgumentParser
internal import HelpCenterModel

/// Runs one command line and turns whatever happens into an exit code.
struct CommandRunner: Sendable {
    let context: CommandContext

    func run(_ arguments: [String]) async -> Int32 {
        let command: any ParsableCommand
        do {
            command = try Guidepost.parseAsRoot(arguments)
        } catch {
            return explain(error)
        }
        guard let command = command as? any GuidepostCommand else { return explainGroup(command) }
        let session = CommandSession(context: context, options: command.options)
        do {
            try checkFormat(of: command)
            return try await command.run(in: session).rawValue
        } catch {
            let failure = Failure(error)
            session.report(failure)
            return failure.status.rawValue
        }
    }

    /// A form of output that a command does not have is refused, never replaced by another.
    private func checkFormat(of command: some GuidepostCommand) throws(Failure) {
        let formats = type(of: command).formats
        guard let format = command.options.format, !formats.contains(format) else { return }
        throw Failure(
            .wrongUsage, code: "format",
            message: """
                this command has no “\(format.rawValue)” form; give one of these to --format: \
                \(formats.map(\.rawValue).joined(separator: ", "))
                """)
    }

    /// `guidepost`, `guidepost state` and `guidepost help …` do nothing themselves: they lead to a help text.
    private func explainGroup(_ command: any ParsableCommand) -> Int32 {
        var command = command
        do {
            try command.run()
            return ExitStatus.done.rawValue
        } catch {
            return explain(error)
        }
    }

    /// Help and version are answers, everything else is wrong usage.
    private func explain(_ error: any Error) -> Int32 {
        let message = Guidepost.fullMessage(for: error)
        guard Guidepost.exitCode(for: error).isSuccess else {
            context.console.note(message + "\n")
            return ExitStatus.wrongUsage.rawValue
        }
        context.console.output(message + "\n")
        return ExitStatus.done.rawValue
    }
}

/// A command that does something.
protocol GuidepostCommand: ParsableCommand {
    /// The options of every command, as given before or behind this one's name.
    var options: GlobalOptions { get }

    /// The forms that `--format` can ask of it.
    static var formats: [FormatName] { get }

    func run(in session: CommandSession) async throws -> ExitStatus
}

extension GuidepostCommand {
    static var formats: [FormatName] { [.text, .json] }
}
