/// Makes up collections, articles and news, the same ones every time.
struct ContentGenerator {
    static let newsCount = 30

    private var random = SeededGenerator(seed: 4840)

    /// One collection for every fifty articles.
    mutating func collections(for articles: Int) -> [JSONValue] {
        (0...(articles / 50)).map { number in
            let name = title()
            return [
                "name": .string("\(name) \(number + 1)"), "description": .string(sentence()), "icon": "book-bookmark",
                "translated_content": ["fr": ["name": .string("\(name) \(number + 1), en français")]],
            ]
        }
    }

    /// Every third one has a translation, every tenth is a draft.
    mutating func article(_ number: Int) -> JSONValue {
        let state: JSONValue = number % 10 == 9 ? "draft" : "published"
        let title = "\(title()) \(number + 1)"
        let article: JSONValue = [
            "title": .string(title), "description": .string(sentence()), "state": state, "body": .string(body()),
        ]
        guard number.isMultiple(of: 3) else { return article }
        let french: JSONValue = ["title": .string("\(title), en français"), "state": state, "body": .string(body())]
        return article.with(["translated_content": ["fr": french]])
    }

    /// - Parameter now: the last moment that a publication may have, seconds since 1970.
    mutating func newsItem(_ number: Int, now: Int) -> JSONValue {
        [
            "title": .string("\(title()) \(number + 1)"), "body": .string("<p>\(sentence())</p>"), "state": "live",
            "labels": .array(["New"]), "reactions": .array(["😀"]),
            "newsfeed_assignments": .array([
                ["newsfeed_id": .integer(53), "published_at": .integer(now - number * 86_400)]
            ]),
        ]
    }

    private mutating func body() -> String {
        (0..<3).map { _ in
            """
            <h2>\(title())</h2><p>\(sentence()) \(sentence())</p><ul><li>\(sentence())</li><li>\(sentence())</li></ul>\
            <p><a href="https://example.com/\(word())">\(title())</a></p>
            """
        }.joined()
    }

    private mutating func title() -> String {
        let words = "\(word()) \(word()) \(word())"
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private mutating func sentence() -> String {
        let words = (0..<12).map { _ in word() }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst() + "."
    }

    private mutating func word() -> String { Self.words[Int(random.next() % UInt64(Self.words.count))] }

    private static let words = """
        account add address agent alert answer app assign billing browser button change chat click close connect \
        contact customer data delete device download edit email enable error export field file filter find form group \
        help history image import install invite invoice label language link list login mail manage member menu message \
        mobile move name network note open order page password pay phone plan post privacy profile project refund remove \
        report reset role save screen search security send service settings setup share sign status step subscribe \
        support switch sync tag team ticket time token update upload user view web window workspace
        """.split(separator: " ").map(String.init)
}
