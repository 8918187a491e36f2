import Foundation
import HelpCenterModel
import Testing

@testable import ContentCompiler

/// The descriptions of keys and the schemas made of them, held against the readers.
@Suite struct SchemaTests {
    /// A file that has keys.
    enum Kind: CaseIterable {
        case settings
        case article
        case collection
        case newsItem

        var keys: [KeyDescription] {
            switch self {
            case .settings: KeyDescription.settings
            case .article: KeyDescription.article
            case .collection: KeyDescription.collection
            case .newsItem: KeyDescription.newsItem
            }
        }

        /// What its reader says to a text: the findings that a schema can tell too.
        func findings(_ yaml: String) -> [DiagnosticID] {
            let mistakes: Set<DiagnosticID> = [
                .unknownKey, .wrongType, .invalidValue, .unknownLocale, .outsideProject, .invalidYAML,
            ]
            return read(yaml).findings.filter(mistakes.contains)
        }

        func read(_ yaml: String) -> (findings: [DiagnosticID], known: [String]) {
            let source = SourceText(file: ProjectPath("f"), bytes: Array(yaml.utf8))
            let entries = (try? YAMLReader.entries(of: source.text, firstLine: 1)) ?? []
            switch self {
            case .settings:
                let reader = SettingsReader(source)
                return (reader.diagnostics.map(\.id), reader.known)
            case .article, .collection, .newsItem:
                let kinds: [Kind: FrontMatterReader.Kind] = [.collection: .collection, .newsItem: .newsItem]
                let reader = FrontMatterReader(entries, of: source, kind: kinds[self] ?? .article, ignored: [])
                let unknown = reader.frontMatter.unknown.map { _ in DiagnosticID.unknownKey }
                return (reader.diagnostics.map(\.id) + unknown, reader.known)
            }
        }

        func schemaFaults(_ yaml: String) throws -> [String] {
            let entries = try YAMLReader.entries(of: Array(yaml.utf8)[...], firstLine: 1)
            let value = YAMLValue(content: .mapping(entries), position: SourcePosition(line: 1, column: 1))
            return SchemaValidator(value, JSONSchema("t", keys).document).faults
        }
    }

    /// Values of every type, right for some keys and wrong for the others.
    private static let values = [
        "x", "\"x\"", "12", "-1", "\"12\"", "1.5", "true", "[a]", "[[a]]", "[{a: b}]", "{a: b}", "{a: {en: b}}",
        "{a: [b]}",
        "fr", "xx", "[fr]", "30%", "101%", "30", "published", "draft", "fail", "2.16", "\"2.16\"", "https://a.b",
        "http://a.b",
        "http://localhost:1", "\"{path}.{locale}.md\"", "\"{path}.md\"", "A_1", "1_A", "\" \"",
    ]

    /// Where the two differ, and why: a schema cannot say it, or an editor reads the value in another way.
    private static func mayDiffer(_ key: String, _ value: String) -> Bool {
        // A number without a fraction is a number too.
        (key.hasSuffix("version") && ["12", "-1", "30"].contains(value))
            // A name that YAML takes for something else.
            || (key.hasSuffix("token_variable") && value == "true")
    }

    @Test(arguments: Kind.allCases)
    func `takes and refuses the values that the reader takes and refuses`(kind: Kind) throws {
        for (path, yaml) in Self.places(of: kind.keys) {
            for value in Self.values where !Self.mayDiffer(path, value) {
                let text = yaml(value)
                let faults = try kind.schemaFaults(text)
                #expect(faults.isEmpty == kind.findings(text).isEmpty, "\(text): \(faults)")
            }
        }
    }

    @Test(arguments: Kind.allCases)
    func `describes every key that the reader knows, and no other`(kind: Kind) {
        let places = Self.places(of: kind.keys)
        // Each group is there once, with a key that nobody knows, so that the reader asks for all that it knows.
        let known = places.reduce(into: Set<String>()) { $0.formUnion(kind.read($1.yaml("x")).known) }
            .subtracting(["environments.staging"])
        #expect(known == Set(places.map(\.path) + Self.groups(of: kind.keys)))
    }

    @Test func `shows samples that are taken`() throws {
        for (path, yaml) in Self.places(of: KeyDescription.settings) {
            let sample = try #require(Self.sample(of: path, in: KeyDescription.settings))
            #expect(Kind.settings.findings(yaml(sample)) == [], "\(path): \(sample)")
        }
    }

