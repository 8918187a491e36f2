internal import HTMLTree

/// Images stand in a container of their own, without the writer's style (API.md §7.2 row 9, SAMPLES.md C3).
enum Images {
    static let containerClass = "intercom-container"

    /// - Parameter link: the link that the image stands in, if any.
    static func converted(_ image: HTMLElement, link: HTMLElement?, alignment: Alignment?) -> HTMLNode {
        // `src` comes first: where its value ends is where the signature goes (`ImageSigner`).
        var converted = HTMLElement("img", attributes: [HTMLAttribute("src", image["src"] ?? "")])
        converted["alt"] = image["alt"]
        for name in ["width", "height"] {
            if let size = image[name].flatMap({ Int($0) }), size > 0 { converted[name] = String(size) }
        }
        let node = HTMLNode.element(converted)
        return container(link.map { Links.converted($0, children: [node]) } ?? [node], alignment: alignment)
    }

    static func container(_ children: [HTMLNode], alignment: Alignment?) -> HTMLNode {
        let names = [containerClass] + (alignment.map { [$0.className] } ?? [])
        return .element(
            HTMLElement(
                "div", attributes: [HTMLAttribute("class", names.joined(separator: " "))], children: children))
    }
}
