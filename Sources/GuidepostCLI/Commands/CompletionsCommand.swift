internal import ArgumentParser

/// `guidepost completions`.
struct CompletionsCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Print what lets a shell complete commands and options.",
        discussion: """
            EXAMPLES
              guidepost completions bash > ~/.local/share/bash-completion/completions/guidepost
              guidepost completions zsh > ~/.zfunc/_guidepost      with fpath+=~/.zfunc before compinit
              guidepost completions fish > ~/.config/fish/completions/guidepost.fish
            """)
    static let formats: [FormatName] = [.text]

    @ParentCommand var root: Guidepost
    @OptionGroup var globals: GlobalOptions
    @Argument(help: "The shell: bash, zsh or fish.") var shell: Shell

    var options: GlobalOptions { globals.merged(with: root.globals) }

    enum Shell: String, Sendable, CaseIterable, ExpressibleByArgument {
        case bash
        case zsh
        case fish
    }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let kind: CompletionShell =
            switch shell {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        session.console.output(Guidepost.completionScript(for: kind) + "\n")
        return .done
    }
}
