internal import HelpCenterModel

/// A place in the preview, as a URL names it.
enum PreviewAddress: Hashable {
    /// The way in, which leads to the default locale's home.
    case root
    case home(LocaleCode)
    case collection(ProjectPath, LocaleCode)
    /// An article by the path of its source file; the URL leaves out the `.md`.
    case article(ProjectPath, LocaleCode)
    /// A news item by the path of its file; the URL leaves out the `.md`.
    case newsItem(ProjectPath, LocaleCode)
    case asset(ProjectPath)
    /// All that was found about the content.
    case diagnostics
    /// What open pages ask whether they are still current.
    case version

    /// Reads a URL's path, still encoded; `nil` when no such place can exist. Slashes too many do no harm.
    init?(_ urlPath: String) {
        var names: [String] = []
        for part in urlPath.split(separator: "/") {
            // A name with a slash in it, or one that leads elsewhere, names no file of the project.
            guard let name = PercentCoding.decoded(part), !name.contains("/"), name != ".", name != ".." else {
                return nil
            }
            names.append(name)
        }
        switch names.first {
        case nil: self = .root
        case "-" where names == ["-", "version"]: self = .version
        case "assets" where names.count > 1: self = .asset(Self.path(names.dropFirst()))
        case "diagnostics" where names.count == 1: self = .diagnostics
        case let name?:
            guard let locale = LocaleCode(name) else { return nil }
            switch names.dropFirst().first {
            case nil: self = .home(locale)
            case "collections" where names.count > 2: self = .collection(Self.path(names.dropFirst(2)), locale)
            case "articles" where names.count > 2:
                self = .article(ProjectPath(Self.path(names.dropFirst(2)).string + Self.articleEnding), locale)
            case "news" where names.count > 2:
                self = .newsItem(ProjectPath(Self.path(names.dropFirst(2)).string + Self.articleEnding), locale)
            default: return nil
            }
        }
    }

    /// The URL's path without encoding: the one form that the place is served at.
    var location: String {
        switch self {
        case .root: "/"
        case .home(let locale): "/\(locale)/"
        case .collection(let path, let locale): "/\(locale)/collections/\(path)"
        case .article(let path, let locale): "/\(locale)/articles/\(Self.stem(of: path))"
        case .newsItem(let path, let locale): "/\(locale)/news/\(Self.stem(of: path))"
        case .asset(let path): "/assets/\(path)"
        case .diagnostics: "/diagnostics"
        case .version: "/-/version"
        }
    }

    /// The URL, from the server's root.
    var url: String { PercentCoding.encoded(location) }

    /// The path of an article without its ending.
    static func stem(of path: ProjectPath) -> String {
        path.string.hasSuffix(articleEnding) ? String(path.string.dropLast(articleEnding.count)) : path.string
    }

    private static let articleEnding = ".md"

    private static func path(_ names: ArraySlice<String>) -> ProjectPath {
        ProjectPath(names.joined(separator: "/"))
    }
}

extension PreviewAddress {
    /// The URL that a symbolic link of a body is bound to.
    static func url(of reference: Reference) -> String {
        switch reference {
        case .article(let path, let locale, let anchor):
            PreviewAddress.article(path, locale).url + (anchor.map { "#" + PercentCoding.encoded($0) } ?? "")
        case .collection(let path, let locale): PreviewAddress.collection(path, locale).url
        case .asset(let path): PreviewAddress.asset(path).url
        case .address(let address, _): address.url
        }
    }
}
