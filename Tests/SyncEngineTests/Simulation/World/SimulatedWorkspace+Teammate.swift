import HelpCenterModel
import Synchronization

extension SimulatedWorkspace {
    /// What a teammate may do in Intercom.
    enum Deed: CaseIterable {
        case writesArticle, makesCollection, editsBody, editsTitle, editsDescription, unpublishes, moves, addsParent
        case writesNews, editsNews, retitlesNews, labelsNews, draftsNews, deletesNews
        case deletesArticle, translates, removesTranslation, leavesDraft, renamesCollection, deletesCollection
    }

    /// Lets a teammate do something that the seed decides on.
    func letTeammateAct() {
        let titles = state.withLock { $0.titles }
        let deed = scheduler.draw { $0.pick(Deed.allCases) } ?? .editsBody
        let title = scheduler.draw { $0.pick(titles) } ?? "Theirs"
        let number = scheduler.draw { $0.below(1_000) }
        let done = state.withLock { $0.carryOut(deed, title: title, number: number) }
        scheduler.note("teammate \(deed) \(done)")
    }
}

extension SimulatedWorkspace.State {
    fileprivate mutating func carryOut(_ deed: SimulatedWorkspace.Deed, title: String, number: Int) -> String {
        clock += 1
        let collectionIDs = collections.keys.sorted()
        let place = number % 3 == 0 || collectionIDs.isEmpty ? nil : collectionIDs[number % collectionIDs.count]
        switch deed {
        case .writesArticle: return addArticle(title, parent: place)
        case .makesCollection: return addCollection(title, parent: place)
        case .writesNews, .editsNews, .retitlesNews, .labelsNews, .draftsNews, .deletesNews:
            return carryOutOnNews(deed, title: title, number: number)
        case .renamesCollection, .deletesCollection:
            guard let id = place else { return "nothing" }
            if deed == .renamesCollection {
                collections[id]?.content[.english]?.title = "\(title) \(number)"
                touch(id)
            } else {
                collections[id] = nil
                for (other, collection) in collections where collection.parent == id {
                    collections[other]?.parent = nil
                    touch(other)
                }
                for (other, article) in articles where article.parents.contains(id) {
                    articles[other]?.parents.removeAll { $0 == id }
                    touch(other)
                }
            }
            return id.string
        case .editsBody, .editsTitle, .editsDescription, .unpublishes, .moves, .addsParent, .deletesArticle,
            .translates, .removesTranslation, .leavesDraft:
            let ids = articles.keys.sorted()
            guard !ids.isEmpty else { return "nothing" }
            let id = ids[number % ids.count]
            change(id, deed, title: title, number: number, place: place)
            return id.string
        }
    }

    private mutating func change(
        _ id: RemoteID, _ deed: SimulatedWorkspace.Deed, title: String, number: Int, place: RemoteID?
    ) {
        guard var article = articles[id] else { return }
        switch deed {
        case .editsBody: article.content[.english]?.body += "<p>by hand \(number)</p>"
        case .editsTitle: article.content[.english]?.title = "\(title) by hand \(number)"
        case .editsDescription: article.content[.english]?.description = "by hand \(number)"
        case .unpublishes: article.content[.english]?.state = .draft
        case .moves: article.parents = place.map { [$0] } ?? []
        case .addsParent:
            guard let place, !article.parents.isEmpty, !article.parents.contains(place) else { return }
            // One more place is no drift of ours: it is not marked as edited.
            articles[id]?.parents.append(place)
            return
        case .translates:
            article.content[.french] = RemoteArticleContent(
                title: "à la main \(number)", description: nil, body: "<p>\(number)</p>", state: .published, url: nil,
                updatedAt: clock)
        case .removesTranslation: article.content[.french] = nil
        case .leavesDraft: article.content[.english]?.hasUnpublishedChanges = true
        case .deletesArticle:
            articles[id] = nil
            return
        default: return
        }
        guard article != articles[id] else { return }
        articles[id] = article
        nameArticle(id)
        touch(id)
    }

    /// The item is no longer as the engine left it.
    mutating func touch(_ id: RemoteID) {
        lastWrite[id] = nil
    }

    private mutating func addArticle(_ title: String, parent: RemoteID?) -> String {
        let id = RemoteID(nextID)
        nextID += 1
        articles[id] = RemoteArticle(
            id: id, parents: parent.map { [$0] } ?? [], author: SimulatedWorkspace.author, defaultLocale: .english,
            content: [
                .english: RemoteArticleContent(
                    title: title, description: nil, body: "<p>theirs \(id)</p>", state: .published, url: nil,
                    updatedAt: clock)
            ])
        nameArticle(id)
        owners[id] = .teammate
        return id.string
    }

    private mutating func addCollection(_ title: String, parent: RemoteID?) -> String {
        let id = RemoteID(nextID)
        nextID += 1
        collections[id] = RemoteCollection(
            id: id, parent: parent, helpCenter: SimulatedWorkspace.helpCenter, icon: "folder", url: nil,
            updatedAt: clock, defaultLocale: .english,
            content: [.english: RemoteCollectionContent(title: title, description: "theirs \(id)")])
        owners[id] = .teammate
        return id.string
    }
}
