internal import HelpCenterModel

/// Finds the file that a broken link may have meant. Made only when there is one.
struct LinkSuggestions {
    private var children: [String: [String]] = [:]
    private var pathsByName: [String: [String]] = [:]
    private let content: ProjectPath

    init(_ tree: ContentTree, listing: ContentListing) {
        content = tree.content
        var folders: Set<String> = []
        let items = tree.itemsByPath.filter { $0.value != .newsItem }.keys
        for path in (Array(items) + Array(listing.otherFiles.keys)).sorted() {
            let path = ProjectPath(path)
            pathsByName[path.name.lowercased(), default: []].append(path.string)
            var child = path
            while !child.isRoot, folders.insert(child.string).inserted {
                children[child.parent.string, default: []].append(child.name)
                child = child.parent
            }
        }
    }

    /// The suggestion in the form that the link was written in; `nil` when nothing is near.
    func nearest(to link: ResolvedBody.BrokenLink, from file: ProjectPath) -> String? {
        let hasExtension = !link.path.pathExtension.isEmpty
        guard let path = elsewhere(link.path) ?? alike(link.path, hasExtension: hasExtension) else { return nil }
        var text: String
        if link.written.path.hasPrefix("/") {
            let inContent = ProjectPath(path).isInside(content) && !content.isRoot
            text = "/" + (inContent ? String(path.dropFirst(content.string.count + 1)) : path)
        } else {
            text = RelativePath.from(folder: file.parent.string, to: path)
        }
        if !link.written.path.hasSuffix(".md"), text.hasSuffix(".md") { text.removeLast(3) }
        return text + (link.written.fragment.map { "#\($0)" } ?? "")
    }

    /// The only file of the same name anywhere.
    private func elsewhere(_ path: ProjectPath) -> String? {
        let name = path.name.lowercased()
        let found = pathsByName[name] ?? pathsByName[name + ".md"] ?? []
        return found.count == 1 ? found.first : nil
    }

    /// The path whose names are each the nearest to those that were written.
    private func alike(_ path: ProjectPath, hasExtension: Bool) -> String? {
        var found = ""
        for (index, name) in path.components.enumerated() {
            let names = children[found] ?? []
            let isLast = index == path.components.count - 1
            let wanted = isLast && !hasExtension && !names.contains(String(name)) ? name + ".md" : name
            guard let child = names.contains(String(name)) ? String(name) : NearestMatch.find(String(wanted), in: names)
            else { return nil }
            found = found.isEmpty ? child : "\(found)/\(child)"
        }
        return found
    }
}
