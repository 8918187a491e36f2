/// What the help center's public URLs begin with, `http://localhost:4840/help`.
struct PublicBase: Hashable, Sendable {
    /// `http://localhost:4840`
    let origin: String
    /// `/help`
    let path: String

    init(_ address: String) throws(SandboxError) {
        let trimmed = address.hasSuffix("/") ? String(address.dropLast()) : address
        guard let parsed = WebAddress(trimmed), parsed.path.count > 1, trimmed == parsed.origin + parsed.path else {
            throw .publicBase(address)
        }
        origin = parsed.origin
        path = parsed.path
    }

    var string: String { origin + path }

    func article(_ id: Int, title: String, locale: String) -> String {
        "\(string)/\(locale)/articles/\(Self.named(id, title))"
    }

    func collection(_ id: Int, name: String, locale: String) -> String {
        "\(string)/\(locale)/collections/\(Self.named(id, name))"
    }

    /// The id with the title's slug behind it, as both stand in URLs.
    private static func named(_ id: Int, _ title: String) -> String {
        let slug = Slug.make(from: title)
        return slug.isEmpty ? String(id) : "\(id)-\(slug)"
    }
}
