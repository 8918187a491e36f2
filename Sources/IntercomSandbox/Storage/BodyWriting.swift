internal import GRDB
internal import HelpCenterModel

/// Makes the stored form of a body: rewrites it, gives its headings their ids and its images their address.
struct BodyWriting {
    let db: Database
    let workspace: StoredWorkspace
    let behaviour: SandboxBehaviour
    let assets: AssetFolder

    /// - Parameter old: the body that this one replaces.
    func write(
        _ html: String, replacing old: StoredBody?, for holder: BodyRewriter.Holder = .article
    ) throws -> WrittenBody {
        let body = try BodyRewriter(nestedLists: behaviour.nestedLists, holder: holder).rewrite(html)
        let ids = try HeadingIDs.assign(
            to: body.headings, replacing: Self.headings(of: old), policy: behaviour.headingIDs, fresh: freshHeadingID)
        var images: [String: String] = [:]
        for source in body.imageSources { images[source] = try address(of: source) }
        let written = body.html(images: images, headingIDs: ids)
        let stored = StoredBody(
            html: written, markdown: BodyMarkdown.written(body.nodes),
            imageOffsets: ImageSigner.offsets(in: written, origin: workspace.base.origin))
        return switch behaviour.imageRehosting {
        case .immediate: WrittenBody(stored: stored, answered: nil)
        case .delayed: WrittenBody(stored: stored, answered: body.html(images: [:], headingIDs: ids))
        }
    }

    private static func headings(of body: StoredBody?) throws -> [HeadingMark] {
        guard let body else { return [] }
        return try BodyRewriter().rewrite(body.html).headings
    }

    /// Ten hexadecimal digits that tell nothing of the text (API.md §7.2 row 3).
    private func freshHeadingID() throws -> String {
        let number = try Counter.next(db, "heading")
        return "h_" + Digest(of: "heading \(workspace.id) \(number)").prefix(10)
    }

    /// The workspace's own address of an image. What can be reached is a matter of rule, nothing is fetched: https
    /// is, and http where it names a file of the sandbox's own.
    func address(of source: String) throws -> String {
        guard let address = WebAddress(source) else { throw BodyRefusal.imageAddress(source: source) }
        if address.origin == workspace.base.origin {
            if address.path.hasPrefix(RehostedImage.pathPrefix) {
                // A client sends back what it read, with the query or without (API.md §7.2 row 11).
                guard try ImageTable.source(db, path: address.path) != nil else {
                    throw BodyRefusal.unreachableImage(source: source)
                }
                return address.origin + address.path
            }
            guard let name = AssetFolder.name(in: address.path), assets.contains(name) else {
                throw BodyRefusal.unreachableImage(source: source)
            }
        } else if !address.isSecure {
            throw BodyRefusal.unreachableImage(source: source)
        }
        // Keyed by the address: other bytes under the same one keep the old picture (API.md §7.2 row 12).
        return try workspace.base.origin
            + ImageTable.image(db, source: source, workspaceID: workspace.id).path
    }
}

/// A body that was written.
struct WrittenBody {
    var stored: StoredBody
    /// What the answer to the write shows in place of it; `nil` shows the stored one.
    var answered: String?
}
