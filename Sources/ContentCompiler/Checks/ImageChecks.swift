internal import HelpCenterModel

/// What Intercom takes as an image: PNG, JPEG, GIF or SVG (help article 4103903), at most 10 MB.
enum ImageChecks {
    /// The largest image, in bytes.
    static let byteLimit = 10 * 1_048_576

    static func isSupported(_ path: ProjectPath) -> Bool {
        switch path.pathExtension.lowercased() {
        case "png", "jpg", "jpeg", "gif", "svg": true
        default: false
        }
    }

    /// The error about an image that is too large; `nil` for one that is not.
    static func size(of asset: Asset, use: AssetUse) -> Diagnostic? {
        guard asset.byteCount > byteLimit else { return nil }
        let size = Double(asset.byteCount * 10 / 1_048_576) / 10
        return Diagnostic(
            .imageTooLarge, path: use.file, position: use.position,
            summary: "the image “\(asset.path)” has \(size) MB; Intercom takes \(byteLimit / 1_048_576) MB",
            fix: "make it smaller", excerpt: use.excerpt)
    }
}
