internal import HelpCenterModel

/// Asks on a terminal for what no option of `init` says. An empty answer takes what stands in brackets; a wrong one is
/// explained and asked for again.
struct InitQuestions: Sendable {
    let console: Console
    /// Whether there are settings to be written: those that are there are not asked for.
    let asksForSettings: Bool
    /// The service that the repository seems to be hosted at.
    let suggestedService: CIService?

    func ask(_ answers: inout InitAnswers, unless given: InitCommand) {
        if asksForSettings {
            if given.locale == nil {
                ask("The language that you write in", answers.settings.locales.defaultLocale.code) {
                    answer throws(Failure) in
                    try answers.take(locale: answer)
                }
            }
            if given.content == nil {
                ask("The folder of the articles", answers.settings.content.string) { answer throws(Failure) in
                    try answers.take(content: answer)
                }
            }
            if given.region == nil {
                ask("Where the workspace is hosted: us, eu or au", answers.settings.api.region.rawValue) {
                    answer throws(Failure) in
                    answers.settings.api.region = try Self.one(of: Region.self, answer)
                }
            }
        }
        guard given.ci == nil else { return }
        ask("Workflows for CI: github, gitlab or none", suggestedService?.rawValue ?? "none") {
            answer throws(Failure) in
            answers.service = answer == "none" ? nil : try Self.one(of: CIService.self, answer)
        }
        if answers.service != nil, given.branch == nil {
            ask("The branch that is published", answers.branch) { answer throws(Failure) in
                try answers.take(branch: answer)
            }
        }
    }

    /// Asks until the answer is taken. At the end of input what stands in brackets is.
    private func ask(_ question: String, _ standard: String, _ take: (String) throws(Failure) -> Void) {
        while true {
            let answer = console.ask("\(question) [\(standard)]: ")
            let text = answer?.trimmingWhitespace() ?? ""
            do throws(Failure) {
                try take(text.isEmpty ? standard : text)
                return
            } catch {
                console.note(error.message + "\n")
                if answer == nil { return }
            }
        }
    }

    private static func one<Choice: RawRepresentable<String> & CaseIterable>(
        of type: Choice.Type, _ answer: String
    ) throws(Failure) -> Choice {
        if let choice = Choice(rawValue: answer.lowercased()) { return choice }
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.wrongUsage, code: "answer", message: "“\(answer)” is none of these: \(known)")
    }
}

extension String {
    /// Without spaces and tabs at its ends.
    fileprivate func trimmingWhitespace() -> String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
