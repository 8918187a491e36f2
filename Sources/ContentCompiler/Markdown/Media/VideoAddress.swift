/// The addresses of videos on the sites that Intercom embeds, in all the forms that people paste.
enum VideoAddress {
    /// The address of the player for a page or player of YouTube, Vimeo, Wistia, Loom, Vidyard or Streamio, with the
    /// time that it starts at; `nil` for all other addresses.
    static func player(for address: String) -> String? {
        guard let url = WebAddress(address) else { return nil }
        switch url.host {
        case "youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com":
            return youTube(path: url.path, url: url)
        case "youtu.be": return url.path.first.flatMap { youTube(id: $0, url: url) }
        case "vimeo.com", "player.vimeo.com": return vimeo(path: url.path, url: url)
        case "loom.com":
            let path = url.path
            guard path.count == 2, path[0] == "share" || path[0] == "embed", isID(path[1]) else { return nil }
            return "https://www.loom.com/embed/\(path[1])" + (seconds(url["t"]).map { "?t=\($0)s" } ?? "")
        case "streamio.com", "api.streamio.com": return url.path.first == "api" ? address : nil
        default:
            if isHost(url.host, "wistia.com") || isHost(url.host, "wistia.net") || url.host == "wi.st" {
                return wistia(path: url.path)
            }
            return isHost(url.host, "vidyard.com") ? vidyard(path: url.path) : nil
        }
    }

    private static func youTube(path: [String], url: WebAddress) -> String? {
        switch path.first {
        case "watch": url["v"].flatMap { youTube(id: $0, url: url) }
        case "playlist": url["list"].flatMap { isID($0) ? "https://www.youtube.com/embed/videoseries?list=\($0)" : nil }
        case "embed" where path.count == 2 && path[1] == "videoseries":
            url["list"].flatMap { isID($0) ? "https://www.youtube.com/embed/videoseries?list=\($0)" : nil }
        case "embed", "shorts", "live", "v": path.count == 2 ? youTube(id: path[1], url: url) : nil
        default: nil
        }
    }

    private static func youTube(id: String, url: WebAddress) -> String? {
        guard isID(id) else { return nil }
        let start = seconds(url["t"] ?? url["start"])
        return "https://www.youtube.com/embed/\(id)" + (start.map { "?start=\($0)" } ?? "")
    }

    /// The number of a Vimeo video is the last number of its path; an unlisted one has a hash after it.
    private static func vimeo(path: [String], url: WebAddress) -> String? {
        guard let place = path.lastIndex(where: { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }) else { return nil }
        let before = path[..<place]
        guard before.isEmpty || ["video", "channels", "groups", "album", "showcase", "ondemand"].contains(path[0])
        else {
            return nil
        }
        let hash = url["h"] ?? (place + 1 < path.count ? path[place + 1] : nil)
        let start = url.fragment.hasPrefix("t=") ? "#\(url.fragment)" : ""
        guard isID(hash ?? "x"), isID(String(start.dropFirst(3)) + "x") else { return nil }
        return "https://player.vimeo.com/video/\(path[place])" + (hash.map { "?h=\($0)" } ?? "") + start
    }

    private static func wistia(path: [String]) -> String? {
        let isPlayer = path.count == 3 && path[0] == "embed" && (path[1] == "iframe" || path[1] == "medias")
        let isPage = path.count == 2 && path[0] == "medias"
        guard isPlayer || isPage, let last = path.last, isID(last) else { return nil }
        return "https://fast.wistia.net/embed/iframe/\(last)"
    }

    private static func vidyard(path: [String]) -> String? {
        let isPage = path.count == 2 && (path[0] == "watch" || path[0] == "share")
        guard isPage || path.count == 1, var id = path.last else { return nil }
        if id.hasSuffix(".html") { id = String(id.dropLast(5)) }
        return isID(id) ? "https://play.vidyard.com/\(id)" : nil
    }

    private static func isHost(_ host: String, _ domain: String) -> Bool {
        host == domain || host.hasSuffix("." + domain)
    }

    private static func isID(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64
            && text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F }
    }

    /// Seconds from `90`, `90s` or `1h2m3s`.
    private static func seconds(_ text: String?) -> Int? {
        guard let text, !text.isEmpty, text.utf8.count <= 12 else { return nil }
        var total = 0
        var number = 0
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39: number = number * 10 + Int(byte - 0x30)
            case 0x68: (total, number) = (total + number * 3600, 0)
            case 0x6D: (total, number) = (total + number * 60, 0)
            case 0x73: (total, number) = (total + number, 0)
            default: return nil
            }
        }
        return total + number > 0 ? total + number : nil
    }
}
