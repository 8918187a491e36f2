import Testing

@testable import IntercomSandbox

/// A body that is sent and the one that comes back; heading ids are counted up, images keep their address.
struct RewriteCase: CustomTestStringConvertible, Sendable {
    let why: String
    let sent: String
    let kept: String

    init(_ why: String, _ sent: String, _ kept: String) {
        self.why = why
        self.sent = sent
        self.kept = kept
    }

    var testDescription: String { why }

    /// What the rewriter makes of HTML, with the ids `h_1`, `h_2` … in place of generated ones.
    static func rewritten(_ html: String) throws -> String {
        let body = try BodyRewriter().rewrite(html)
        return body.html(images: [:], headingIDs: (1...100).map { "h_\($0)" })
    }

    func check() throws {
        #expect(try Self.rewritten(sent) == kept)
        #expect(try Self.rewritten(kept) == kept, "its own output comes back as it was")
    }
}

/// An empty paragraph.
let spacer = #"<p class="no-margin"></p>"#

/// A paragraph of text.
func paragraph(_ text: String) -> String { #"<p class="no-margin">\#(text)</p>"# }
