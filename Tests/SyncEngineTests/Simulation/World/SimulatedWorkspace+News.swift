import HelpCenterModel

/// How the simulated workspace keeps news items (API.md §5).
extension SimulatedWorkspace.State {
    mutating func create(_ fields: NewsItemFields) -> Result<RemoteItem, RemoteError> {
        let id = newID()
        claim(id, mark: fields.body.flatMap(ServedHTML.mark), others: news.keys, .createNewsItem(fields))
        news[id] = RemoteNewsItem(id: id, title: "", body: "", sender: nil, state: .draft)
        return put(fields, into: id)
    }

    mutating func put(_ fields: NewsItemFields, into id: RemoteID) -> Result<RemoteItem, RemoteError> {
        guard var item = news[id] else { return .failure(Self.missing) }
        let before = item
        if let mark = fields.body.flatMap(ServedHTML.mark), held.contains(mark) {
            violations.append("news item \(id) was written before its time")
        }
        if fields.newsfeeds.contains(where: { $0.publishedAt ?? 0 > now }) {
            violations.append("news item \(id) is to be published at a time to come")
        }
        item.title = fields.title ?? item.title
        item.body = fields.body ?? item.body
        item.sender = fields.sender
        item.state = fields.state ?? item.state
        item.labels = fields.labels
        item.reactions = fields.reactions
        item.isSilent = fields.isSilent ?? item.isSilent
        item.newsfeeds = fields.newsfeeds.map { assignment in
            let kept = before.newsfeeds.first { $0.newsfeed == assignment.newsfeed }?.publishedAt
            return NewsfeedAssignment(
                newsfeed: assignment.newsfeed,
                publishedAt: item.state == .live ? assignment.publishedAt ?? kept ?? clock : nil)
        }
        item.updatedAt = clock
        news[id] = item
        leftNews[id] = item
        lastWrite[id] = .updateNewsItem(id, fields)
        return .success(.newsItem(served(item)))
    }

    /// A news item as a request gets it: lists in whatever order, addresses signed anew.
    func served(_ item: RemoteNewsItem) -> RemoteNewsItem {
        var item = item
        item.body = ServedHTML.served(item.body, reading: readings, movesImages: true)
        if readings % 2 == 1 {
            item.reactions.reverse()
            item.newsfeeds.reverse()
        }
        return item
    }
}

extension SimulatedWorkspace.State {
    /// What a teammate does to a news item.
    mutating func carryOutOnNews(_ deed: SimulatedWorkspace.Deed, title: String, number: Int) -> String {
        if deed == .writesNews {
            let id = newID()
            news[id] = RemoteNewsItem(
                id: id, title: title, body: "<p>theirs \(id)</p>", sender: SimulatedWorkspace.author, state: .live)
            owners[id] = .teammate
            return id.string
        }
        let ids = news.keys.sorted()
        guard !ids.isEmpty else { return "nothing" }
        let id = ids[number % ids.count]
        guard var item = news[id] else { return "nothing" }
        switch deed {
        case .editsNews: item.body += "<p>by hand \(number)</p>"
        case .retitlesNews: item.title = "\(title) by hand \(number)"
        case .labelsNews: item.labels.insert("by hand \(number)")
        case .draftsNews:
            item.state = .draft
            item.newsfeeds = item.newsfeeds.map { NewsfeedAssignment(newsfeed: $0.newsfeed) }
        case .deletesNews:
            news[id] = nil
            return id.string
        default: break
        }
        guard item != news[id] else { return id.string }
        news[id] = item
        touch(id)
        return id.string
    }
}
