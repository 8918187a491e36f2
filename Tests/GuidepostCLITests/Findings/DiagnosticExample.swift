import Foundation
import HelpCenterModel
import TestSupport
import Testing

/// A project that has one kind of fault, for the example of it in the documentation.
struct DiagnosticExample: Sendable {
    let id: DiagnosticID
    /// The files by their paths.
    let files: [String: String]
    /// Files that are no text.
    var data: [String: [UInt8]] = [:]
    var command = ["check"]

    /// Made by a test of their own, or not to be made with files alone.
    static let others: Set<DiagnosticID> = [.unreadableFile, .symbolicLinkLoop, .ambiguousMove, .snippetLimit]

    static let all: [DiagnosticExample] = filesAndFolders + frontMatter + links + intercom + news

    /// A project of one article, `articles/billing/invoices.md`.
    private static func one(
        _ id: DiagnosticID, _ text: String, _ files: [String: String] = [:], data: [String: [UInt8]] = [:],
        command: [String] = ["check"]
    ) -> DiagnosticExample {
        let files = files.merging(["articles/billing/invoices.md": text]) { $1 }
        return DiagnosticExample(id: id, files: files, data: data, command: command)
    }

    private static let text = "Your invoices.\n"

    private static let filesAndFolders: [DiagnosticExample] = [
        one(.invalidUTF8, "", data: ["articles/billing/invoices.md": Array("Caf".utf8) + [0xE9]]),
        one(.emptyFile, "# Invoices\n"),
        one(.fileTooLarge, String(repeating: "x", count: 5_300_000)),
        one(.outsideProject, "See [the contract](../../../contract.md).\n"),
        one(.tooManyLevels, text, ["articles/billing/refunds/cards/old/visa.md": text]),
        one(.duplicatePath, text, ["articles/billing/invoices/index.md": text]),
        one(.caseConflict, text, ["articles/billing/Invoices.md": "# Others\n\nText.\n"]),
        one(.unknownLocale, text, ["articles/billing/invoices.en-GB.md": text]),
        one(
            .unpublishedLocale, text,
            [
                "articles/billing/invoices.de.md": "# Rechnungen\n\nText.\n",
                "guidepost.yml": "locales: { publish: [en, fr] }\n",
            ]),
        one(.orphanedTranslation, text, ["articles/billing/refunds.fr.md": "# R\n\nText.\n"]),
        one(.untranslatedCollection, text, ["articles/billing/invoices.fr.md": "# Factures\n\nVos factures.\n"]),
        one(
            .missingTranslation, text, ["guidepost.yml": "locales: { publish: [en, fr] }\n"],
            command: ["check", "--translations", "warn"]),
        one(
            .staleTranslation, text,
            [
                "articles/billing/invoices.fr.md":
                    "---\ntitle: Factures\ntranslates: \"0123456789ab\"\n---\n\nVos factures.\n"
            ],
            command: ["check", "--translations", "warn"]),
        one(
            .markdownInArticleFolder, text,
            [
                "articles/billing/refunds/index.md": text, "articles/billing/refunds/cards.md": text,
            ]),
        one(.missingContentFolder, text, ["guidepost.yml": "content: docs\n"]),
        one(
            .outsideLayout, text,
            [
                "guidepost.yml": "locales: { layout: \"help/{locale}/{path}.md\" }\n",
                "articles/help/en/refunds.md": text,
            ]),
    ]

    private static let frontMatter: [DiagnosticExample] = [
        one(.invalidYAML, "---\ntitle: Invoices: how to read them\n---\n\(text)"),
        one(.unclosedFrontMatter, "---\ntitle: Invoices\n\n\(text)"),
        one(.frontMatterTooLarge, "---\ndescription: \(String(repeating: "x", count: 70_000))\n---\n\(text)"),
        one(.unknownKey, "---\ndescripton: Where they are.\n---\n\(text)"),
        one(.duplicateKey, "---\ntitle: Invoices\norder: 1\ntitle: Bills\n---\n\(text)"),
        one(.wrongType, "---\norder: first\n---\n\(text)"),
        one(.invalidValue, "---\nstate: publised\n---\n\(text)"),
        one(.titleTooLong, "---\ntitle: \(String(repeating: "Invoices ", count: 30))\n---\n\(text)"),
        one(.missingTitle, text, ["articles/billing/invoices.fr.md": "Vos factures.\n"]),
        one(.missingDescription, text),
        one(.duplicateTitle, text, ["articles/billing/old.md": "---\ntitle: Invoices\n---\n\(text)"]),
        one(.misplacedKey, text, ["articles/billing/_index.md": "---\ntitle: Billing\nstate: draft\n---\n"]),
        one(.collectionBody, text, ["articles/billing/_index.md": "---\ntitle: Billing\n---\nAll about money.\n"]),
        one(.notYetSupported, "---\ntags: [money]\n---\n\(text)"),
        one(.unknownVariable, "Your {{ prodct }} invoices.\n", ["guidepost.yml": "variables: { product: Acme }\n"]),
        one(
            .untranslatedText, text,
            [
                "articles/billing/invoices.fr.md": "# Factures\n\nVos factures {{ product }}.\n",
                "guidepost.yml": "variables: { product: { en: Acme } }\n",
            ]),
        one(.malformedPlaceholder, "Your {{ product name }} invoices.\n"),
        one(.missingSnippet, "{{> sing-in.md }}\n\n\(text)", ["snippets/sign-in.md": "Sign in.\n"]),
        one(.snippetCycle, "{{> a.md }}\n", ["snippets/a.md": "{{> b.md }}\n", "snippets/b.md": "{{> a.md }}\n"]),
        one(.invalidTemplate, text, ["templates/button.mustache": "<p><a href=\"{{href}}\">{{txt}}</a></p>\n"]),
        one(.unknownTemplate, text, ["templates/buton.mustache": "x\n"]),
    ]

