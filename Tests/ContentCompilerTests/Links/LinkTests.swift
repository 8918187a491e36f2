import HelpCenterModel
import TestSupport
import Testing

@Suite struct LinkTests {
    /// Compiles `articles/start/a.md` with one link to a destination, in a project with something of each kind.
    private func link(_ destination: String, image: Bool = false, settings: String = "") async throws -> Site {
        try await compile {
            TextFile("guidepost.yml", settings)
            Folder("public") { DataFile("terms.pdf", [1, 2, 3]) }
            Folder("articles") {
                TextFile("top.md", "# Top page\n\nText\n\n## Partial refunds\n\n## Named {#custom}\n")
                Folder("start") {
                    TextFile("a.md", "Text\n\n## Here\n\n\(image ? "!" : "")[x](\(destination))\n")
                    TextFile("b c.md", "B\n\n## Über\n")
                    TextFile("100%.md", "C\n")
                    Folder("install") { TextFile("index.md", "D\n") }
                    Folder("images") {
                        DataFile("window.png", .png); DataFile("plan.webp", [1])
                    }
                    TextFile("README.md", "x")
                }
                Folder("billing") {
                    TextFile("_index.md", "# Billing\n"); TextFile("refunds.md", "R\n\n## How long\n")
                }
                TextFile("billing.md", "About billing\n")
            }
        }
    }

    private func target(_ site: Site) -> String? {
        let references = site.content("articles/start/a.md")?.body.references ?? []
        return references.first?.description
    }

    @Test(arguments: [
        // destination, reference
        ("../billing/refunds.md", "articles/billing/refunds.md@en"),
        ("../billing/refunds", "articles/billing/refunds.md@en"),
        ("../billing/refunds.md#how-long", "articles/billing/refunds.md@en#how-long"),
        ("./../billing/./refunds.md", "articles/billing/refunds.md@en"),
        ("../billing/refunds.md?utm=1", "articles/billing/refunds.md@en"),
        ("/billing/refunds.md", "articles/billing/refunds.md@en"),
        ("/articles/billing/refunds.md", "articles/billing/refunds.md@en"), ("<b c.md>", "articles/start/b c.md@en"),
        ("b%20c.md", "articles/start/b c.md@en"), ("b%20c.md#%C3%BCber", "articles/start/b c.md@en#über"),
        ("100%.md", "articles/start/100%.md@en"),
        ("100%25.md", "articles/start/100%.md@en"), ("install", "articles/start/install/index.md@en"),
        ("install/", "articles/start/install/index.md@en"),
        ("install/index.md", "articles/start/install/index.md@en"), ("../billing", "articles/billing.md@en"),
        ("../billing/", "articles/billing/@en"),
        ("../billing/_index.md", "articles/billing/@en"), (".", "articles/start/@en"), ("./", "articles/start/@en"),
        ("..%2Ftop.md", "articles/top.md@en"),
        ("#here", "articles/start/a.md@en#here"), ("a.md#here", "articles/start/a.md@en#here"),
        ("../top.md#top-page", "articles/top.md@en"),
        ("../top.md#custom", "articles/top.md@en#custom"), ("../top.md#named", "articles/top.md@en#custom"),
        ("../top.md#top", "articles/top.md@en"),
        ("images/window.png", "articles/start/images/window.png"), ("../../public/terms.pdf", "public/terms.pdf"),
        ("/public/terms.pdf", "public/terms.pdf"),
    ])
    func `finds what a link leads to`(_ destination: String, _ reference: String) async throws {
        let site = try await link(destination)
        #expect(target(site) == reference)
        #expect(site.findings == [])
    }

    @Test(arguments: [
        "https://example.com/a?b=1&c=2#d", "mailto:a@example.com", "tel:+123", "//example.com/x", "http://example.com",
        "#top",
    ])
    func `leaves other links alone`(_ destination: String) async throws {
        let site = try await link(destination)
        #expect(target(site) == nil)
        let written = destination.replacing("&", with: "&amp;")
        #expect(site.body("articles/start/a.md")?.contains("href=\"\(written)\"") == true)
        #expect(site.findings == [])
    }

