import HelpCenterModel

extension SourceTree {
    struct News: Equatable {
        var mark: Int
        var name: String
        var title: String
        var version = 1
        var links: [Link] = []
        var labels: [String] = []
        var newsfeeds: [String] = []
        var reactions: [String] = []
        var state = NewsState.live
        var publishedAt: Timestamp?
        var isSilent: Bool?
    }

    /// What writers do to news between two runs.
    enum NewsEdit: CaseIterable {
        case body, title, labels, newsfeeds, reactions, state, date, silence, links, rename, add, remove
    }

    func path(of item: News) -> ProjectPath { ProjectPath("news/\(item.name).md") }

    mutating func addNews(_ random: inout SeededGenerator) {
        let mark = newMark()
        news.append(
            News(
                mark: mark, name: "n\(mark)", title: random.pick(Self.titles) ?? "", links: links(&random),
                newsfeeds: ["Product"], state: random.chance(15) ? .draft : .live, publishedAt: date(&random)))
    }

    /// A moment of this life: mostly one that is over, or none.
    private func date(_ random: inout SeededGenerator) -> Timestamp? {
        guard random.chance(60) else { return nil }
        return Timestamp(
            seconds: Simulation.start + random.below(Simulation.roundLength * 4) - Simulation.roundLength * 2)
    }

    /// - Returns: what it was, for the trace.
    mutating func editNews(_ random: inout SeededGenerator) -> String {
        let edit = random.pick(NewsEdit.allCases) ?? .body
        if edit == .add {
            addNews(&random)
            return "news \(edit)"
        }
        guard !news.isEmpty else { return "nothing" }
        let index = random.below(news.count)
        switch edit {
        case .body: news[index].version += 1
        case .title: news[index].title = "\(Self.titles[random.below(Self.titles.count)]) \(random.below(9))"
        case .labels: news[index].labels = ["Product", "Update", "Fix"].filter { _ in random.chance(50) }
        case .newsfeeds: news[index].newsfeeds = ["Company", "product"].filter { _ in random.chance(60) }
        case .reactions: news[index].reactions = ["😀", "👍", "🎉"].filter { _ in random.chance(50) }
        case .state: news[index].state = news[index].state == .draft ? .live : .draft
        case .date: news[index].publishedAt = date(&random)
        case .silence: news[index].isSilent = random.pick([true, false])
        case .links: news[index].links = links(&random)
        case .rename: news[index].name = "n\(newMark())"
        case .remove: news.remove(at: index)
        case .add: break
        }
        return "news \(edit)"
    }

    func newsItem(_ item: News) -> NewsItem {
        var pieces: [UnboundHTML.Piece] = [.html("<p>#\(item.mark) version \(item.version)</p>")]
        for link in item.links {
            guard let reference = reference(link, .english) else { continue }
            pieces += [.html("<p><a href=\""), .reference(reference), .html("\">link</a></p>")]
        }
        return NewsItem(
            path: path(of: item), locale: .english, title: item.title, newsfeeds: item.newsfeeds,
            labels: Set(item.labels), reactions: item.reactions, state: item.state, publishedAt: item.publishedAt,
            isSilent: item.isSilent, body: UnboundHTML(pieces: pieces))
    }
}
