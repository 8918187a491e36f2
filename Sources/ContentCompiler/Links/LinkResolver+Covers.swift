internal import HelpCenterModel

/// The pictures above news items (API.md §5).
extension LinkResolver {
    /// The endings that Intercom takes, in an address too.
    private static let endings = [".png", ".jpg"]

    /// Finds the cover of a news item: a local file, or an address on the web.
    func resolveCover(of unit: CompileUnit, into resolved: inout ResolvedBody) {
        guard case .newsItem(let item) = unit.role, let content = files[units.news[item]].content,
            let written = content.frontMatter.news.cover
        else { return }
        let link = WrittenLink(
            role: .image, file: unit.file.path, destination: written.value, position: written.position,
            excerpt: content.frontMatter.news.coverExcerpt)
        guard api.isAtLeast(2, 17) else {
            return report(
                .newerVersionNeeded, link, unit,
                "“cover_image” has no effect with version \(api.version) of Intercom's API",
                &resolved, explanation: "Cover images can be set from version 2.17 on; without it the item has none.",
                fix: "set `api: { version: \"2.17\" }` in \(SettingsReader.fileName)")
        }
        switch LinkDestination(written.value) {
        case .external where written.value.lowercased().hasPrefix("https:"):
            guard Self.endings.contains(where: written.value.contains) else {
                return reportCover(link, unit, &resolved)
            }
            resolved.cover = .url(written.value)
        case .insecure:
            report(
                .insecureImage, link, unit, "the image “\(written.value)” comes over plain http", &resolved,
                fix: "use its https address, or keep a copy in the project")
        case .file(let destination): resolveCover(destination, link, unit, &resolved)
        case .external, .empty, .heading: reportCover(link, unit, &resolved)
        }
    }

    private func resolveCover(
        _ destination: LinkDestination.FileDestination, _ link: WrittenLink, _ unit: CompileUnit,
        _ resolved: inout ResolvedBody
    ) {
        do throws(FileError) {
            switch try target(of: destination, from: link.file) {
            case .asset(let file):
                // Files are published under a name whose ending has small letters.
                guard Self.endings.contains("." + file.path.pathExtension.lowercased()) else {
                    return reportCover(link, unit, &resolved)
                }
                resolved.cover = .asset(file.path)
                resolved.assets.append(
                    ResolvedBody.AssetLink(
                        file: file, role: .image,
                        use: AssetUse(file: link.file, position: link.position, excerpt: link.excerpt)))
            case .outside:
                report(.outsideProject, link, unit, "“\(link.destination)” leads out of the project", &resolved)
            case .item, .ignored, .folder: reportCover(link, unit, &resolved)
            case .nothing:
                report(.missingImage, link, unit, "“\(link.destination)” does not exist", &resolved)
            }
        } catch {
            report(.unreadableFile, link, unit, "cannot look up “\(link.destination)”: \(error)", &resolved)
        }
    }

    private func reportCover(_ link: WrittenLink, _ unit: CompileUnit, _ resolved: inout ResolvedBody) {
        report(
            .unsupportedImage, link, unit, "“\(link.destination)” cannot be the cover of a news item", &resolved,
            explanation: "Intercom takes a file or an https address that ends with .png or .jpg, in small letters.",
            fix: "use a PNG or JPEG file; rename `.jpeg` to `.jpg`")
    }
}