    @Test(arguments: [
        // destination, its URL or reference
        ("https://support.example.com/en/articles/123-refunds", "articles/billing/refunds.md@en"),
        ("https://intercom.help/acme/de/articles/123", "articles/billing/refunds.md@en"),
        ("https://support.example.com/en/collections/77-x", "articles/billing/@en"),
        // Only the lockfile knows these.
        ("https://support.example.com/en/articles/123#h_1a", "https://support.example.com/en/articles/123#h_1a"),
        ("https://support.example.com/en/articles/124-x", "https://support.example.com/en/articles/124-x"),
    ])
    func `knows the addresses of published items`(_ destination: String, _ reference: String) async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("a.md", "[x](\(destination))\n")
                Folder("billing") {
                    TextFile("_index.md", "---\nintercom_id: 77\n---\n")
                    TextFile("refunds.md", "---\nintercom_id: 123\n---\nR\n")
                }
            }
        }
        #expect(site.content("articles/a.md")?.body.references.map(\.description) == [reference])
        #expect(site.findings == [])
    }

    @Test(arguments: [
        // destination, what is found, what is suggested
        ("refunds.md", "error: “refunds.md” does not exist [broken-link]", "did you mean “../billing/refunds.md”?"),
        (
            "../billing/refund.md", "error: “../billing/refund.md” does not exist [broken-link]",
            "did you mean “../billing/refunds.md”?"
        ),
        (
            "../billing/refund#x", "error: “../billing/refund” does not exist [broken-link]",
            "did you mean “../billing/refunds#x”?"
        ),
        (
            "../biling/refunds.md", "error: “../biling/refunds.md” does not exist [broken-link]",
            "did you mean “../billing/refunds.md”?"
        ),
        (
            "/biling/refundz.md", "error: “/biling/refundz.md” does not exist [broken-link]",
            "did you mean “/billing/refunds.md”?"
        ),
        (
            "../Billing/Refunds.md", "error: “../Billing/Refunds.md” does not exist [broken-link]",
            "did you mean “../billing/refunds.md”?"
        ),
        ("nothing-like-it.md", "error: “nothing-like-it.md” does not exist [broken-link]", nil),
        ("images", "error: “images” is a folder without articles [broken-link]", nil),
        ("README.md", "error: “README.md” is not published, so nothing can link to it [broken-link]", nil),
        ("../../../etc/passwd", "error: “../../../etc/passwd” leads out of the project [outside-project]", nil),
        ("#her", "error: there is no heading “#her” [broken-heading]", "did you mean “#here”?"),
        (
            "../top.md#partial-refund", "error: “articles/top.md” has no heading “#partial-refund” [broken-heading]",
            "did you mean “#partial-refunds”?"
        ),
        (
            "../top.md#Partial-Refunds", "error: “articles/top.md” has no heading “#Partial-Refunds” [broken-heading]",
            "did you mean “#partial-refunds”?"
        ),
        ("#", "warning: a link that leads nowhere [empty-link]", nil),
        ("", "warning: a link that leads nowhere [empty-link]", nil),
        ("?a=b", "warning: a link that leads nowhere [empty-link]", nil),
        (
            "..\\billing\\refunds.md", "error: “..\\billing\\refunds.md” does not exist [broken-link]",
            "did you mean “../billing/refunds.md”?"
        ),
        (
            "../billing/Refunds.MD", "error: “../billing/Refunds.MD” does not exist [broken-link]",
            "did you mean “../billing/refunds”?"
        ),
        (
            "images/windw.png", "error: “images/windw.png” does not exist [broken-link]",
            "did you mean “images/window.png”?"
        ),
    ])
    func `tells of a link that leads nowhere`(_ destination: String, _ finding: String, _ fix: String?) async throws {
        let site = try await link(destination)
        #expect(site.findings == ["articles/start/a.md:5:1: \(finding)"])
        let found = site.diagnostics.first { $0.path.string == "articles/start/a.md" && $0.id != .missingDescription }
        #expect(found?.fix == fix)
        #expect(found?.excerpt == "[x](\(destination))")
        #expect(site.faultyPaths.contains(ProjectPath("articles/start/a.md")) == finding.hasPrefix("error"))
        #expect(site.article("articles/start/a.md") != nil)
    }

    @Test(arguments: [
        ("images/windw.png", ["error: “images/windw.png” does not exist [missing-image]"]),
        ("images/plan.webp", ["error: “images/plan.webp” is not an image that Intercom shows [unsupported-image]"]),
        ("b%20c.md", ["error: “b%20c.md” is not an image that Intercom shows [unsupported-image]"]),
        (
            "http://example.com/x.png",
            ["warning: the image “http://example.com/x.png” comes over plain http [insecure-image]"]
        ),
        ("images/window.png", []), ("https://example.com/x", []),
    ])
    func `checks images`(_ destination: String, _ findings: [String]) async throws {
        let site = try await link(destination, image: true)
        #expect(site.findings == findings.map { "articles/start/a.md:5:1: \($0)" })
    }

    @Test(arguments: [
        ("#x", "articles/a.md@en#sub"), ("#top-of-it", "articles/a.md@en"), ("#named", "articles/a.md@en"),
        ("b.md#x", "articles/b.md@en"),
    ])
    func `follows links to targets that are no headings`(_ destination: String, _ reference: String) async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile(
                    "a.md",
                    "# A {#named}\n\n<i id=top-of-it>[x](\(destination))</i>\n\n## Sub\n\n<i id=x>i</i>\n")
                TextFile("b.md", "<i id=x>b</i>\n")
            }
        }
        #expect(site.content("articles/a.md")?.body.references.map(\.description) == [reference])
        #expect(!site.hasErrors)
    }

    @Test(arguments: [
        // Markdown, reference
        ("[x][r]\n\n[r]: ../billing/refunds.md \"t\"", "articles/billing/refunds.md@en"),
        ("<a href=\"../billing/refunds.md#how-long\">x</a>", "articles/billing/refunds.md@en#how-long"),
        ("<p><a href='b%20c.md'>x</a></p>", "articles/start/b c.md@en"), ("[x](<b c.md>)", "articles/start/b c.md@en"),
        ("<img src=\"images/window.png\" alt=\"a\">", "articles/start/images/window.png"),
        ("<a href=\" ../top.md\n\">x</a>", "articles/top.md@en"),
        ("[x](../b%69lling/refunds)", "articles/billing/refunds.md@en"),
        ("[x](../b&#105;lling/refunds)", "articles/billing/refunds.md@en"),
        ("[x](..%2f..%2Farticles/top)", "articles/top.md@en"),
    ])
    func `finds what a link in any form leads to`(_ markdown: String, _ reference: String) async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("top.md", "Top\n")
                Folder("start") {
                    TextFile("a.md", markdown); TextFile("b c.md", "B\n")
                    Folder("images") { DataFile("window.png", .png) }
                }
                Folder("billing") { TextFile("refunds.md", "## How long\n") }
            }
        }
        #expect(site.content("articles/start/a.md")?.body.references.map(\.description) == [reference])
        #expect(site.findings == [])
    }

    @Test(arguments: [
        ("Yu\u{301}n", "Y\u{FA}n"), ("Y\u{FA}n", "Yu\u{301}n"), ("Yu\u{301}n", "Y%C3%BAn"), ("Y\u{FA}n", "Yu%CC%81n"),
    ])
    func `finds a name in either of Unicode's forms`(_ onDisk: String, _ written: String) async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile(
                    "a.md",
                    "[x](<\(written) Board/\(written).md#\(written.lowercased())>)\n\n![y](<\(written) Board/\(written).png>)\n"
                )
                Folder("\(onDisk) Board") {
                    TextFile("\(onDisk).md", "## \(onDisk)\n"); DataFile("\(onDisk).png", .png)
                }
            }
        }
        #expect(site.findings == [])
        #expect(
            site.content("articles/a.md")?.body.references.map(\.description) == [
                "articles/Y\u{FA}n Board/Y\u{FA}n.md@en#y\u{FA}n", "articles/Y\u{FA}n Board/Y\u{FA}n.png",
            ])
    }

    @Test func `keeps a broken link as written and the link to a page without its heading`() async throws {
        #expect(try await link("no&where.md").body("articles/start/a.md")?.contains("href=\"no&amp;where.md\"") == true)
        #expect(target(try await link("../top.md#none")) == "articles/top.md@en")
    }

    @Test func `weighs broken links as the settings say`() async throws {
        for destination in ["nowhere.md", "#nowhere"] {
            let site = try await link(destination, settings: "links: { broken: warning }\n")
            #expect(site.diagnostics.contains { $0.id == .brokenLink || $0.id == .brokenHeading })
            #expect(!site.hasErrors)
            #expect(site.faultyPaths.isEmpty)
        }
    }

    @Test func `keeps what comes after a download's hash`() async throws {
        let site = try await link("/public/terms.pdf#page=3")
        #expect(site.body("articles/start/a.md")?.contains("href=\"⟨public/terms.pdf⟩#page%3D3\"") == true)
    }

    @Test func `gathers assets with their first use`() async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("a.md", "![x](x.png)\n\n[y](y.pdf)\n")
                TextFile("b.md", "Text\n\n![x](./x.png)\n")
                DataFile("x.png", .png)
                DataFile("y.pdf", [1])
                DataFile("unused.png", .png)
            }
        }
        #expect(site.assets.keys.map(\.string).sorted() == ["articles/x.png", "articles/y.pdf"])
        #expect(site.assets[ProjectPath("articles/x.png")]?.byteCount == 67)
        let use = site.assetUses[ProjectPath("articles/x.png")]
        #expect(use?.file.string == "articles/a.md")
        #expect(use?.position == SourcePosition(line: 1, column: 1))
        #expect(use?.excerpt == "![x](x.png)")
    }
}
