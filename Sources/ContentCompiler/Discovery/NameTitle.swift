/// The title and order that a file's or folder's name stands for: `01-getting-started` is “Getting started”, first.
struct NameTitle: Equatable {
    var title: String
    var order: Int?

    /// - Parameter name: A folder's name, or a file's without locale and extension.
    init(_ name: Substring) {
        var rest = name
        let digits = name.prefix { $0.isASCII && $0.isNumber }
        let after = name.dropFirst(digits.count)
        // A year or another number of the title itself is no order: one or two digits are, or zeros in front.
        if !digits.isEmpty, digits.count <= 2 || digits.hasPrefix("0"), let number = Int(digits),
            let separator = after.first, separator == "-" || separator == "_", after.count > 1
        {
            order = number
            rest = after.dropFirst()
        }
        // A name with spaces or capitals is written as its writer wants it read.
        guard !rest.contains(where: { $0.isWhitespace || $0.isUppercase }) else {
            title = String(rest)
            return
        }
        let words = rest.replacing("_", with: "-").split(separator: "-").joined(separator: " ")
        title = words.isEmpty ? String(rest) : words.prefix(1).uppercased() + words.dropFirst()
    }
}
