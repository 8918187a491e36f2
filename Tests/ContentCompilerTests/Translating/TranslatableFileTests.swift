import HelpCenterModel
import Testing

@testable import ContentCompiler

@Suite struct TranslatableFileTests {
    private static func file(_ text: String, title: String = "File") -> TranslatableFile? {
        TranslatableFile(Array(text.utf8), file: ProjectPath("articles/a.md"), title: title, hasBody: true)
    }

    private static func written(_ file: TranslatableFile, _ texts: [String: String], over existing: String? = nil)
        throws
        -> String
    {
        let bytes = try file.translation(
            texts.mapValues { [.text($0)] }, over: existing.map { Array($0.utf8) }, pin: "abcdefabcdef")
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("---\ntitle: T\ndescription: D\norder: 3\n---\nText.\n", ["title", "description", "u1"]),
        ("# T\n\nText.\n", ["u1", "u2"]),
        // Without both the file's name is the title, which is in the source's language.
        ("Text.\n", ["title", "u1"]),
    ])
    func `has the title and the description as texts of their own`(text: String, ids: [String]) throws {
        #expect(try #require(Self.file(text)).units.map(\.id) == ids)
    }

    @Test func `writes front matter and body in the structure of the source`() throws {
        let file = try #require(Self.file("---\ntitle: T\ndescription: D\norder: 3\nicon: x\n---\n\nText.\n"))
        let texts = ["title": "Titre : un", "description": "Oui", "u1": "Texte."]
        #expect(
            try Self.written(file, texts)
                == "---\ntitle: Titre : un\ndescription: Oui\n---\n\nTexte.\n".replacing(
                    "Titre : un", with: "\"Titre : un\""))
    }

    @Test func `keeps what else an existing translation says, and renews its pin`() throws {
        let file = try #require(Self.file("---\ntitle: T\n---\nText.\n"))
        let existing =
            "---\n# by Ada\nstate: draft\ntitle: |\n  Vieux\n  titre\ntranslates: \"0123456789ab\"\nvariables:\n  a: b\n---\nVieux.\n"
        #expect(
            try Self.written(file, ["title": "Titre", "u1": "Texte."], over: existing)
                == "---\ntitle: Titre\ntranslates: \"abcdefabcdef\"\n# by Ada\nstate: draft\nvariables:\n  a: b\n---\nTexte.\n"
        )
    }

    @Test func `a title that becomes a heading leaves the front matter`() throws {
        let file = try #require(Self.file("# T\n\nText.\n"))
        #expect(try Self.written(file, ["u1": "Titre"], over: "---\ntitle: Vieux\n---\nX\n") == "# Titre\n\nText.\n")
    }

    @Test(arguments: [
        ("Plain words", "Plain words"), ("a: b", "\"a: b\""), ("yes", "\"yes\""), ("2024", "\"2024\""),
        ("\"q\" \\ \n", "\"\\\"q\\\" \\\\ \\n\""), ("- x", "\"- x\""), ("l’été", "l’été"), ("a #b", "\"a #b\""),
        ("{{ x }}", "\"{{ x }}\""),
    ])
    func `quotes what YAML would take for something else`(text: String, written: String) {
        #expect(FrontMatterText.scalar(text) == written)
    }

    @Test func `hands on the notes for translators`() throws {
        let file = try #require(Self.file("---\nnotes: [Be brief., “Save” is a button.]\n---\nText.\n"))
        #expect(file.notes == ["Be brief.", "“Save” is a button."])
    }
}
