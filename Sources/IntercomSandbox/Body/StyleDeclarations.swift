/// The declarations of a `style` attribute.
struct StyleDeclarations {
    /// What values of a property are let through.
    enum Kind {
        /// `#rgb` to `#rrggbbaa`, or `rgb(…)`/`rgba(…)` with numbers.
        case color
        /// A number of pixels or percent.
        case length
    }

    private var values: [String: String] = [:]

    init(_ style: String) {
        for declaration in style.split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            values[parts[0].trimmingSpaces().lowercased()] = String(parts[1].trimmingSpaces())
        }
    }

    /// The allowed properties in alphabetical order, as Intercom writes them; `nil` when none has a valid value.
    func written(_ allowed: [String: Kind]) -> String? {
        let kept = allowed.sorted { $0.key < $1.key }.compactMap { name, kind in
            values[name].flatMap { Self.isValid($0, kind) ? "\(name): \($0);" : nil }
        }
        return kept.isEmpty ? nil : kept.joined(separator: " ")
    }

    private static func isValid(_ value: String, _ kind: Kind) -> Bool {
        switch kind {
        case .color:
            if value.hasPrefix("#") {
                return [3, 4, 6, 8].contains(value.count - 1) && value.dropFirst().allSatisfy(\.isHexDigit)
            }
            let lowered = value.lowercased()
            guard lowered.hasPrefix("rgb(") || lowered.hasPrefix("rgba("), lowered.hasSuffix(")") else { return false }
            return lowered.drop { $0 != "(" }.dropFirst().dropLast().allSatisfy {
                ("0"..."9").contains($0) || ".,% /".contains($0)
            }
        case .length:
            let digits = value.hasSuffix("px") ? value.dropLast(2) : value.hasSuffix("%") ? value.dropLast() : ""
            return Double(digits).map { $0 >= 0 && $0.isFinite } ?? false
        }
    }
}

extension StringProtocol {
    /// The text without the white space around it.
    func trimmingSpaces() -> SubSequence {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return self[endIndex...] }
        return self[start.startIndex...last]
    }
}
