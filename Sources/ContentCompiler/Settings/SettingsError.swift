/// Why a project's settings cannot be used at all; what is wrong within them is a diagnostic.
package enum SettingsError: Error, Hashable, Sendable {
    /// `--env` names an environment that `guidepost.yml` does not have.
    case unknownEnvironment(name: String, known: [String])
}

extension SettingsError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownEnvironment(let name, let known):
            let names = (known + ["sandbox"]).map { "“\($0)”" }.joined(separator: ", ")
            return
                "there is no environment “\(name)”: use one of \(names), or add it to `environments` in guidepost.yml"
        }
    }
}
