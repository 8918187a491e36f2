import HelpCenterModel
import Testing

@testable import ContentCompiler

/// What holds for every document, tried on thousands that chance makes.
@Suite struct RandomMarkdownTests {
    private static let rounds = 20
    private static let documents = 40

    @Test(arguments: 0..<rounds)
    func `shows readers every word that cmark-gfm shows`(round: Int) throws {
        for number in 0..<Self.documents {
            var generator = RandomMarkdown(seed: round * Self.documents + number)
            let document = generator.document()
            try check(document.written, plain: document.plain)
        }
    }

    @Test(arguments: 0..<rounds)
    func `shows readers every word however tags are left open`(round: Int) throws {
        for number in 0..<Self.documents {
            var generator = RandomMarkdown(seed: 1_000_000 + round * Self.documents + number)
            let document = generator.wildDocument()
            try check(document, plain: document)
        }
    }

    private func check(_ markdown: String, plain: String) throws {
        let faults = try Self.faults(of: markdown, plain: plain)
        #expect(faults == [], "\(markdown.debugDescription)")
    }

    /// What the HTML of some Markdown does wrong, with that HTML.
    static func faults(of markdown: String, plain: String) throws -> [String] {
        let body = RenderedBody(markdown)
        let html = body.html { _ in "x" }
        var faults = try KeptHTML.faults(of: html)
        let ours = try ReaderText(html).words
        let referenceHTML = MarkdownParser.referenceHTML(Array(plain.utf8)[...])
        let reference = try ReaderText(referenceHTML)
        if reference.removed.isEmpty {
            if ours != reference.words {
                let same = zip(ours, reference.words).prefix { $0 == $1 }.count
                faults.append(
                    "shows \(ours.dropFirst(same).prefix(5)) instead of \(reference.words.dropFirst(same).prefix(5))")
            }
        } else {
            // What stands in an element that is removed may be kept; all else must be.
            if !holds(ours, reference.words) { faults.append("\(ours) lacks some of \(reference.words)") }
            let all = try ReaderText(referenceHTML, keepsAll: true).words
            if !holds(Array(all.joined()), Array(ours.joined())) { faults.append("\(ours) is more than \(all)") }
            for name in Set(reference.removed).sorted()
            where !body.diagnostics.contains(where: { $0.summary.contains("<\(name)>") }) {
                faults.append("does not tell that <\(name)> is removed")
            }
        }
        return faults.isEmpty ? [] : faults + [html]
    }

    /// Whether `part` is there in its order.
    private static func holds<Element: Equatable>(_ whole: [Element], _ part: [Element]) -> Bool {
        var rest = part[...]
        for word in whole where word == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }
}
