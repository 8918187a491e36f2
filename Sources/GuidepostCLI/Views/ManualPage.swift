/// The manual page, in roff with the macros of `man(7)`.
struct ManualPage: Sendable {
    let text: String

    init(_ program: CommandDescription) {
        let name = program.commandName
        let shared = Set((program.arguments ?? []).flatMap { $0.names ?? [] }.map(\.written))
        var lines = [
            ".TH \(Self.quoted(name.uppercased())) 1 \"\" \(Self.quoted("\(name) \(GuidepostVersion.current)"))",
            ".SH NAME", "\(Self.escaped(name)) \\- \(Self.sentence(program.abstract))",
            ".SH SYNOPSIS", ".B \(Self.escaped(name))", "[\\fIoptions\\fR] \\fIcommand\\fR",
            ".SH DESCRIPTION",
        ]
        lines += Self.paragraphs(program.discussion)
        lines.append(".SH OPTIONS OF EVERY COMMAND")
        for argument in program.arguments ?? [] where argument.shouldDisplay { lines += Self.argument(argument) }
        lines.append(".SH COMMANDS")
        for command in program.subcommands ?? [] where command.commandName != "help" {
            lines += Self.command(command, prefix: name, shared: shared)
        }
        lines += [
            ".SH SEE ALSO", "The documentation is a help center of its own, in the folder", ".I content-example",
            "of the source.",
        ]
        text = lines.joined(separator: "\n") + "\n"
    }

    private static func command(_ command: CommandDescription, prefix: String, shared: Set<String>) -> [String] {
        let name = "\(prefix) \(command.commandName)"
        let own = (command.arguments ?? []).filter { argument in
            argument.shouldDisplay && !(argument.names ?? []).contains { shared.contains($0.written) }
        }
        let values = own.filter { $0.names == nil || $0.kind == "positional" }.map { argument in
            let value = "\\fI\(escaped(argument.valueName ?? ""))\\fR" + (argument.isRepeating ? "..." : "")
            return argument.isOptional ? "[\(value)]" : value
        }
        var lines = [
            ".SS \(quoted(([name] + values.map { $0 }).joined(separator: " ").plainMarks))", sentence(command.abstract),
        ]
        for argument in own { lines += Self.argument(argument) }
        lines += paragraphs(command.discussion).prefixed
        let inner = (command.subcommands ?? []).filter { $0.commandName != "help" }
        // A group that does nothing itself is seen in its commands.
        if !inner.isEmpty, own.isEmpty { lines = [] }
        return lines + inner.flatMap { Self.command($0, prefix: name, shared: shared) }
    }

    private static func argument(_ argument: CommandDescription.Argument) -> [String] {
        let value = argument.valueName.map { "\\fI\(escaped($0))\\fR" } ?? ""
        var head = (argument.names ?? []).sorted { $0.written.count < $1.written.count }
            .map { "\\fB\(escaped($0.written))\\fR" }.joined(separator: ", ")
        if argument.kind == "positional" { head = value } else if argument.kind == "option" { head += " " + value }
        let said = [argument.abstract, argument.discussion].compactMap { $0 }.joined(separator: " ")
        return [".TP", head, sentence(said)]
    }

    /// Prose as it stands; what is indented keeps its lines.
    private static func paragraphs(_ text: String?) -> [String] {
        var lines: [String] = []
        var isIndented = false
        for line in (text ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
            let indented = line.hasPrefix("  ")
            if indented != isIndented { lines.append(indented ? ".RS 4\n.nf" : ".fi\n.RE") }
            isIndented = indented
            if line.isEmpty {
                lines.append(".PP")
            } else {
                lines.append(escaped(String(indented ? line.dropFirst(2) : line)))
            }
        }
        if isIndented { lines.append(".fi\n.RE") }
        return lines
    }

    private static func sentence(_ text: String?) -> String {
        escaped((text ?? "").split(whereSeparator: \.isNewline).joined(separator: " "))
    }

    private static func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\\(dq"))\"" }

    /// Backslashes and dashes as themselves, and no line that roff would take for a request.
    private static func escaped(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }
}

extension [String] {
    /// With a new paragraph before them, if there are any.
    fileprivate var prefixed: [String] { isEmpty ? [] : [".PP"] + self }
}

extension String {
    /// Without changes of the font, which headings have already.
    fileprivate var plainMarks: String { replacing("\\fI", with: "").replacing("\\fR", with: "") }
}
