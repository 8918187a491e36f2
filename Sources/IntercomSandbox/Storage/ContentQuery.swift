internal import GRDB
internal import HelpCenterModel

/// Which articles a search asks for.
///
/// A plain scan: every word must stand in the title, the description or the text of one locale, whatever its case. A
/// search index answers late (API.md §7.4); this one does not.
struct ContentQuery: Sendable {
    var words: [String] = []
    /// Empty means all.
    var states: [PublicationState] = []
    /// Empty means all.
    var locales: [LocaleCode] = []
    /// The help center in one of whose collections they stand.
    var helpCenter: Int?
    /// Further conditions on `article_content` as `c`, with their arguments.
    var conditions: [Condition] = []

    struct Condition: Sendable {
        var sql: String
        var arguments: [Int] = []
    }

    /// - Parameter phrase: what a reader or client typed.
    init(phrase: String = "") {
        words = phrase.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// The articles' ids, those with the words in the title first, then the last updated.
    func articles(_ db: Database) throws -> [Int] {
        var terms: [String] = []
        var arguments = StatementArguments()
        var hits: [String] = []
        var hitArguments = StatementArguments()
        for word in words {
            let patterns = Self.patterns(word)
            let title = patterns.map { _ in "c.title LIKE ? ESCAPE '\\'" }.joined(separator: " OR ")
            hits.append("(\(title))")
            hitArguments += StatementArguments(patterns)
            let texts = ["c.title", "c.description", "c.body_markdown"]
            let term = patterns.flatMap { _ in texts.map { "\($0) LIKE ? ESCAPE '\\'" } }.joined(separator: " OR ")
            terms.append("(\(term))")
            arguments += StatementArguments(patterns.flatMap { pattern in texts.map { _ in pattern } })
        }
        if !states.isEmpty {
            terms.append("c.state IN (\(states.map { "'\($0.rawValue)'" }.joined(separator: ", ")))")
        }
        if !locales.isEmpty {
            terms.append("c.locale IN (\(locales.map { "'\($0.code)'" }.joined(separator: ", ")))")
        }
        if let helpCenter {
            terms.append(
                """
                EXISTS (SELECT 1 FROM article_parent p JOIN collection l ON l.id = p.collection_id
                WHERE p.article_id = c.article_id AND l.help_center_id = ?)
                """)
            arguments += [helpCenter]
        }
        for condition in conditions {
            terms.append("(\(condition.sql))")
            arguments += StatementArguments(condition.arguments)
        }
        let rank = hits.isEmpty ? "0" : hits.joined(separator: " AND ")
        let filter = terms.isEmpty ? "" : "WHERE " + terms.joined(separator: " AND ")
        return try Int.fetchAll(
            db,
            sql: """
                SELECT a.id FROM article_content c JOIN article a ON a.id = c.article_id \(filter)
                GROUP BY a.id ORDER BY MAX(\(rank)) DESC, a.updated_at DESC, a.id DESC
                """, arguments: arguments + hitArguments)
    }

    /// SQLite ignores the case of ASCII only, so a word with other letters is looked for in its usual forms.
    private static func patterns(_ word: String) -> [String] {
        let forms =
            word.utf8.allSatisfy { $0 < 0x80 }
            ? [word]
            : Set([
                word, word.lowercased(), word.uppercased(), word.prefix(1).uppercased() + word.dropFirst().lowercased(),
            ]).sorted()
        return forms.map { form in
            let escaped = form.map { "%_\\".contains($0) ? "\\\($0)" : "\($0)" }
            return "%\(escaped.joined())%"
        }
    }
}
