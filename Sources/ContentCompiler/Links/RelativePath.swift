/// Writes the way from a folder to a file, as links have it.
enum RelativePath {
    /// The shortest relative path; both are given from the same root and without slashes at their ends, empty for the
    /// root itself.
    static func from(folder: String, to target: String) -> String {
        String(decoding: from(folder: Array(folder.utf8), to: Array(target.utf8)), as: UTF8.self)
    }

    /// As above, in UTF-8.
    static func from(folder: [UInt8], to target: [UInt8]) -> [UInt8] {
        // Behind the last name that both have, and the slash after it.
        var (same, index) = (0, 0)
        while index < folder.count, index < target.count, folder[index] == target[index] {
            index += 1
            if folder[index - 1] == 0x2F { same = index }
        }
        var (up, rest) = (folder[same...], target[same...])
        if index == folder.count, index == target.count || target[index] == 0x2F {
            (up, rest) = ([], target[index...].dropFirst())
        } else if index == target.count, folder[index] == 0x2F {
            (up, rest) = (folder[(index + 1)...], [])
        }
        var path: [UInt8] = []
        path.reserveCapacity(rest.count + 32)
        if !up.isEmpty {
            path += "..".utf8
            for byte in up where byte == 0x2F { path += "/..".utf8 }
            if !rest.isEmpty { path.append(0x2F) }
        }
        path += rest
        return path.isEmpty ? Array(".".utf8) : path
    }

    /// A path as a URL: every byte but letters, digits, `-._~` and the slashes percent-encoded.
    static func url(_ path: String) -> String { String(decoding: url(Array(path.utf8)), as: UTF8.self) }

    /// As above, in UTF-8.
    static func url(_ path: [UInt8]) -> [UInt8] {
        guard !path.allSatisfy(isPlain) else { return path }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path {
            if isPlain(byte) {
                bytes.append(byte)
            } else {
                bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return bytes
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2D...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
        default: false
        }
    }
}
