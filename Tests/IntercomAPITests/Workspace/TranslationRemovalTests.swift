import HelpCenterModel
import IntercomAPI
import Testing

/// Removing one translation: two finds at most, and one bulk action.
@Suite struct TranslationRemovalTests {
    private static let titled =
        "GET /content/search?page=1&per_page=50&content_types=article&locales=fr&query=L%C3%A0%20%26%20ici"
    private static let all = "GET /content/search?page=1&per_page=50&content_types=article&locales=fr"
    private static let deletion = #"{"action":"delete","content_ids":[{"id":"910","type":"article_content"}]}"#

    /// Runs the removal against a workspace that finds the article when it is asked in one of the ways.
    private static func remove(title: String, foundBy: String?) async throws -> (TranslationRemoval, [StandIn.Request])
    {
        try await StandIn.run { request, _ in
            if request.method == "POST" {
                return .json(#"{"type":"content_bulk_action","status":"queued"}"#, status: 202)
            }
            let isFound = "GET \(request.path)" == foundBy
            let items =
                isFound
                ? #"{"type":"article","id":"5","contents":[{"id":"909","locale":"en"},{"id":"910","locale":"fr"}]}"#
                : #"{"type":"article","id":"6","contents":[{"id":"911","locale":"fr"}]}"#
            return .json(#"{"data":[\#(items)],"total_count":1,"pages":{"total_pages":1,"next":null}}"#)
        } _: { standIn in
            let french = try #require(LocaleCode("fr"))
            let removal = try await withIntercomWorkspace(ClientConfiguration(standIn)) {
                try await $0.removeTranslation(of: RemoteID("5"), in: french, title: title)
            }
            return (removal, standIn.requests)
        }
    }

    @Test(
        arguments: [
            ("Là & ici", titled, .queued, [titled], "by its title"),
            ("Là & ici", all, .queued, [titled, all], "by its locale, when the index has another title"),
            ("", all, .queued, [all], "there is no title to look for"),
            ("Là & ici", nil, .notFound, [titled, all], "not at all"),
        ] as [(String, String?, TranslationRemoval, [String], String)])
    func `finds the content and deletes it alone`(
        title: String, foundBy: String?, removal: TranslationRemoval, finds: [String], why: String
    ) async throws {
        let (result, requests) = try await Self.remove(title: title, foundBy: foundBy)
        #expect(result == removal, "\(why)")
        #expect(requests.filter { $0.method == "GET" }.map { "GET \($0.path)" } == finds, "\(why)")
        let writes = requests.filter { $0.method != "GET" }
        #expect(writes.map(\.path) == (removal == .queued ? ["/content/bulk_actions"] : []), "\(why)")
        #expect(writes.map(\.body) == (removal == .queued ? [Self.deletion] : []), "\(why)")
    }
}
