/// The short codes of emoji, as on GitHub: `:tada:`.
///
/// The names are those of GitHub's gemoji 4.1, which is under the MIT licence, © 2019 GitHub, Inc.
enum ShortCodes {
    /// The length of the longest name, in bytes.
    static let longest = 40

    /// Whether a name may hold a byte.
    static func mayHold(_ byte: UInt8) -> Bool {
        byte.isLowercaseLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "+")
    }

    /// The emoji of a name; `nil` for a name that nobody gave.
    static func emoji(for name: [UInt8]) -> String? { table[String(decoding: name, as: UTF8.self)] }

    /// Made when the first short code is met.
    private static let table: [String: String] = {
        var table: [String: String] = [:]
        for group in [people, things, flags] {
            for entry in group.description.utf8.split(separator: UInt8(ascii: ";")) {
                let words = entry.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
                for name in words.dropFirst() { table[name] = words[0] }
            }
        }
        return table
    }()
}
