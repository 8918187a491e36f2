/// Which part of the sandbox a path belongs to.
enum PathKind {
    /// Intercom's API, and whatever belongs to nothing else.
    case api
    /// The sandbox's own switches, `/_sandbox/…`.
    case control
    /// What a browser asks for: pages, images, assets.
    case reader

    init(path: String, base: PublicBase) {
        if path.hasPrefix("/_sandbox/") {
            self = .control
        } else if path == "/" || path == "/favicon.ico" || path == base.path || path.hasPrefix(base.path + "/")
            || path.hasPrefix(AssetFolder.pathPrefix) || path.hasPrefix(RehostedImage.pathPrefix)
        {
            self = .reader
        } else {
            self = .api
        }
    }
}
