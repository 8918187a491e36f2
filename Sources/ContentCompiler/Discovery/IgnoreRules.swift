/// The patterns of `.guidepostignore` files, in gitignore's syntax: of the patterns that match, the last one counts.
struct IgnoreRules: Sendable {
    /// The file's name, in the project's root or in any folder of the content.
    static let fileName = ".guidepostignore"

    private var patterns: [IgnorePattern] = []

    var isEmpty: Bool { patterns.isEmpty }

    /// Adds the patterns of a file, which hold for its folder and below.
    ///
    /// - Parameter folder: The names that lead from the project's root to the file's folder.
    mutating func add(_ text: ArraySlice<UInt8>, in folder: [Substring]) {
        for line in text.split(separator: 0x0A) {
            let line = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
            if let pattern = IgnorePattern(line, depth: folder.count) { patterns.append(pattern) }
        }
    }

    /// Whether a file or folder is ignored, given the names that lead to it from the project's root. What lies in an
    /// ignored folder is not asked for.
    func ignores(_ names: [Substring], isFolder: Bool) -> Bool {
        patterns.last { $0.matches(names, isFolder: isFolder) }.map { !$0.isNegated } ?? false
    }
}
