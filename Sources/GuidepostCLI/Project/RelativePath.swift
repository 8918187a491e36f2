/// The way from one folder to another.
enum RelativePath {
    /// - Parameters: two absolute paths without `.` and `..`.
    /// - Returns: such as `../../docs`, and empty for the same folder.
    static func from(_ folder: String, to target: String) -> String {
        let start = folder.split(separator: "/")
        let end = target.split(separator: "/")
        let shared = zip(start, end).prefix { $0 == $1 }.count
        let parts = Array(repeating: "..", count: start.count - shared) + end.dropFirst(shared).map(String.init)
        return parts.joined(separator: "/")
    }
}