    private static let links: [DiagnosticExample] = [
        one(.brokenLink, "See [refunds](refund.md).\n", ["articles/billing/refunds.md": text]),
        one(.brokenHeading, "See [cards](refunds.md#card).\n", ["articles/billing/refunds.md": "## Cards\n\n\(text)"]),
        one(.emptyLink, "See [](refunds.md).\n", ["articles/billing/refunds.md": text]),
        one(.missingImage, "![The total](images/totl.png)\n", data: ["articles/billing/images/total.png": png]),
        one(.missingAltText, "![](images/total.png)\n", data: ["articles/billing/images/total.png": png]),
        one(
            .unsupportedImage, "![The total](total.png)\n",
            data: [
                "articles/billing/total.png": Array("RIFF1234WEBPVP8 ".utf8)
            ]),
        one(
            .imageTooLarge, "![The total](total.png)\n",
            data: [
                "articles/billing/total.png": png + [UInt8](repeating: 0, count: 11_000_000)
            ]),
        one(.damagedImage, "![The total](total.png)\n", data: ["articles/billing/total.png": png.dropLast(12)]),
        one(.misnamedImage, "![The total](total.jpg)\n", data: ["articles/billing/total.jpg": png]),
        one(.insecureImage, "![The total](http://example.com/total.png)\n"),
        one(.unpublishableAsset, "![The total](total.png)\n", data: ["articles/billing/total.png": png]),
    ]

    private static let intercom: [DiagnosticExample] = [
        one(.unknownAuthor, "---\nauthor: nobody@example.com\n---\n\(text)", command: ["plan", "--env", "sandbox"]),
        one(
            .localeNotEnabled, text, ["articles/billing/invoices.it.md": "# Fatture\n\nTesto.\n"],
            command: ["plan", "--env", "sandbox"]),
        one(.unsupportedElement, "It costs ~~10 €~~ 8 €.\n"),
        one(.removedElement, "Text.\n\n<script src=\"x.js\"></script>\n"),
        one(.removedAttribute, "<p onclick=\"pay()\">Pay here.</p>\n"),
        one(.movedTarget, "## Prices\n\nText.\n\n<a id=\"rebates\"></a>Rebates are rare.\n"),
        one(.unsafeLink, "[Pay](javascript:pay())\n"),
        one(.headingJump, "## Pay\n\nText.\n\n#### By card\n\nText.\n"),
        one(.duplicateHeadingID, "## Pay {#pay}\n\nText.\n\n## Pay later {#pay}\n\nText.\n"),
        one(.nestingTooDeep, String(repeating: "> ", count: 120) + "Text.\n"),
        one(.tableTooLarge, "|a|b|\n|-|-|\n" + String(repeating: "|1|2|\n", count: 50_100)),
        one(.tooComplex, String(repeating: "Text <?php\n", count: 12_000)),
        one(.unclosedSkip, "Text.\n\n<!-- guidepost:skip -->\n\nA note to myself.\n"),
        one(.unclosedCallout, "Text.\n\n::: tip\nPay early.\n"),
    ]

    private static let news: [DiagnosticExample] = [
        one(
            .unknownNewsfeed, text, ["news/2026-11-20-search.md": "---\nnewsfeeds: [Product update]\n---\nFaster.\n"],
            command: ["plan", "--env", "sandbox"]),
        one(.missingNewsfeed, text, ["news/2026-11-20-search.md": "# Search is faster\n\nMuch faster.\n"]),
        one(
            .newsTranslation, text,
            [
                "news/2026-11-20-search.md": "---\nnewsfeeds: [Product updates]\n---\nFaster.\n",
                "news/2026-11-20-search.fr.md": "Plus rapide.\n",
            ]),
        one(
            .newerVersionNeeded, text,
            [
                "news/2026-11-20-search.md":
                    "---\nnewsfeeds: [Product updates]\ncover_image: search.png\n---\nFaster.\n"
            ]),
    ]

    private static let png: [UInt8] = .png
}

extension DiagnosticExample: CustomTestStringConvertible {
    var testDescription: String { id.rawValue }
}
