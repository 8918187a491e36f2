internal import HelpCenterModel

/// What `init` is to write, from options, answers and what the project says already.
struct InitAnswers: Sendable {
    var settings: ProjectSettings
    /// The service to write workflows for; `nil` for none.
    var service: CIService?
    /// The branch that the workflows publish.
    var branch: String

    /// Takes over what the command line says.
    mutating func take(locale: String?, content: String?, region: Region?) throws(Failure) {
        if let locale { try take(locale: locale) }
        if let content { try take(content: content) }
        if let region { settings.api.region = region }
    }

    mutating func take(locale: String) throws(Failure) {
        guard let code = LocaleCode(locale) else {
            let nearest = LocaleCode.nearest(to: locale).map { "; did you mean \($0)?" } ?? ""
            throw Failure(
                .wrongUsage, code: "locale", message: "Intercom has no locale “\(locale)”\(nearest)")
        }
        settings.locales.defaultLocale = code
    }

    mutating func take(content: String) throws(Failure) {
        guard !content.hasPrefix("/"), let path = ProjectPath.root.resolving(content) else {
            throw Failure(
                .wrongUsage, code: "content",
                message: "the articles are in a folder inside the project; “\(content)” is outside")
        }
        settings.content = path
    }

    mutating func take(branch: String) throws(Failure) {
        self.branch = branch
        try check()
    }

    /// What the workflows cannot be written with is refused.
    func check() throws(Failure) {
        guard CIScaffold.isBranchName(branch) else {
            throw Failure(
                .wrongUsage, code: "branch",
                message: """
                    “\(branch)” cannot be the branch of the workflows; its name is made of letters, digits, “-”, “.”, “_” \
                    and “/”
                    """)
        }
    }
}
