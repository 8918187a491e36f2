import HelpCenterModel
import Synchronization

/// A workspace whose every answer waits for its turn, may get lost, and is watched: what must never be done to it is
/// noted as a violation in the moment it is done.
final class SimulatedWorkspace: RemoteWorkspace {
    /// Whom an item belongs to.
    enum Owner: Equatable {
        /// The engine made it from the source with this mark.
        case engine(mark: Int)
        case teammate
    }

    struct State {
        var collections: [RemoteID: RemoteCollection] = [:]
        /// Bodies as they are stored.
        var articles: [RemoteID: RemoteArticle] = [:]
        var news: [RemoteID: RemoteNewsItem] = [:]
        var owners: [RemoteID: Owner] = [:]
        /// The engine's items as its last write, or a look at a teammate's additions, left them.
        var leftArticles: [RemoteID: RemoteArticle] = [:]
        /// The locales of each article that the engine wrote anything in.
        var written: [RemoteID: Set<LocaleCode>] = [:]
        var leftCollections: [RemoteID: RemoteCollection] = [:]
        var leftNews: [RemoteID: RemoteNewsItem] = [:]
        /// The engine's last write to each item, if neither a teammate nor a writer did anything since: another link
        /// may lead to the same address.
        var lastWrite: [RemoteID: RemoteWrite] = [:]
        var nextID = 1
        var nextHeading = 1
        var nextTicket = 1
        var readings = 0
        var clock = 1_000
        /// Requests on their way to the workspace.
        var underway: [Int: RemoteWrite] = [:]
        /// Requests that the workspace will get to after it has let their sender wait too long.
        var late: [RemoteWrite] = []
        var faults = Faults()
        var rules = Rules()
        /// How often a teammate does something while a request is on its way, in percent.
        var meddling = 0
        /// Whether that has happened since the last apply began.
        var isDisturbed = false
        /// What a teammate calls things: much like the writers do.
        var titles: [String] = ["Theirs"]
        /// What the engine last saw of an article when it looked at it alone.
        var lookedAt: [RemoteID: RemoteArticle] = [:]
        var lookedAtNews: [RemoteID: RemoteNewsItem] = [:]
        /// How many articles' writes were done when the articles were last listed, and in which collections they stood.
        var lastList: (writes: Int, occupied: Set<RemoteID>) = (0, [])
        var articleWrites = 0
        var commits = 0
        /// What time it is for whoever writes news.
        var now = 0
        /// The marks of the news items that must wait.
        var held: Set<Int> = []
        var violations: [String] = []
    }

    static let helpCenter = RemoteID(900)
    static let author = RemoteID(7)
    static let address = "https://help.model"

    let scheduler: Scheduler
    let state = Mutex(State())

    init(_ scheduler: Scheduler) { self.scheduler = scheduler }

    func edit(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }
    var violations: [String] { state.withLock { $0.violations } }
    var wasDisturbed: Bool { state.withLock { $0.isDisturbed } }
    var commits: Int { state.withLock { $0.commits } }

    // MARK: Reading

    func workspace() async throws(RemoteError) -> Workspace {
        try await arrive("workspace")
        return Workspace(
            id: "model", region: .us,
            helpCenters: [
                HelpCenter(
                    id: Self.helpCenter, identifier: "help", url: Self.address, isDefault: true,
                    locales: [.english, .french])
            ],
            teammates: [Teammate(id: Self.author, name: "Ada", email: "ada@example.com")], tokenOwner: Self.author)
    }

    func collections() async throws(RemoteError) -> [RemoteCollection] {
        try await arrive("collections")
        return state.withLock { $0.collections.values.sorted { $0.id < $1.id } }
    }

    func articles(_ receive: ([RemoteArticle]) -> Void) async throws(RemoteError) {
        try await arrive("articles")
        let all = state.withLock { state in
            state.readings += 1
            state.lastList = (state.articleWrites, Set(state.articles.values.flatMap(\.parents)))
            return state.articles.values.sorted { $1.id < $0.id }.map { state.served($0, isList: true) }
        }
        for start in stride(from: 0, to: all.count, by: 4) { receive(Array(all[start..<min(start + 4, all.count)])) }
    }

    func article(_ id: RemoteID) async throws(RemoteError) -> RemoteArticle? {
        try await arrive("article \(id)")
        meddle()
        return state.withLock { state in
            state.lookedAt[id] = state.articles[id]
            return state.articles[id].map { state.served($0, isList: true) }
        }
    }

    func collection(_ id: RemoteID) async throws(RemoteError) -> RemoteCollection? {
        try await arrive("collection \(id)")
        return state.withLock { $0.collections[id] }
    }

    static let newsfeeds = [
        RemoteNewsfeed(id: RemoteID(800), name: "Product"), RemoteNewsfeed(id: RemoteID(801), name: "Company"),
    ]

    func newsfeeds() async throws(RemoteError) -> [RemoteNewsfeed] {
        try await arrive("newsfeeds")
        return Self.newsfeeds
    }

    func newsItems(_ receive: ([RemoteNewsItem]) -> Void) async throws(RemoteError) {
        try await arrive("news")
        let all = state.withLock { state in
            state.readings += 1
            return state.news.values.sorted { $1.id < $0.id }.map { state.served($0) }
        }
        for start in stride(from: 0, to: all.count, by: 2) { receive(Array(all[start..<min(start + 2, all.count)])) }
    }