    @Test func `passes over keys of another tool`() throws {
        let schema = JSONSchema("t", KeyDescription.article, ignored: ["id", "title"]).document
        func faults(_ yaml: String) throws -> [String] {
            let entries = try YAMLReader.entries(of: Array(yaml.utf8)[...], firstLine: 1)
            return SchemaValidator(
                YAMLValue(content: .mapping(entries), position: SourcePosition(line: 1, column: 1)), schema
            ).faults
        }
        #expect(try faults("id: [1]\ntitle: a") == [])
        #expect(try faults("title: [a]") != [])
        #expect(try faults("idd: 1") == [".idd: unknown"])
    }

    @Test func `takes all settings and front matter of our own help center`() throws {
        // Tests/ContentCompilerTests/Schemas/…, four levels below the package.
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        folder.append(path: "content-example")
        let settings = try String(contentsOf: folder.appending(path: "guidepost.yml"), encoding: .utf8)
        #expect(try Kind.settings.schemaFaults(settings) == [])
        let names = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
        let articles = names.filter { $0.hasPrefix("articles/") && $0.hasSuffix(".md") }
        #expect(articles.count > 20)
        for name in articles {
            let bytes = try Array(Data(contentsOf: folder.appending(path: name)))
            let yaml = String(decoding: try FrontMatterBlock(bytes[...]).yaml ?? [], as: UTF8.self)
            let kind = name.contains("/_index.") ? Kind.collection : .article
            #expect(try kind.schemaFaults(yaml) == [], "\(name)")
        }
    }

    @Test func `makes a settings file of which every line may be uncommented`() {
        let scaffold = ProjectScaffold(ProjectSettings(), hasContent: false)
        let text = scaffold.files[0].text
        let fresh = SettingsReader(SourceText(file: ProjectPath("f"), bytes: Array(text.utf8)))
        #expect(fresh.diagnostics == [])
        #expect(fresh.settings == ProjectSettings())
        // Sentences begin with a capital or a name of the file; keys are small words with a colon.
        let lines = text.split(separator: "\n").map { line -> Substring in
            let rest = line.dropFirst(2)
            let isKey = line.hasPrefix("# ") && rest.drop { $0 == " " }.prefix { $0.isLowercase || $0 == "_" }.count > 1
            return isKey && !rest.hasPrefix("yaml-") ? rest : line
        }
        let whole = lines.joined(separator: "\n")
        let reader = SettingsReader(SourceText(file: ProjectPath("f"), bytes: Array(whole.utf8)))
        #expect(reader.diagnostics == [])
        #expect(Set(reader.known).isSuperset(of: Set(Self.places(of: KeyDescription.settings).map(\.path))))
    }

    // MARK: Places of keys

    /// Every key that holds a value, with the text around a value of it.
    private static func places(
        of keys: [KeyDescription], path: String = "", yaml: @escaping (String) -> String = { $0 }
    ) -> [(path: String, yaml: (String) -> String)] {
        keys.flatMap { key -> [(path: String, yaml: (String) -> String)] in
            let inner = path + key.name
            func around(_ value: String) -> String {
                yaml(path.isEmpty ? "\(key.name): \(value)" : "{\(key.name): \(value)}")
            }
            return switch key.value {
            case .group(let keys): places(of: keys, path: inner + ".", yaml: around)
            case .groups(let keys): places(of: keys, path: inner + ".staging.") { around("{staging: \($0)}") }
            default: [(inner, around)]
            }
        }
    }

    private static func groups(of keys: [KeyDescription], path: String = "") -> [String] {
        keys.flatMap { key -> [String] in
            switch key.value {
            case .group(let keys): [path + key.name] + groups(of: keys, path: path + key.name + ".")
            case .groups(let keys): [path + key.name] + groups(of: keys, path: path + key.name + ".staging.")
            default: []
            }
        }
    }

    private static func sample(of path: String, in keys: [KeyDescription]) -> String? {
        let names = path.split(separator: ".", maxSplits: 1).map(String.init)
        guard let key = keys.first(where: { $0.name == names[0] }) else { return nil }
        return switch key.value {
        case .group(let keys): sample(of: names[1], in: keys)
        case .groups(let keys): sample(of: String(names[1].dropFirst("staging.".count)), in: keys)
        default: key.sample.isEmpty ? nil : key.sample
        }
    }
}
