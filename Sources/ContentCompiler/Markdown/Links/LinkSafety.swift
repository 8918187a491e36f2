/// Which addresses must never reach a reader.
enum LinkSafety {
    /// The scheme of an address that runs code or shows what its writer made up; `nil` for all others.
    ///
    /// Read as browsers do (URL Standard, “basic URL parser”): control characters and spaces before the scheme and
    /// tabs and line ends within it do not count, nor does case.
    static func unsafeScheme(of address: ArraySlice<UInt8>) -> String? {
        guard let first = address.first(where: { $0 > 0x20 }), firstLetters.contains(first.lowercased) else {
            return nil
        }
        var name: [UInt8] = []
        name.reserveCapacity(12)
        for byte in address {
            if byte <= 0x20 {
                guard name.isEmpty || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return nil }
                continue
            }
            if byte == 0x3A {
                let scheme = String(decoding: name, as: UTF8.self)
                return unsafeSchemes.contains(scheme) ? scheme : nil
            }
            guard byte.isLetter || byte.isDigit || byte == 0x2D || byte == 0x2B || byte == 0x2E, name.count < 12 else {
                return nil
            }
            name.append(byte.lowercased)
        }
        return nil
    }

    /// Those that the names below begin with: most addresses are told by them.
    private static let firstLetters = Array("jvldbfa".utf8)

    private static let unsafeSchemes: Set<String> = [
        "javascript", "vbscript", "livescript", "data", "blob", "filesystem", "about", "view-source",
    ]
}
