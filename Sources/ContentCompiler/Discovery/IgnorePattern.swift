/// One line of an ignore file (gitignore(5), “Pattern format”).
struct IgnorePattern: Sendable {
    private enum Segment: Equatable {
        /// `**`: any number of names, none too.
        case anyNames
        case name([Glob])
    }

    private enum Glob: Equatable {
        case scalar(Unicode.Scalar)
        /// `?`: one character.
        case any
        /// `*`: any number of characters.
        case anyRun
        /// `[a-z]`, or `[!a-z]` for every other.
        case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
    }

    /// `!pattern`: takes back what earlier patterns ignored.
    let isNegated: Bool
    private let matchesFoldersOnly: Bool
    private let segments: [Segment]
    /// How many names lead to the folder of the ignore file.
    private let depth: Int

    /// Reads a line; `nil` for an empty one or a comment.
    init?(_ line: String, depth: Int) {
        var line = Substring(line)
        while line.hasSuffix(" "), !line.hasSuffix("\\ ") { line = line.dropLast() }
        guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
        isNegated = line.hasPrefix("!")
        if isNegated { line = line.dropFirst() }
        matchesFoldersOnly = line.hasSuffix("/")
        if matchesFoldersOnly { line = line.dropLast() }
        let isAnchored = line.contains("/")
        if line.hasPrefix("/") { line = line.dropFirst() }
        guard !line.isEmpty else { return nil }
        let names = line.split(separator: "/", omittingEmptySubsequences: true)
        var segments: [Segment] = isAnchored ? [] : [.anyNames]
        for name in names { segments.append(name == "**" ? .anyNames : .name(Self.globs(name))) }
        // `folder/**` is all that lies in the folder, not the folder itself.
        if isAnchored, segments.last == .anyNames { segments.append(.name([.anyRun])) }
        self.segments = segments
        self.depth = depth
    }

    func matches(_ names: [Substring], isFolder: Bool) -> Bool {
        guard names.count > depth, isFolder || !matchesFoldersOnly else { return false }
        return Self.matches(Array(names[depth...]), segments, isRun: { $0 == .anyNames }) { name, segment in
            guard case .name(let globs) = segment else { return false }
            return Self.matches(Array(name.unicodeScalars), globs, isRun: { $0 == .anyRun }) { scalar, glob in
                switch glob {
                case .scalar(let wanted): scalar == wanted
                case .any: true
                case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
                case .anyRun: false
                }
            }
        }
    }

    /// Matches a whole sequence against a pattern in which some elements stand for any run. Going back to the last run
    /// alone is enough, so the time is the product of the lengths, whatever the pattern.
    private static func matches<Element, Part>(
        _ elements: [Element], _ parts: [Part], isRun: (Part) -> Bool, one: (Element, Part) -> Bool
    ) -> Bool {
        var element = 0
        var part = 0
        var retry: (part: Int, element: Int)?
        while element < elements.count {
            if part < parts.count, isRun(parts[part]) {
                retry = (part, element)
                part += 1
            } else if part < parts.count, one(elements[element], parts[part]) {
                element += 1
                part += 1
            } else if let last = retry {
                retry = (last.part, last.element + 1)
                part = last.part + 1
                element = last.element + 1
            } else {
                return false
            }
        }
        return parts[part...].allSatisfy(isRun)
    }

    private static func globs(_ text: Substring) -> [Glob] {
        var globs: [Glob] = []
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "*": if globs.last != .anyRun { globs.append(.anyRun) }
            case "?": globs.append(.any)
            case "\\": globs.append(.scalar(rest.popFirst() ?? "\\"))
            case "[":
                if let set = set(&rest) { globs.append(set) } else { globs.append(.scalar("[")) }
            default: globs.append(.scalar(scalar))
            }
        }
        return globs
    }

    /// The set after a `[`; `nil`, with nothing taken, when it is not closed.
    private static func set(_ rest: inout Substring.UnicodeScalarView) -> Glob? {
        var inner = rest
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        let isNegated = inner.first == "!" || inner.first == "^"
        if isNegated { inner.removeFirst() }
        while var scalar = inner.popFirst() {
            if scalar == "]", !ranges.isEmpty {
                rest = inner
                return .set(ranges, isNegated: isNegated)
            }
            if scalar == "\\", let escaped = inner.popFirst() { scalar = escaped }
            var end = scalar
            if inner.first == "-", let last = inner.dropFirst().first, last != "]" {
                inner.removeFirst(2)
                end = last
            }
            if scalar <= end { ranges.append(scalar...end) }
        }
        return nil
    }
}
