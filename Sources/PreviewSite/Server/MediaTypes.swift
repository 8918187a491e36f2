/// The media types of local images and downloads, by the ending of the name.
enum MediaTypes {
    /// A type that is not known is a download: a browser shall not guess, least of all that it is a page.
    static func type(ofExtension ending: String) -> String { types[ending.lowercased()] ?? "application/octet-stream" }

    private static let types = [
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml",
        "webp": "image/webp", "avif": "image/avif", "bmp": "image/bmp", "ico": "image/x-icon",
        "pdf": "application/pdf", "zip": "application/zip", "json": "application/json",
        "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8", "mp3": "audio/mpeg",
        "mp4": "video/mp4", "webm": "video/webm",
    ]
}
