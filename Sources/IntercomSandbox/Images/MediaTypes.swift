/// The media types of what the asset folder serves, by the ending of the name.
enum MediaTypes {
    static func type(of name: String) -> String {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return types[ending] ?? "application/octet-stream"
    }

    private static let types = [
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml",
        "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon", "bmp": "image/bmp",
        "pdf": "application/pdf", "zip": "application/zip", "txt": "text/plain; charset=utf-8",
        "csv": "text/csv; charset=utf-8", "json": "application/json", "mp4": "video/mp4", "webm": "video/webm",
        "mp3": "audio/mpeg",
    ]
}
