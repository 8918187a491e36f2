internal import HelpCenterModel

/// Adds to re-hosted images the query that expires and is another one at every read (API.md §7.2 row 10).
///
/// Where the queries go is stored beside the body, since a list has hundreds of bodies and none is to be parsed again.
struct ImageSigner {
    /// When the signatures expire, seconds since 1970.
    let expires: Int
    /// Makes the signatures of one answer other than those of every other one.
    let nonce: String

    /// The UTF-8 offsets in a stored body at which the addresses of re-hosted images end.
    ///
    /// The serializer escapes `<` in text and in attributes, so this beginning of a tag is one wherever it stands.
    static func offsets(in html: String, origin: String) -> [Int] {
        let start = Array("<img src=\"\(origin)\(RehostedImage.pathPrefix)".utf8)
        let bytes = Array(html.utf8)
        var offsets: [Int] = []
        var index = 0
        while let tag = bytes[index...].firstIndex(of: 0x3C) {
            index = tag + 1
            guard bytes[tag...].starts(with: start) else { continue }
            guard let end = bytes[(tag + start.count)...].firstIndex(of: 0x22) else { break }
            offsets.append(end)
            index = end
        }
        return offsets
    }

    /// An address with a signature, where it stands by itself.
    func signed(_ address: String) -> String {
        let signature = Digest(of: "\(nonce) \(address)").prefix(64)
        return address + "?expires=\(expires)&signature=\(signature)&req=\(signature.prefix(20))%0A"
    }

    /// The body with a signature at each of the offsets.
    func signed(_ html: String, at offsets: [Int]) -> String {
        guard !offsets.isEmpty else { return html }
        let bytes = html.utf8
        var signed = ""
        signed.reserveCapacity(bytes.count + offsets.count * 160)
        var start = bytes.startIndex
        var position = 0
        for offset in offsets {
            let end = bytes.index(start, offsetBy: offset - position)
            signed += html[start..<end]
            let signature = Digest(of: "\(nonce) \(offset)").prefix(64)
            signed += "?expires=\(expires)&amp;signature=\(signature)&amp;req=\(signature.prefix(20))%0A"
            (start, position) = (end, offset)
        }
        return signed + html[start...]
    }
}
