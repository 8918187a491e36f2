internal import HTMLTree

/// Videos: an `iframe` of one of six hosts, in a wrapper of its own (API.md §7.1, §7.2 row 19).
enum VideoFrames {
    static func isAllowed(_ source: String) -> Bool {
        guard let address = WebAddress(source) else { return false }
        return hosts.contains { address.host == $0 || address.host.hasSuffix(".\($0)") }
    }

    static func converted(_ frame: HTMLElement) -> HTMLNode {
        var converted = HTMLElement("iframe", attributes: [HTMLAttribute("src", frame["src"] ?? "")])
        converted["frameborder"] = "0"
        for name in ["webkitallowfullscreen", "mozallowfullscreen", "allowfullscreen"] { converted[name] = "" }
        return .element(
            HTMLElement(
                "div", attributes: [HTMLAttribute("class", "intercom-h2b-video")], children: [.element(converted)]))
    }

    private static let hosts = [
        "youtube.com", "youtube-nocookie.com", "wistia.com", "wistia.net", "vimeo.com", "loom.com", "vidyard.com",
        "streamio.com",
    ]
}
