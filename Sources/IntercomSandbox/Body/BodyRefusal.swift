/// Why Intercom refuses a body as a whole, each with status 400 (API.md §7.1).
enum BodyRefusal: Error, Hashable {
    case tooDeep(limit: Int)
    case tooMany(limit: Int)
    /// An element that has no form in an article, such as `dl`.
    case element(name: String)
    /// A list without an item that holds anything.
    case emptyList
    case nestedList
    case nestedTable
    /// A table without a single cell.
    case emptyTable
    case tableInList
    /// An `iframe` of another site than the video hosts.
    case foreignFrame(source: String)
    /// An image whose address is no absolute http or https URL.
    case imageAddress(source: String)
    /// An image that could not be fetched.
    case unreachableImage(source: String)
}

extension BodyRefusal: CustomStringConvertible {
    var description: String {
        switch self {
        case .tooDeep(let limit): "body nests elements more than \(limit) deep"
        case .tooMany(let limit): "body becomes more than \(limit) elements"
        case .element(let name): "body contains the unsupported element <\(name)>"
        case .emptyList: "body contains a list without any item"
        case .nestedList: "body contains a nested list"
        case .nestedTable: "body contains a table inside a table"
        case .emptyTable: "body contains a table without any cell"
        case .tableInList: "body contains a table inside a list item"
        case .foreignFrame(let source): "body contains an iframe that is not supported: \(source)"
        case .imageAddress(let source): "body contains an image whose src is not an absolute URL: \(source)"
        case .unreachableImage(let source): "body contains an image that could not be fetched: \(source)"
        }
    }
}
