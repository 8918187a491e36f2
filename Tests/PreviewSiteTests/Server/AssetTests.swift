import Foundation
import HTTPTypes
import HelpCenterModel
import HummingbirdTesting
import Testing

@testable import PreviewSite
import TestSupport

/// The local files that the preview hands out.
@Suite struct AssetTests {
    /// Runs a preview over a folder with some files, of which the site lists `listed`.
    private func withFiles(
        _ names: [String], listed: [Asset], _ body: @Sendable (Preview, String) async throws -> Void
    ) async throws {
        try await withTemporaryFolder { folder in
            let root = folder + "/project"
            try LocalFiles().createFolder(root + "/images")
            for name in names { try LocalFiles().write("\(root)/\(name)", Array("bytes of \(name)".utf8)) }
            var site = Site()
            for asset in listed { site.assets[asset.path] = asset }
            try await withPreview(site, assetRoot: root) { preview in try await body(preview, folder) }
        }
    }

    private func asset(_ path: String, diskPath: String? = nil) -> Asset {
        Asset(path: ProjectPath(path), byteCount: 1, diskPath: diskPath)
    }

    static let types = [
        ("a.png", "image/png"), ("a.JPG", "image/jpeg"), ("a.jpeg", "image/jpeg"), ("a.gif", "image/gif"),
        ("a.svg", "image/svg+xml"), ("a.pdf", "application/pdf"), ("a.html", "application/octet-stream"),
        ("a", "application/octet-stream"),
    ]

    @Test(arguments: types)
    func `a listed file is served with its media type`(_ name: String, _ type: String) async throws {
        let path = "images/\(name)"
        try await withFiles([path], listed: [asset(path)]) { preview, _ in
            let answer = try await preview.get("/assets/\(path)")
            #expect(answer.status == 200)
            #expect(answer.text == "bytes of \(path)")
            #expect(answer.headers[.contentType] == type)
            #expect(answer.headers[.contentSecurityPolicy]?.hasSuffix("sandbox") == true)
        }
    }

    @Test func `a file is read by its name on disk, whatever the form of its accents`() async throws {
        let (composed, decomposed) = ("images/Y\u{FA}n.png", "images/Yu\u{301}n.png")
        try await withFiles([decomposed], listed: [asset(composed, diskPath: decomposed)]) { preview, _ in
            for path in ["/assets/images/Y%C3%BAn.png", "/assets/images/Yu%CC%81n.png"] {
                let answer = try await preview.get(path)
                #expect(answer.status == 200)
            }
        }
    }

    static let unlisted = [
        "/assets/guidepost.yml", "/assets/images/../guidepost.yml", "/assets/..%2fsecret", "/assets/%2e%2e/secret",
        "/assets/images/%2e%2e/%2e%2e/secret", "/assets/images", "/assets/images/", "/assets//etc/passwd",
        "/assets/images/b.png",
    ]

    @Test(arguments: unlisted)
    func `a file that the site does not list is never served`(_ path: String) async throws {
        try await withFiles(
            ["images/a.png", "images/b.png", "guidepost.yml"], listed: [asset("images/a.png")]
        ) { preview, folder in
            try LocalFiles().write(folder + "/secret", Array("secret".utf8))
            var answer = try await preview.get(path)
            // A double slash is only a spelling; where it leads is what counts.
            if let location = answer.headers[.location] { answer = try await preview.get(location) }
            #expect(answer.status == 404)
            #expect(!answer.text.contains("bytes of"))
        }
    }

    @Test func `a listed path that leads out of the project is not served`() async throws {
        try await withFiles([], listed: [asset("images/link.png"), asset("../secret")]) { preview, folder in
            try LocalFiles().write(folder + "/secret", Array("secret".utf8))
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/project/images/link.png", withDestinationPath: folder + "/secret")
            #expect(try await preview.get("/assets/images/link.png").status == 404)
            #expect(try await preview.get("/assets/%2e%2e/secret").status == 404)
        }
    }

    @Test func `a listed file that has gone is not found`() async throws {
        try await withFiles([], listed: [asset("images/gone.png")]) { preview, _ in
            let answer = try await preview.get("/assets/images/gone.png")
            #expect(answer.status == 404)
        }
    }

    @Test func `a listed file that cannot be read is an error that names it`() async throws {
        struct Locked: FileReader {
            func entries(of folder: String) throws(FileError) -> [FolderEntry] { throw .missing(path: folder) }
            func read(_ file: String, limit: Int) throws(FileError) -> [UInt8] { throw .notPermitted(path: file) }
            func read(_ file: String, from offset: Int, count: Int) throws(FileError) -> [UInt8] {
                throw .notPermitted(path: file)
            }
            func status(of path: String) throws(FileError) -> FileStatus? { nil }
            func realPath(of path: String) throws(FileError) -> String? { path }
        }
        let path = ProjectPath("a.png")
        let site = Site(assets: [path: Asset(path: path, byteCount: 1)])
        let server = PreviewServer(configuration: PreviewConfiguration(assetRoot: "/p", files: Locked())) {
            PreviewSnapshot(site: site, version: 1)
        }
        try await server.application().test(.router) { client in
            let answer = try await Preview(client: client).get("/assets/a.png")
            #expect(answer.status == 500)
            #expect(answer.text.contains("no permission for “/p/a.png”"))
        }
    }
}
