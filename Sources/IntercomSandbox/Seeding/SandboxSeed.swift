/// Content that a sandbox starts with.
///
/// It is a JSON object with any of these members. Every item is what the API takes to create it, so that nothing can be
/// planted that a client could not make; `author_id` and `sender_id` may be left out and are the token's owner then.
///
/// - `tags`: names.
/// - `audiences`: bodies of `POST /audiences`.
/// - `collections`: bodies of `POST /help_center/collections`, each with `collections` and `articles` inside of it.
/// - `articles`: bodies of `POST /articles`, each with `tags`, a list of names.
/// - `news_items`: bodies of `POST /news/news_items`.
package struct SandboxSeed: Sendable {
    enum Source: Sendable {
        case document(JSONValue)
        case generated(articles: Int)
    }

    let source: Source

    /// Reads a file's bytes.
    package init(json bytes: [UInt8]) throws(SandboxError) {
        let document: JSONValue
        do throws(JSONSyntaxError) {
            document = try JSONValue(parsing: bytes)
        } catch {
            throw .seed(place: "the top", reason: "this is no JSON")
        }
        source = .document(document)
    }

    private init(_ source: Source) { self.source = source }

    /// So many articles with made-up texts, the same ones every time.
    package static func generated(articles: Int) -> SandboxSeed { SandboxSeed(.generated(articles: articles)) }
}
