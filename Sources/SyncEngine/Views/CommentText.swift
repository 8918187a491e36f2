/// Writes text of others into a comment of a forge so that it stays text: nothing in it is markup, mentions anybody,
/// refers to an issue or becomes a link.
///
/// A forge looks for mentions and references in the finished page, so escaping does not keep them away; a character
/// without width behind the sign does (U+200B).
enum CommentText {
    /// For a place within a line where Markdown is read; at the beginning of a line it could begin a list. Never has
    /// more than one line.
    static func markdown(_ text: String) -> String {
        inert(oneLine(text)).unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\\", "`", "*", "_", "[", "]", "|", "~", "$":
                result += "\\"
                result.unicodeScalars.append(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// For a place where HTML is read. A newline is written so that it ends no block of HTML in Markdown.
    static func html(_ text: String) -> String { escaped(inert(text)) }

    /// A path, in Markdown as in HTML.
    static func path(_ path: String) -> String { "<code>\(markdown(path))</code>" }

    /// A link in Markdown; the text alone where there is no address.
    static func link(_ text: String, to url: String?) -> String {
        guard let url else { return markdown(text) }
        return "[\(markdown(text))](<\(address(url))>)"
    }

    /// A link in HTML; the text alone where there is no address.
    static func htmlLink(_ text: String, to url: String?) -> String {
        guard let url else { return html(text) }
        return "<a href=\"\(address(url))\">\(html(text))</a>"
    }

    /// An address without what could end the place that it stands in.
    private static func address(_ url: String) -> String {
        url.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "<": result += "%3C"
            case ">": result += "%3E"
            case "\"": result += "%22"
            case "\\": result += "%5C"
            case "&": result += "&amp;"
            case "\u{0}"..."\u{20}": result += "%20"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\"": result += "&quot;"
            case "\n": result += "&#10;"
            case "\r": break
            default: result.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar)
            }
        }
    }

    /// Characters that no reader sees, or that turn the direction of what follows.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09: false
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    static func oneLine(_ text: String) -> String {
        text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    }

    /// Puts a character without width behind each sign that a forge takes for the beginning of something.
    static func inert(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            result.append(scalar)
            switch scalar {
            // GitHub and GitLab: people, issues, merge requests, snippets, milestones, labels, epics, alerts.
            case "@", "#", "!", "$", "%", "~", "&", "^", "[": if isWord(next) || next == "\"" { result.append(gap) }
            // Emoji by name, and addresses.
            case ":": if isWord(next) || next == "/" || next == "+" || next == "-" { result.append(gap) }
            default:
                guard isWord(scalar), index == 0 || !isWord(scalars[index - 1]) else { break }
                let word = scalars[index...].prefix(while: isWord)
                if isReference(word, before: index + word.count < scalars.count ? scalars[index + word.count] : " ") {
                    result.append(gap)
                }
            }
            index += 1
        }
        return String(result)
    }

    private static let gap: Unicode.Scalar = "\u{200B}"

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_" : false
    }

    /// The number of a commit, `GH-12`, `www.`
    private static func isReference(_ word: ArraySlice<Unicode.Scalar>, before next: Unicode.Scalar) -> Bool {
        switch next {
        case "-" where word.elementsEqual("GH".unicodeScalars) || word.elementsEqual("gh".unicodeScalars): return true
        case "." where word.count == 3 && word.allSatisfy({ $0 == "w" || $0 == "W" }): return true
        default: return (7...64).contains(word.count) && word.allSatisfy(\.properties.isASCIIHexDigit)
        }
    }
}
