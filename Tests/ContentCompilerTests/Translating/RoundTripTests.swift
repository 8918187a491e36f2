import Foundation
import HTMLTree
import HelpCenterModel
import Testing

@testable import ContentCompiler

/// Whole help centers to translators and back: our own, and those below the folder that `GUIDEPOST_CORPORA` names.
@Suite struct RoundTripTests {
    private static let sources: [URL] = {
        // Tests/ContentCompilerTests/Translating/…, three levels below the package.
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let corpora = ProcessInfo.processInfo.environment["GUIDEPOST_CORPORA"].map { URL(filePath: $0) }
        return ([package.appending(path: "content-example/articles")] + (corpora.map { [$0] } ?? [])).flatMap {
            folder in
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
        }
    }()

    @Test func `text that translators leave as it is comes back byte for byte`() throws {
        #expect(Self.sources.count > 30)
        for source in Self.sources {
            guard let (translation, body) = try Self.translation(source) else { continue }
            let same = Dictionary(uniqueKeysWithValues: translation.units.enumerated().map { ($0, $1.pieces) })
            #expect(try translation.written(same) == Array(body), "\(source.path)")
        }
    }

    @Test func `text that is written anew gives the same page`() throws {
        for source in Self.sources {
            guard let (translation, body) = try Self.translation(source) else { continue }
            let same = Dictionary(uniqueKeysWithValues: translation.units.enumerated().map { ($0, $1.pieces) })
            do {
                let written = try translation.written(same, rewritesAll: true)
                #expect(Self.page(written) == Self.page(Array(body)), "\(source.path)")
            } catch {
                Issue.record("\(source.path): \(error)")
            }
        }
    }

    @Test func `other words give the structure of the source`() throws {
        for source in Self.sources {
            guard let (translation, body) = try Self.translation(source) else { continue }
            let texts = Dictionary(
                uniqueKeysWithValues: translation.units.enumerated().map { ($0, Self.translated($1.pieces)) })
            do {
                let written = try translation.written(texts)
                #expect(
                    Self.structure(Self.page(written)) == Self.structure(Self.page(Array(body))), "\(source.path)")
            } catch {
                Issue.record("\(source.path): \(error)")
            }
        }
    }

    private static func translation(_ file: URL) throws -> (MarkdownTranslation, ArraySlice<UInt8>)? {
        let bytes = Array(try Data(contentsOf: file))
        guard let block = try? FrontMatterBlock(SourceText(file: ProjectPath("a.md"), bytes: bytes).text),
            let translation = MarkdownTranslation(block.body)
        else { return nil }
        return (translation, block.body)
    }

    private static func page(_ body: [UInt8]) -> String {
        IntercomBodyReader().read(RenderedBody(String(decoding: body, as: UTF8.self)).html).canonical
    }

    /// A page without its letters, and without the addresses that `{#id}` or their words give headings.
    private static func structure(_ page: String) -> String {
        String(page.unicodeScalars.filter { !$0.properties.isAlphabetic })
    }

    /// Other letters for every word, and the marks that a translator could type.
    static func translated(_ pieces: [TextPiece]) -> [TextPiece] {
        pieces.map { piece in
            switch piece {
            case .code: piece
            case .span(let open, let close, let inner): .span(open: open, close: close, translated(inner))
            case .text(let text):
                .text(String(text.map { ["a": "á", "e": "é", "o": "ö", "u": "ü"][$0] ?? $0 }))
            }
        }
    }
}