    func newsItem(_ id: RemoteID) async throws(RemoteError) -> RemoteNewsItem? {
        try await arrive("news item \(id)")
        meddle()
        return state.withLock { state in
            state.lookedAtNews[id] = state.news[id]
            return state.news[id].map { state.served($0) }
        }
    }

    /// Now and then a teammate comes in between.
    private func meddle() {
        let percent = state.withLock { $0.meddling }
        guard percent > 0, scheduler.draw({ $0.chance(percent) }) else { return }
        state.withLock { $0.isDisturbed = true }
        letTeammateAct()
    }

    func traffic() async -> RemoteTraffic { RemoteTraffic() }

    /// Waits until a read has its turn; some never get an answer.
    private func arrive(_ what: String) async throws(RemoteError) {
        scheduler.note("read \(what)")
        await scheduler.latency()
        guard !scheduler.isDead else { throw Self.gone }
        let faults = state.withLock { $0.faults }
        if scheduler.draw({ $0.chance(faults.reading) }) {
            throw RemoteError(.unavailable, status: 503, message: "try again later")
        }
    }

    // MARK: Writing

    fileprivate enum Fate {
        case fine, refused, unreachable, lostBefore, lostAnswer, late
    }

    func send(_ write: RemoteWrite) async throws(RemoteError) -> RemoteItem {
        guard !scheduler.isDead else { throw Self.gone }
        scheduler.note("send \(write.summary)")
        let ticket = state.withLock { state in
            state.nextTicket += 1
            state.underway[state.nextTicket] = write
            return state.nextTicket
        }
        await scheduler.latency()
        guard !scheduler.isDead else { throw Self.gone }
        meddle()
        let faults = state.withLock { $0.faults }
        let fate = scheduler.draw { faults.draw(&$0) }
        let answer = state.withLock { state -> Result<RemoteItem, RemoteError> in
            state.underway[ticket] = nil
            switch fate {
            case .refused: return .failure(RemoteError(.invalid, status: 400, message: "not today"))
            case .unreachable: return .failure(RemoteError(.unreachable, message: "no connection"))
            case .lostBefore: return .failure(Self.lost)
            case .late:
                state.late.append(write)
                return .failure(Self.lost)
            case .fine, .lostAnswer: return state.commit(write)
            }
        }
        scheduler.note("fate \(fate)")
        await scheduler.latency()
        guard !scheduler.isDead else { throw Self.gone }
        commitLate(percent: 20)
        if fate == .lostAnswer { throw Self.lost }
        return try answer.get()
    }

    /// Gets to some of what was let wait.
    func commitLate(percent: Int) {
        let late = state.withLock { state in
            defer { state.late = [] }
            return state.late
        }
        for write in late {
            let isTime = scheduler.draw { $0.chance(percent) }
            state.withLock { state in
                if isTime { _ = state.commit(write) } else { state.late.append(write) }
            }
        }
    }

    /// What becomes of a killed process's requests that were on their way: some arrive all the same.
    func outliveSender() {
        let underway = state.withLock { state in
            defer { state.underway = [:] }
            return state.underway.sorted { $0.key < $1.key }.map(\.value)
        }
        for write in underway where scheduler.draw({ $0.chance(50) }) {
            scheduler.note("arrived after all: \(write.summary)")
            state.withLock { _ = $0.commit(write) }
        }
        commitLate(percent: 100)
    }

    private static let lost = RemoteError(.timedOut, delivery: .unknown, message: "no answer")
    private static let gone = RemoteError(.cancelled, delivery: .unknown, message: "the process is dead")
}

extension SimulatedWorkspace.Faults {
    fileprivate func draw(_ random: inout SeededGenerator) -> SimulatedWorkspace.Fate {
        let fates: [(SimulatedWorkspace.Fate, Int)] = [
            (.refused, refused), (.unreachable, unreachable), (.lostBefore, lostBefore), (.lostAnswer, lostAnswer),
            (.late, late),
        ]
        var number = random.below(100)
        for (fate, percent) in fates {
            if number < percent { return fate }
            number -= percent
        }
        return .fine
    }
}

extension LocaleCode {
    static let french = LocaleCode("fr") ?? .english
}

extension RemoteWrite {
    /// One line for the trace.
    var summary: String {
        switch self {
        case .createCollection(let fields): "create collection \(fields.content[.english]?.title ?? "?")"
        case .updateCollection(let id, let fields):
            "update collection \(id) \(fields.content[.english]?.title ?? "?") \(fields.parent)"
        case .deleteCollection(let id): "delete collection \(id)"
        case .createArticle(let fields): "create article \(fields.summary)"
        case .updateArticle(let id, let fields): "update article \(id) \(fields.summary)"
        case .deleteArticle(let id): "delete article \(id)"
        case .deleteTranslation(let id, let locale, _): "delete \(locale) of article \(id)"
        case .createNewsItem(let fields): "create news item \(fields.summary)"
        case .updateNewsItem(let id, let fields): "update news item \(id) \(fields.summary)"
        case .deleteNewsItem(let id): "delete news item \(id)"
        }
    }
}

extension ArticleFields {
    fileprivate var summary: String {
        let locales = content.sorted { $0.key < $1.key }.map { locale, content in
            "\(locale) \(content.title ?? "-") \(content.state?.rawValue ?? "-") \(content.body ?? "-")"
        }
        return "\(parent) \(locales.joined(separator: " | "))"
    }
}

extension NewsItemFields {
    fileprivate var summary: String {
        "\(title ?? "-") \(state?.rawValue ?? "-") \(labels.sorted()) \(newsfeeds.map(\.newsfeed)) \(body ?? "-")"
    }
}
