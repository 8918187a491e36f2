package import HelpCenterModel

extension Diagnostic {
    /// What in a diagnostic's words breaks the one voice of all of them; empty where nothing does.
    ///
    /// A summary is part of a line: it begins small and has no full stop. An explanation is whole sentences. A fix is an
    /// order that begins small, without a full stop unless it is several sentences.
    package var voiceFaults: [String] {
        var faults: [String] = []
        if Self.beginsLarge(summary) || summary.hasSuffix(".") || summary.contains("\n") {
            faults.append("summary: \(summary)")
        }
        if let explanation, explanation.first?.isLowercase == true || !explanation.hasSuffix(".") {
            faults.append("explanation: \(explanation)")
        }
        if let fix, Self.beginsLarge(fix) || (fix.hasSuffix(".") && !fix.contains(". ") && !fix.contains("? ")) {
            faults.append("fix: \(fix)")
        }
        return faults
    }

    /// Whether a text begins with a capital that is not that of a name or of an abbreviation.
    private static func beginsLarge(_ text: String) -> Bool {
        guard text.first?.isUppercase == true else { return false }
        let word = text.prefix { $0.isLetter }
        return word != "Intercom" && word.count { $0.isUppercase } == 1
    }
}
