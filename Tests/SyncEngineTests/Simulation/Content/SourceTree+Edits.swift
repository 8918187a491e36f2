import HelpCenterModel

extension SourceTree {
    /// What writers do between two runs.
    enum Edit: CaseIterable {
        case body, title, description, state, links, heading, image, translation
        case rename, move, addPage, removePage
        case renameFolder, moveFolder, describeFolder, retitleFolder, translateFolder, addFolder, removeFolder
    }

    /// Changes something that the seed decides on.
    ///
    /// - Returns: what it was, for the trace.
    mutating func edit(_ random: inout SeededGenerator) -> String {
        let edit = random.pick(Edit.allCases) ?? .body
        switch edit {
        case .addPage: addPage(&random)
        case .addFolder: addFolder(&random)
        case .renameFolder, .moveFolder, .describeFolder, .retitleFolder, .translateFolder, .removeFolder:
            guard !folders.isEmpty else { return "nothing" }
            change(folder: random.below(folders.count), edit, &random)
        case .body, .title, .description, .state, .links, .heading, .image, .translation, .rename, .move, .removePage:
            guard !pages.isEmpty else { return "nothing" }
            change(page: random.below(pages.count), edit, &random)
        }
        return "\(edit)"
    }

    private mutating func change(page index: Int, _ edit: Edit, _ random: inout SeededGenerator) {
        switch edit {
        case .body: pages[index].version += 1
        case .title: pages[index].title = "\(Self.titles[random.below(Self.titles.count)]) \(random.below(9))"
        case .description: pages[index].description = random.chance(70) ? "In short \(random.below(99))" : nil
        case .state: pages[index].state = pages[index].state == .draft ? .published : .draft
        case .links: pages[index].links = links(&random)
        case .heading:
            if random.chance(60) {
                pages[index].headings.append("h\(nextMark)")
                nextMark += 1
            } else {
                _ = pages[index].headings.popLast()
            }
        case .image: pages[index].image = pages[index].image.map { $0 + 1 } ?? 1
        case .translation: pages[index].french = pages[index].french == nil || random.chance(50) ? nextMark : nil
        // A name is never given twice, as a vacated one would say that its new owner is the old one.
        case .rename: pages[index].name = "p\(newMark())"
        case .move: pages[index].folder = random.chance(80) ? random.pick(folders.map(\.mark)) : nil
        case .removePage: remove(page: index)
        default: break
        }
    }

    private mutating func remove(page index: Int) {
        // An empty tree is a fault of its own, which removes nothing.
        if pages.count > 1 { pages.remove(at: index) }
    }

    private mutating func change(folder index: Int, _ edit: Edit, _ random: inout SeededGenerator) {
        let folder = folders[index]
        switch edit {
        case .renameFolder: folders[index].name = "f\(newMark())"
        case .moveFolder:
            let height =
                folders.map { isFolder($0.mark, inside: folder.mark) ? depth(ofFolder: $0.mark) : 0 }.max() ?? 0
            let below = height - depth(ofFolder: folder.mark)
            let places = folders.map(\.mark).filter {
                !isFolder($0, inside: folder.mark) && depth(ofFolder: $0) + 1 + below <= 3
            }
            let parent = random.chance(70) ? random.pick(places) : nil
            let isTaken = folders.contains { $0.parent == parent && $0.title == folder.title && $0 != folder }
            if !isTaken { folders[index].parent = parent }
        case .describeFolder: folders[index].text = "About \(random.below(99))"
        case .retitleFolder: folders[index].title = "\(Self.titles[random.below(Self.titles.count)]) \(newMark())"
        case .translateFolder: folders[index].translated.toggle()
        case .removeFolder: remove(folder: folder.mark)
        default: break
        }
    }

    /// A folder goes with everything in it, as with `git rm -r`; its pages may be saved to the folder above.
    private mutating func remove(folder mark: Int) {
        let gone = Set(folders.map(\.mark).filter { isFolder($0, inside: mark) })
        let left = pages.filter { page in !(page.folder.map(gone.contains) ?? false) }
        guard !left.isEmpty else { return }
        pages = left
        folders.removeAll { gone.contains($0.mark) }
    }
}
