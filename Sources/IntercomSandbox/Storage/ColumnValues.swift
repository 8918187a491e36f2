internal import GRDB

/// Lists of numbers are kept as text in the database, `17,204`.
enum NumberList {
    static func written(_ numbers: [Int]) -> String { numbers.map { String($0) }.joined(separator: ",") }
    static func read(_ text: String) -> [Int] { text.split(separator: ",").compactMap { Int($0) } }
}

extension StoredText {
    /// The columns that a text has in every table that holds one.
    static let columns = "title, description, body, body_markdown, image_offsets, author_id"

    /// - Parameter start: the index of the first of the columns.
    init(_ row: Row, from start: Int) {
        title = row[start]
        description = row[start + 1]
        body = StoredBody(
            html: row[start + 2], markdown: row[start + 3], imageOffsets: NumberList.read(row[start + 4]))
        author = row[start + 5]
    }

    var arguments: StatementArguments {
        [title, description, body.html, body.markdown, NumberList.written(body.imageOffsets), author]
    }
}

/// Lists of texts are kept as a JSON array in the database.
enum TextList {
    static func written(_ texts: [String]) -> String {
        String(decoding: JSONValue.array(texts.map(JSONValue.string)).bytes, as: UTF8.self)
    }

    static func read(_ text: String) throws -> [String] {
        guard case .array(let values) = try JSONValue(parsing: Array(text.utf8)) else { return [] }
        return values.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }
}
