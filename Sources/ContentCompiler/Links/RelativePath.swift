/// Writes the way from a folder to a file, as links have it.
enum RelativePath {
    /// The shortest relative path; both are given from the same root, `folder` empty for the root itself.
    static func from(folder: String, to target: String) -> String {
        let start = folder.utf8.split(separator: 0x2F)
        let end = target.utf8.split(separator: 0x2F)
        var common = 0
        while common < start.count, common < end.count, start[common].elementsEqual(end[common]) { common += 1 }
        let up = repeatElement("..", count: start.count - common)
        let path = (up + end[common...].map { String(Substring($0)) }).joined(separator: "/")
        return path.isEmpty ? "." : path
    }

    /// A path as a URL: every byte but letters, digits, `-._~` and the slashes percent-encoded.
    static func url(_ path: String) -> String {
        func isPlain(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x2D...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
            default: false
            }
        }
        guard !path.utf8.allSatisfy(isPlain) else { return path }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            if isPlain(byte) {
                bytes.append(byte)
            } else {
                bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
