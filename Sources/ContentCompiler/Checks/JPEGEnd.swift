/// Looks for the end of a JPEG that has more behind it, such as the film of a “live” photo.
enum JPEGEnd {
    /// Whether the image data end with the marker that they must have.
    ///
    /// Segments before the data are passed over by their lengths: a thumbnail in one of them has an end of its own.
    static func isReached(in bytes: [UInt8]) -> Bool {
        var offset = 2
        while offset + 4 <= bytes.count, bytes[offset] == 0xFF {
            let marker = bytes[offset + 1]
            // Padding before a marker.
            guard marker != 0xFF else {
                offset += 1
                continue
            }
            if marker == 0xDA { return bytes[offset...].contains([0xFF, 0xD9]) }
            offset += 2 + (Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3]))
        }
        return false
    }
}
