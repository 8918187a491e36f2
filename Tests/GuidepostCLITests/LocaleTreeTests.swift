import Foundation
import HelpCenterModel
import IntercomSandbox
import Synchronization
import Testing

/// Help centers in many languages, and in one.
@Suite struct LocaleTreeTests {
    private static let codes = [
        "en", "ar", "cs", "de", "es", "fr", "it", "ja", "nl", "pl", "pt-BR", "sv", "zh-CN",
    ]

    /// 125 articles in five collections, each in 13 languages, which link to one another.
    private static func files() -> [String: String] {
        var files = [
            "guidepost.yml":
                "locales: { publish: [\(codes.joined(separator: ", "))], layout: \"{locale}/{path}.md\" }\n"
        ]
        for code in codes {
            for section in 0..<5 {
                files["articles/\(code)/s\(section)/_index.md"] = "---\ntitle: Section \(section) \(code)\n---\n"
                for number in 0..<25 {
                    let next = (number + 1) % 25
                    files["articles/\(code)/s\(section)/a\(number).md"] = """
                        ---
                        title: Article \(section).\(number) \(code)
                        description: What it is.
                        ---

                        ## Begin

                        Text \(code). Go on to [the next](a\(next).md\(number % 5 == 0 ? "#begin" : "")).

                        """
                }
            }
        }
        return files
    }

    @Test func `13 languages of 125 articles are planned, published and then nothing is left`() async throws {
        let folder = try ProjectFolder(Self.files())
        let requests = Mutex<[String]>([])
        var configuration = SandboxConfiguration(locales: Self.codes.compactMap(LocaleCode.init))
        configuration.onRequest = { request in requests.withLock { $0.append("\(request.method) \(request.path)") } }
        try await withSandbox(configuration) { address in
            let environment = ["INTERCOM_ACCESS_TOKEN": "sandbox", "INTERCOM_BASE_URL": address.baseURL]
            let plan = try await folder.guidepost("plan", "--format", "json", environment: environment).json()
            #expect(plan.summary?.create?.int == 130)
            // An article is one change, with all of its languages.
            #expect(plan.changes?.array.allSatisfy { $0.locales?.array.count == 13 } == true)
            requests.withLock { $0 = [] }
            let apply = await folder.guidepost("apply", "--yes", "--format", "json", environment: environment)
            #expect(apply.status == 0, "\(apply.errors)")
            #expect(try apply.json().summary?.applied?.int == 130)
            // What an article stands in has its names before it.
            let writes = requests.withLock { $0.filter { $0.hasPrefix("POST") } }
            let lastCollection = try #require(writes.lastIndex { $0.contains("/collections") })
            let firstArticle = try #require(writes.firstIndex { $0.contains("/articles") })
            #expect(lastCollection < firstArticle)

            let again = try await folder.guidepost("plan", "--format", "json", environment: environment).json()
            #expect(again.changes == .array([]))
            #expect(again.drift == .array([]))
            #expect(again.summary?.unchanged?.int == 130)
            let translations = try await folder.guidepost("translations", "--format", "json", environment: environment)
                .json()
            #expect(translations.items?.array.count == 130 * 12)
            #expect(translations.items?.array.allSatisfy { $0.state?.string == "complete" } == true)

            // One language of one article is one change of that language alone.
            let file = "articles/ja/s3/a7.md"
            try folder.write(folder.read(file).replacing("Text ja", with: "New text"), to: file)
            let one = try await folder.guidepost("plan", "--format", "json", environment: environment).json()
            #expect(one.changes?.array.map { $0.path?.string } == ["articles/en/s3/a7.md"])
            #expect(one.changes?.array.first?.locales == .array([.string("ja")]))
        }
    }

    @Test func `a help center with one language is sent no other`() async throws {
        let folder = try ProjectFolder([
            "articles/a/one.md": "# One\n\nText.\n", "articles/a/one.fr.md": "# Un\n\nTexte.\n",
            "articles/a/_index.fr.md": "---\ntitle: Le a\n---\n",
        ])
        try await withSandbox(SandboxConfiguration(locales: [.english])) { address in
            let environment = ["INTERCOM_ACCESS_TOKEN": "sandbox", "INTERCOM_BASE_URL": address.baseURL]
            let plan = await folder.guidepost("plan", environment: environment)
            #expect(plan.output.contains("has not enabled the locale “fr”"))
            #expect(plan.output.contains("`locales.publish`"))
            let apply = await folder.guidepost("apply", "--yes", environment: environment)
            #expect(apply.status == 0, "\(apply.errors)")
            let again = try await folder.guidepost("plan", "--format", "json", environment: environment).json()
            #expect(again.changes == .array([]))
            try folder.write("# One\n\nNew text.\n", to: "articles/a/one.md")
            let update = await folder.guidepost("apply", "--yes", environment: environment)
            #expect(update.status == 0, "\(update.errors)")
        }
    }
}
