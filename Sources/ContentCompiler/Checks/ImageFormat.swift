/// The formats of images that Intercom shows, told by the first bytes of a file: its name may lie.
enum ImageFormat: String, CaseIterable {
    case png = "PNG"
    case jpeg = "JPEG"
    case gif = "GIF"
    case svg = "SVG"

    /// The ends of names for the format, the usual one first.
    var extensions: [String] {
        switch self {
        case .png: ["png"]
        case .jpeg: ["jpg", "jpeg"]
        case .gif: ["gif"]
        case .svg: ["svg"]
        }
    }

    /// - Parameter head: The first bytes of the file; 4 KB are enough.
    init?(head: [UInt8]) {
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if head.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if head.starts(with: "GIF87a".utf8) || head.starts(with: "GIF89a".utf8) {
            self = .gif
        } else if Self.isSVG(head) {
            self = .svg
        } else {
            return nil
        }
    }

    /// Whether a text begins as XML whose document is a picture, in UTF-8 or UTF-16.
    private static func isSVG(_ head: [UInt8]) -> Bool {
        let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        let text = (isUTF16 ? head.dropFirst(2).filter { $0 != 0 } : head)[...]
        let content = (text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text).drop { $0.isWhiteSpace }
        guard content.first == 0x3C, !isHTML(content) else { return false }
        if ["<svg", ":svg", "<!DOCTYPE svg"].contains(where: { content.contains($0.utf8) }) { return true }
        // A long preamble may stand before the first element.
        return head.count >= 4_096 && (content.starts(with: "<?xml".utf8) || content.starts(with: "<!".utf8))
    }

    static func isHTML(_ text: ArraySlice<UInt8>) -> Bool {
        let start = text.prefix(14).map(\.lowercased)
        return start.starts(with: "<!doctype html".utf8) || start.starts(with: "<html".utf8)
    }

    /// Whether the end of a file is the end of an image in this format, as far as it can be seen there.
    ///
    /// - Parameter tail: The last bytes of the file; 4 KB are enough.
    func isEnd(_ tail: [UInt8]) -> Bool {
        switch self {
        // The chunk that ends every PNG, the marker that ends every JPEG, the trailer of a GIF after an empty block.
        case .png: tail[...].contains("IEND".utf8)
        case .jpeg: tail[...].contains([0xFF, 0xD9])
        case .gif: tail[...].contains([0x00, 0x3B])
        case .svg:
            tail[...].contains("/svg>".utf8) || tail[...].contains(":svg>".utf8)
                || tail[...].trimmed.suffix(2).elementsEqual("/>".utf8)
                || tail.contains(0x00)
        }
    }

    /// What a file is that is none of these: its kind with an article, as far as its first bytes say so.
    static func otherKind(_ head: [UInt8]) -> OtherKind? {
        let head = head[...]
        if head.starts(with: "version https://git-lfs".utf8) { return .largeFilePointer }
        if head.starts(with: "RIFF".utf8), head.dropFirst(8).starts(with: "WEBP".utf8) { return .image("WebP") }
        if head.dropFirst(4).starts(with: "ftyp".utf8) {
            let brand = head.dropFirst(8).prefix(4)
            if brand.starts(with: "avi".utf8) { return .image("AVIF") }
            if brand.starts(with: "hei".utf8) || brand.starts(with: "mif".utf8) { return .image("HEIC") }
        }
        if head.starts(with: "BM".utf8) { return .image("BMP") }
        if head.starts(with: [0x49, 0x49, 0x2A, 0x00]) || head.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
            return .image("TIFF")
        }
        if head.starts(with: [0x00, 0x00, 0x01, 0x00]) { return .image("ICO") }
        if head.starts(with: "%PDF".utf8) { return .document("a PDF document") }
        if isHTML(head.drop { $0.isWhiteSpace }) { return .document("a web page") }
        return nil
    }

    enum OtherKind: Hashable {
        case image(String)
        case document(String)
        /// What Git LFS leaves in place of a file that was not fetched.
        case largeFilePointer
    }
}
