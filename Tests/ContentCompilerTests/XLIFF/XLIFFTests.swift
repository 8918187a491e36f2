import HelpCenterModel
import Testing

@testable import ContentCompiler

@Suite struct XLIFFTests {
    private static let unit = XLIFFUnit(
        id: "u1", name: "paragraph",
        source: [
            .text("Press & "), .span(open: "**", close: "**", [.text("hold <x>")]), .code("`a` \u{1B}"), .text(" "),
            .code("`a` \u{1B}"),
        ],
        target: [.code("`a` \u{1B}"), .span(open: "**", close: "**", [.text("tenez")]), .text(" ici\u{3}")],
        state: .translated)

    private static func document(_ unit: XLIFFUnit = unit) throws -> XLIFFDocument {
        XLIFFDocument(
            source: .english, target: try #require(LocaleCode("pt-BR")),
            files: [
                XLIFFFile(
                    original: "articles/a \"b\".md", sourceDigest: "0123", targetDigest: nil,
                    notes: ["Be brief & clear."],
                    units: [unit])
            ])
    }

    @Test func `comes back as it was written`() throws {
        let document = try Self.document()
        #expect(try XLIFFReader.read(XLIFFWriter.bytes(of: document)) == document)
    }

    @Test func `numbers codes once, and the same in source and target`() throws {
        let text = String(decoding: XLIFFWriter.bytes(of: try Self.document()), as: UTF8.self)
        #expect(
            text.contains(
                """
                      <originalData>
                        <data id="d1">**</data>
                        <data id="d2">`a` <cp hex="001B"/></data>
                      </originalData>
                      <segment state="translated">
                        <source>Press &amp; <pc id="1" dataRefStart="d1" dataRefEnd="d1" type="fmt">hold &lt;x&gt;</pc>\
                <ph id="2" dataRef="d2"/> <ph id="3" dataRef="d2"/></source>
                        <target><ph id="2" dataRef="d2"/><pc id="1" dataRefStart="d1" dataRefEnd="d1" type="fmt">tenez</pc> \
                ici<cp hex="0003"/></target>
                      </segment>

                """))
    }

    private static func read(_ unit: String) throws -> XLIFFUnit? {
        let text = """
            <?xml version="1.0"?><!-- by a tool --><x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" \
            xmlns:t="urn:tool" version="2.0" srcLang="en" trgLang="fr"><x:file id="f" original="a.md"><t:data/>\
            \(unit.replacing("</", with: "</x:").replacing("<", with: "<x:").replacing("<x:/x:", with: "</x:").replacing("<x:!", with: "<!"))</x:file></x:xliff>
            """
        return try XLIFFReader.read(Array(text.utf8)).files.first?.units.first
    }

    @Test func `joins what a tool has split, and pairs what it has taken apart`() throws {
        let unit = try Self.read(
            """
            <unit id="u"><originalData><data id="d">*</data></originalData>\
            <segment state="final"><source>A</source><target>Un</target></segment>\
            <ignorable><source> </source></ignorable>\
            <segment state="translated"><source><pc id="1" dataRefStart="d" dataRefEnd="d">b</pc></source>\
            <target><sc id="1" dataRef="d"/><mrk id="m">de<![CDATA[ux]]></mrk><ec startRef="1" dataRef="d"/></target></segment></unit>
            """)
        #expect(unit?.source == [.text("A "), .span(open: "*", close: "*", [.text("b")])])
        #expect(unit?.target == [.text("Un "), .span(open: "*", close: "*", [.text("deux")])])
        #expect(unit?.state == .translated)
    }

    @Test func `a unit of which a segment has no translation has none`() throws {
        let unit = try Self.read(
            "<unit id=\"u\"><segment><source>A</source><target>B</target></segment><segment><source>C</source></segment></unit>"
        )
        #expect(unit?.target == nil)
    }

    @Test(arguments: [
        ("<!DOCTYPE x [<!ENTITY a \"b\">]><x/>", "line 1: a document type is not allowed"),
        ("<a>&b;</a>", "line 1: there is no character “&b;”"),
        ("<a>\n<b>\n</a>", "line 3: “</a>” closes nothing that is open"),
        ("<a x=\"1\" x=\"2\"/>", "line 1: the attribute “x” stands twice"),
        ("<a/><b/>", "line 1: something stands behind the end of the document"),
        ("<a", "line 1: “<a>” is malformed"),
        ("", "line 1: there is no element"),
        ("<a>", "line 1: “<a>” is never closed"),
        ("<a:b/>", "line 1: the prefix “a” is not declared"),
        ("<xliff version=\"1.2\"/>", "line 1: it is no XLIFF 2 document"),
        (
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"en-GB\"/>",
            "line 1: Intercom has no locale “en-GB” (trgLang)"
        ),
    ])
    func `says what is wrong with a document`(text: String, reason: String) {
        #expect {
            try XLIFFReader.read(Array(text.utf8))
        } throws: { error in
            "\(error)" == reason
        }
    }

    @Test func `bounds how deep elements nest`() {
        let text = String(repeating: "<a>", count: 100_000)
        #expect(throws: XLIFFReader.Fault(line: 1, reason: "its elements nest too deeply")) {
            try XLIFFReader.read(Array(text.utf8))
        }
    }
}
