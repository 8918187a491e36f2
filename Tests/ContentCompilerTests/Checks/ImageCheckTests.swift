import HelpCenterModel
import TestSupport
import Testing

@testable import ContentCompiler

/// Images by their bytes, whatever their names say.
@Suite struct ImageCheckTests {
    @Test(arguments: [
        Sample("x.png", [UInt8].png), Sample("x.PNG", [UInt8].png), Sample("x.png", [UInt8].png, [0]),
        Sample("x.jpg", jpeg), Sample("x.jpeg", jpeg), Sample("x.jpeg", jpeg, [UInt8](repeating: 1, count: 9_000)),
        Sample("x.gif", "GIF89a x", [0, 0x3B]), Sample("x.gif", "GIF87a x", [0, 0x3B]),
        Sample("x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"),
        Sample("x.svg", "\u{FEFF}\n<?xml version=\"1.0\"?>\n<!-- x -->\n<svg>x</svg>\n"),
        Sample("x.svg", "<ns0:svg xmlns:ns0=\"x\">x</ns0:svg>"),
        Sample("x.svg", "<!--", [UInt8](repeating: 0x78, count: 9_000), "--><svg></svg>"),
        Sample("x.svg", [0xFF, 0xFE], "<\0s\0v\0g\0>\0x\0<\0/\0s\0v\0g\0>\0"),
    ])
    func `takes the four formats`(sample: Sample) async throws {
        #expect(try await findings(sample) == [])
    }

    @Test(arguments: [
        (Sample("x.png", "RIFF1234WEBPVP8 "), "is a WebP image [unsupported-image]"),
        (Sample("x.jpg", [0, 0, 0, 0x18], "ftypavif"), "is an AVIF image [unsupported-image]"),
        (Sample("x.jpg", [0, 0, 0, 0x18], "ftypheic"), "is a HEIC image [unsupported-image]"),
        (Sample("x.png", "BM1234"), "is a BMP image [unsupported-image]"),
        (Sample("x.png", [0x49, 0x49, 0x2A, 0]), "is a TIFF image [unsupported-image]"),
        (Sample("x.png", "%PDF-1.7"), "is a PDF document, no image [unsupported-image]"),
        (Sample("x.svg", "\n<!DOCTYPE html><svg></svg>"), "is a web page, no image [unsupported-image]"),
        (Sample("x.svg", "<p>x</p>"), "is no image [unsupported-image]"),
        (
            Sample("x.png", "version https://git-lfs.github.com/spec/v1\noid sha256:1\n"),
            "is a pointer of Git LFS, not the image itself [unsupported-image]"
        ),
        (Sample("x.png", "not an image"), "is no image [unsupported-image]"),
    ])
    func `tells what is none of them`(sample: Sample, finding: String) async throws {
        #expect(
            try await findings(sample) == ["articles/a.md:1:6: error: “articles/\(sample.name)” \(finding)"])
    }

    @Test(arguments: [
        Sample("x.png", [UInt8]()), Sample("x.png", [UInt8].png.dropLast(12)), Sample("x.jpg", jpeg.dropLast(2)),
        // The end of a thumbnail inside is not that of the image.
        Sample(
            "x.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0, 6, 0xFF, 0xD9, 0, 0, 0xFF, 0xDA, 0, 2],
            [UInt8](repeating: 1, count: 5_000)),
        Sample("x.gif", "GIF89a x"), Sample("x.svg", "<svg><g>"),
    ])
    func `tells of one that is empty or breaks off`(sample: Sample) async throws {
        let what = sample.bytes.isEmpty ? "is empty" : "breaks off before its end"
        #expect(
            try await findings(sample) == [
                "articles/a.md:1:6: error: the image “articles/\(sample.name)” \(what) [damaged-image]"
            ])
    }

    @Test(arguments: [(Sample("x.png", jpeg), "JPEG", "x.jpg"), (Sample("a.b.jpg", [UInt8].png), "PNG", "a.b.png")])
    func `warns of a name that lies`(sample: Sample, format: String, fix: String) async throws {
        let site = try await site(sample)
        #expect(
            site.findings.filter { !$0.hasSuffix("[unsupported-element]") } == [
                "articles/a.md:1:6: warning: the image “articles/\(sample.name)” is a \(format) [misnamed-image]"
            ])
        #expect(site.diagnostics.first { $0.id == .misnamedImage }?.fix == "rename it to “\(fix)”")
        #expect(site.faultyPaths.isEmpty)
    }

    @Test func `downloads may be anything, and items that show no bad image are not faulty`() async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("a.md", "Text [x](x.png)\n")
                TextFile("b.md", "Text ![x](y.png)\n")
                TextFile("c.md", "Text ![x](y.png)\n")
                DataFile("x.png", [1]); DataFile("y.png", [1])
            }
        }
        #expect(site.findings.filter { $0.contains("error") }.count == 1)
        #expect(site.faultyPaths.map(\.string).sorted() == ["articles/b.md", "articles/c.md"])
    }

    /// A file of a name and some bytes, or the text of them.
    struct Sample: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]

        init(_ name: String, _ parts: [UInt8]...) {
            self.name = name
            bytes = parts.flatMap { $0 }
        }

        init(_ name: String, _ text: String, _ rest: [UInt8] = []) { self.init(name, Array(text.utf8), rest) }
        init(_ name: String, _ start: [UInt8], _ text: String) { self.init(name, start, Array(text.utf8)) }
        init(_ name: String, _ start: String, _ middle: [UInt8], _ end: String) {
            self.init(name, Array(start.utf8), middle, Array(end.utf8))
        }

        var testDescription: String { "\(name) of \(bytes.count) bytes" }
    }

    private func site(_ sample: Sample) async throws -> Site {
        try await compile {
            Folder("articles") {
                TextFile("a.md", "Text ![x](\(sample.name))\n")
                DataFile(sample.name, sample.bytes)
            }
        }
    }

    private func findings(_ sample: Sample) async throws -> [String] {
        try await site(sample).findings.filter { !$0.hasSuffix("[unsupported-element]") }
    }

    private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xDA, 0, 2, 9, 9, 0xFF, 0xD9]
}
