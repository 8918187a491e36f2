/// Where the text of a table's cell stands.
enum CellAlignment: UInt8 {
    case start
    case center
    case end
}
