import Foundation
import Testing

@testable import ContentCompiler

/// The page about templates, held against the program.
@Suite struct TemplateDocumentationTests {
    @Test(arguments: Component.allCases)
    func `shows each built-in template as it is`(component: Component) throws {
        let text = String(decoding: ComponentTemplates.builtInText(component), as: UTF8.self)
        let page = try Self.page
        #expect(page.contains("```html\n\(text)```") || page.contains("`\(text.dropLast())` alone"))
        #expect(page.contains("`\(component.fileName)`"))
    }

    @Test(arguments: Component.allCases)
    func `lists every field`(component: Component) throws {
        let page = try Self.page
        let start = try #require(page.range(of: "\n| `\(component.fileName)` |")).lowerBound
        let rows = page[start...].split(separator: "\n")
        let own = rows.prefix(1) + rows.dropFirst().prefix { $0.hasPrefix("| |") }
        let names = own.flatMap { $0.split(separator: "|").dropLast() }.joined()
        for field in component.fields { #expect(names.contains("`\(field.name)`"), "\(field.name) is missing") }
    }

    private static var page: String {
        get throws {
            // Tests/ContentCompilerTests/Templates/…, four levels below the package.
            var folder = URL(filePath: #filePath)
            for _ in 0..<4 { folder.deleteLastPathComponent() }
            return try String(
                contentsOf: folder.appending(path: "content-example/articles/writing/templates.md"), encoding: .utf8)
        }
    }
}
