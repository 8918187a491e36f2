import Foundation
import Testing

/// The way to translators and back, as XLIFF.
@Suite struct TranslatorTests {
    private static let files = [
        "guidepost.yml": "locales: { publish: [en, fr] }\n",
        "articles/guide/_index.md": "---\ntitle: Guide\n---\n",
        "articles/guide/install.md":
            "---\ntitle: Install\nnotes: “Save” is a button.\n---\n\nClick **Save**.\n\nThen `make`.\n\n- See [refunds](refunds.md).\n",
        "articles/guide/refunds.md": "# Refunds\n\nText.\n",
        "articles/guide/refunds.fr.md": "# Remboursements\n\nTexte.\n",
    ]

    /// What a translator does: every text in another language, codes where they were.
    private static func translate(_ document: String) -> String {
        document.replacing(#/<source>(.*?)</source>\n(\s*<target>.*?</target>\n)?/#) { match in
            guard match.output.2 == nil else { return String(match.output.0) }
            let words = [
                "Guide": "Le guide", "Install": "Installer", "Click": "Cliquez", "Then": "Puis", "See": "Voir",
            ]
            var target = String(match.output.1)
            for (from, to) in words { target = target.replacing(from, with: to) }
            return "<source>\(match.output.1)</source>\n        <target>\(target)</target>\n"
        }.replacing("state=\"initial\"", with: "state=\"translated\"")
    }

