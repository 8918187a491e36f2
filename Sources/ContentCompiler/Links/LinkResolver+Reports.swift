internal import HelpCenterModel

/// How findings about links are worded.
extension LinkResolver {
    /// Keeps a link as its writer wrote it.
    func keep(_ link: WrittenLink, _ resolved: inout ResolvedBody) {
        resolved.append(UnboundHTML.escapedAttribute(link.destination))
    }

    func report(
        _ id: DiagnosticID, severity: Severity? = nil, _ link: WrittenLink, _ unit: CompileUnit, _ summary: String,
        _ resolved: inout ResolvedBody, explanation: String? = nil, fix: String? = nil
    ) {
        resolved.diagnostics.append(
            Diagnostic(
                id, severity: severity, path: link.file, position: link.position, summary: summary,
                explanation: explanation, fix: fix, excerpt: link.excerpt))
    }

    func reportNoImage(_ link: WrittenLink, _ unit: CompileUnit, _ resolved: inout ResolvedBody) {
        if !resolved.endsWithReference { keep(link, &resolved) }
        report(
            .unsupportedImage, link, unit, "“\(link.destination)” is not an image that Intercom shows", &resolved,
            fix: "use a PNG, JPEG, GIF or SVG file")
    }

    func reportHeading(
        _ fragment: String, _ suggestion: String?, of path: ProjectPath?, _ link: WrittenLink, _ unit: CompileUnit,
        _ resolved: inout ResolvedBody
    ) {
        let place = path.map { "“\($0)” has" } ?? "there is"
        report(
            .brokenHeading, severity: severity, link, unit, "\(place) no heading “#\(fragment)”", &resolved,
            fix: suggestion.map { "did you mean “#\($0)”?" })
    }

    /// A link to a news item, which has no page that a link could lead to.
    func reportNews(_ link: WrittenLink, _ unit: CompileUnit, _ resolved: inout ResolvedBody) {
        keep(link, &resolved)
        guard link.role == .link else { return reportNoImage(link, unit, &resolved) }
        report(
            .brokenLink, severity: severity, link, unit,
            "“\(link.destination)” is a news item, and nothing can link to those", &resolved,
            explanation: "Intercom shows news items in newsfeeds and gives them no address of their own.",
            fix: "link to an article that says the same")
    }

    /// A link from a news item to one of its own headings.
    func reportOwnHeading(_ link: WrittenLink, _ unit: CompileUnit, _ resolved: inout ResolvedBody) {
        report(
            .brokenHeading, severity: severity, link, unit, "a news item cannot link to its own headings", &resolved,
            explanation: "Intercom shows news items in newsfeeds and gives them no address of their own.",
            fix: "leave the link out, or put the text into an article and link to that")
    }

    func reportBroken(
        _ target: LinkTarget, _ destination: LinkDestination.FileDestination, _ link: WrittenLink,
        _ unit: CompileUnit, _ resolved: inout ResolvedBody
    ) {
        keep(link, &resolved)
        let base = Self.bases(of: destination.path, file: link.file, content: tree.content).first ?? .root
        let isImage = link.role == .image
        let hasBackslash = destination.path.utf8.contains(0x5C)
        switch target {
        case .ignored:
            report(
                .brokenLink, severity: severity, link, unit,
                "“\(destination.path)” is not published, so nothing can link to it", &resolved,
                explanation: "README.md, names that begin with `_` or a dot and what .guidepostignore names are no "
                    + "articles, nor is what lies outside of “\(tree.content)”.")
        case .folder:
            report(
                isImage ? .missingImage : .brokenLink, severity: isImage ? nil : severity, link, unit,
                "“\(destination.path)” is a folder without articles", &resolved)
        case .item, .asset, .outside, .nothing:
            report(
                isImage ? .missingImage : .brokenLink, severity: isImage ? nil : severity, link, unit,
                "“\(destination.path)” does not exist", &resolved,
                explanation: hasBackslash ? "A path is written with “/”, on Windows too." : nil)
            let path = hasBackslash ? destination.path.replacing("\\", with: "/") : destination.path
            if let path = Self.place(path, in: base) {
                resolved.broken.append(
                    ResolvedBody.BrokenLink(
                        diagnostic: resolved.diagnostics.count - 1, file: link.file, written: destination, path: path))
            }
        }
    }
}
