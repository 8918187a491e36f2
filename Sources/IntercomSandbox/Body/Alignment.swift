internal import HTMLTree

/// How a block is aligned; `left` is what Intercom leaves out (API.md §7.2 row 21).
enum Alignment: String {
    case center
    case right
    case justify

    var className: String { "intercom-align-\(rawValue)" }

    /// The alignment that an element's classes ask for.
    init?(of element: HTMLElement) {
        let found = element.classes.lazy.compactMap { name in
            name.hasPrefix("intercom-align-") ? Alignment(rawValue: String(name.dropFirst(15))) : nil
        }.first
        guard let found else { return nil }
        self = found
    }
}
