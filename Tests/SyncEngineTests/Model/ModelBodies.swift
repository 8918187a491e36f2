import HelpCenterModel

/// Reads the bodies of the model workspace: undoes just what it does.
struct ModelBodies: BodyReader {
    func read(_ html: String) -> BodyReading {
        var canonical = html.replacing(#/\?sig=[0-9]+/#, with: "")
        canonical = canonical.replacing(#/ id="[^"]*"/#, with: "")
        return BodyReading(
            canonical: canonical, text: canonical.replacing(#/<[^>]*>/#, with: " "), headingIDs: Self.ids(html))
    }

    func blocks(_ html: String) -> [BodyBlock] {
        html.matches(of: #/<(h1|p)[^>]*>(.*?)</(h1|p)>/#).map { match in
            let text = String(match.output.2).replacing(#/<[^>]*>/#, with: "")
            return BodyBlock(match.output.1 == "h1" ? .heading(level: 1) : .paragraph, runs: [BodyRun(text)])
        }
    }

    static func ids(_ html: String) -> [String] {
        html.matches(of: #/<h1 id="([^"]*)"/#).map { String($0.output.1) }
    }
}
