internal import HelpCenterModel

/// What Intercom takes as an image: PNG, JPEG, GIF or SVG (help article 4103903), at most 10 MB.
enum ImageChecks {
    /// The largest image, in bytes.
    static let byteLimit = 10 * 1_048_576

    /// How much is read of a file's beginning and of its end, in bytes.
    static let endLimit = 4_096

    static func isSupported(_ path: ProjectPath) -> Bool {
        let name = path.pathExtension.lowercased()
        return ImageFormat.allCases.contains { $0.extensions.contains(name) }
    }

    /// What is wrong with an image, the worst alone; `nil` when nothing is.
    ///
    /// - Parameter head: Its first bytes.
    /// - Parameter isWhole: Whether its last bytes are the end of an image in the format.
    static func finding(
        of asset: Asset, head: [UInt8], use: AssetUse, isWhole: (ImageFormat) throws(FileError) -> Bool
    ) throws(FileError) -> Diagnostic? {
        let name = "“\(asset.path)”"
        func diagnostic(
            _ id: DiagnosticID, _ summary: String, explanation: String? = nil, fix: String
        ) -> Diagnostic {
            Diagnostic(
                id, path: use.file, position: use.position, summary: summary, explanation: explanation, fix: fix,
                excerpt: use.excerpt)
        }
        guard asset.byteCount > 0 else {
            return diagnostic(
                .damagedImage, "the image \(name) is empty", fix: "copy it again from where it comes from")
        }
        guard let format = ImageFormat(head: head) else {
            let formats = "Intercom shows PNG, JPEG, GIF and SVG; the first bytes of the file tell, not its name."
            return switch ImageFormat.otherKind(head) {
            case .image(let kind)?:
                diagnostic(
                    .unsupportedImage, "\(name) is \(kind == "AVIF" || kind == "ICO" ? "an" : "a") \(kind) image",
                    explanation: formats, fix: "convert it to PNG")
            case .document(let kind)?:
                diagnostic(
                    .unsupportedImage, "\(name) is \(kind), no image", explanation: formats, fix: "put an image there")
            case .largeFilePointer?:
                diagnostic(
                    .unsupportedImage, "\(name) is a pointer of Git LFS, not the image itself",
                    explanation: "The image was not fetched with the repository.",
                    fix: "run `git lfs pull`; in a workflow, check out with `lfs: true`")
            case nil:
                diagnostic(.unsupportedImage, "\(name) is no image", explanation: formats, fix: "put an image there")
            }
        }
        guard asset.byteCount <= byteLimit else {
            let size = Double(asset.byteCount * 10 / 1_048_576) / 10
            return diagnostic(
                .imageTooLarge, "the image \(name) has \(size) MB; Intercom takes \(byteLimit / 1_048_576) MB",
                fix: "make it smaller")
        }
        guard try isWhole(format) else {
            return diagnostic(
                .damagedImage, "the image \(name) breaks off before its end",
                explanation: "A \(format.rawValue) has a mark at its end, and this file has none. Often a copy or a "
                    + "download was broken off.", fix: "copy it again from where it comes from")
        }
        guard !format.extensions.contains(asset.path.pathExtension.lowercased()) else { return nil }
        let stem = asset.path.name.dropLast(asset.path.pathExtension.count)
        return diagnostic(
            .misnamedImage, "the image \(name) is a \(format.rawValue)",
            explanation: "Servers go by the name when they say what a file is, and some browsers believe them.",
            fix: "rename it to “\(stem)\(format.extensions[0])”")
    }
}