    @Test func `a document goes out and comes back as Markdown files`() async throws {
        let folder = try ProjectFolder(Self.files)
        let export = await folder.guidepost("translations", "export", "--locale", "fr", "--output", "fr.xlf")
        #expect(export.status == 0, "\(export.errors)")
        #expect(export.errors == "2 files with 5 texts, 5 of them to translate: fr.xlf\n")
        let document = try folder.read("fr.xlf")
        #expect(document.contains("<note>“Save” is a button.</note>"))
        #expect(!document.contains("refunds.md\">"))
        try folder.write(Self.translate(document), to: "fr.xlf")
        let dry = await folder.guidepost("translations", "import", "fr.xlf", "--dry-run")
        #expect(
            dry.output
                == "create     articles/guide/_index.fr.md\ncreate     articles/guide/install.fr.md\nNothing was written.\n"
        )
        #expect(!folder.exists("articles/guide/install.fr.md"))
        let run = await folder.guidepost("translations", "import", "fr.xlf")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try folder.read("articles/guide/_index.fr.md") == "---\ntitle: Le guide\n---\n")
        #expect(
            try folder.read("articles/guide/install.fr.md")
                == "---\ntitle: Installer\n---\n\nCliquez **Save**.\n\nPuis `make`.\n\n- Voir [refunds](refunds.md).\n")
        let again = await folder.guidepost("translations", "import", "fr.xlf")
        #expect(again.output.contains("unchanged  articles/guide/install.fr.md"))
        let check = await folder.guidepost("check", "--translations", "error")
        #expect(check.status == 0, "\(check.output)")
        let nothing = await folder.guidepost("translations", "export", "--locale", "fr")
        #expect(nothing.output == "" && nothing.errors == "There is nothing to translate into fr.\n")
    }

    @Test func `of a stale translation only what changed is to be translated`() async throws {
        let folder = try ProjectFolder(Self.files)
        try folder.write(
            "---\ntitle: Installer\nstate: draft\n---\n\nCliquez **Save**.\n\nPuis `make`.\n\n- Voir [refunds](refunds.md).\n",
            to: "articles/guide/install.fr.md")
        let git = Git(folder: folder.url)
        try git("init", "-q")
        try git("add", "-A")
        try git("commit", "-q", "-m", "one")
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        let source = try folder.read("articles/guide/install.md").replacing("Then `make`.", with: "Then run `make`.")
        try folder.write(source + "\nNew.\n", to: "articles/guide/install.md")
        let export = await folder.guidepost(
            "translations", "export", "--locale", "fr", "--output", "fr.xlf", "--env", "sandbox")
        #expect(export.errors == "2 files with 6 texts, 3 of them to translate: fr.xlf\n", "\(export.errors)")
        let document = try folder.read("fr.xlf")
        #expect(document.components(separatedBy: "state=\"final\"").count == 4)
        try folder.write(Self.translate(document), to: "fr.xlf")
        let run = await folder.guidepost("translations", "import", "fr.xlf", "--env", "sandbox")
        #expect(run.status == 0, "\(run.output)")
        #expect(
            try folder.read("articles/guide/install.fr.md")
                == "---\ntitle: Installer\nstate: draft\n---\n\nCliquez **Save**.\n\nPuis run `make`.\n\n- Voir [refunds](refunds.md).\n\nNew.\n"
        )
    }

    @Test func `holds back what has changed since the export, until it is forced`() async throws {
        let folder = try ProjectFolder(Self.files)
        await folder.guidepost("translations", "export", "--locale", "fr", "--output", "fr.xlf")
        let document = try folder.read("fr.xlf")
        let untranslated = await folder.guidepost("translations", "import", "fr.xlf")
        #expect(untranslated.status == 3)
        #expect(untranslated.output.contains("           4 of 4 texts have no translation and would stay in en\n"))
        try folder.write(Self.translate(document), to: "fr.xlf")
        try folder.write("---\ntitle: Mine\n---\n", to: "articles/guide/_index.fr.md")
        let source = try folder.read("articles/guide/install.md").replacing("Click", with: "Now click")
        try folder.write(source, to: "articles/guide/install.md")
        let held = await folder.guidepost("translations", "import", "fr.xlf")
        #expect(held.status == 3)
        #expect(
            held.output == """
                held       articles/guide/_index.fr.md
                           its translation has changed since the export
                held       articles/guide/install.fr.md
                           its source has changed since the export
                           1 of 4 texts have no translation and would stay in en
                What is held is not written; --force writes it all the same.

                """)
        #expect(try folder.read("articles/guide/_index.fr.md") == "---\ntitle: Mine\n---\n")
        let forced = await folder.guidepost("translations", "import", "fr.xlf", "--force")
        #expect(forced.status == 0)
        #expect(try folder.read("articles/guide/_index.fr.md") == "---\ntitle: Le guide\n---\n")
        #expect(try folder.read("articles/guide/install.fr.md").contains("Now click **Save**.\n\nPuis `make`."))
    }

    @Test func `tells of codes that a translation has lost, and of items that are gone`() async throws {
        let folder = try ProjectFolder(Self.files)
        await folder.guidepost("translations", "export", "--locale", "fr", "--output", "fr.xlf")
        let document = Self.translate(try folder.read("fr.xlf"))
        try folder.write(
            document.replacing(#/<target>Puis <ph [^>]*>/#, with: "<target>Puis "), to: "fr.xlf")
        try folder.remove("articles/guide/_index.md")
        let run = await folder.guidepost("translations", "import", "fr.xlf", "--format", "json")
        let items = try #require(try run.json().items?.array)
        #expect(items.last?.remarks == .array([.string("u2 has lost “`make`”")]))
        try folder.remove("articles/guide/install.md")
        let gone = await folder.guidepost("translations", "import", "fr.xlf")
        #expect(gone.status == 1)
        #expect(
            gone.output.contains("failed     articles/guide/install.md\n           there is no such item any more\n"))
    }

    @Test(arguments: ["export", "import"])
    func `says what is missing on the command line`(command: String) async throws {
        let folder = try ProjectFolder(Self.files)
        #expect(await folder.guidepost("translations", command).status == 64)
    }

    @Test func `a document that is none is an error with its line`() async throws {
        let folder = try ProjectFolder(Self.files)
        try folder.write("<xliff>\n<file>\n", to: "x.xlf")
        let run = await folder.guidepost("translations", "import", "x.xlf")
        #expect(run.status == 1)
        #expect(run.errors == "error: x.xlf cannot be read: line 3: “<file>” is never closed\n")
    }
}
