import HelpCenterModel

/// The simulated workspace's way with HTML, and the engine's way of seeing through it: tags as a list, no more.
enum ServedHTML {
    /// One tag or the text before the next one.
    enum Piece {
        case text(Substring)
        /// Name, with `/` in front of a closing one, and attributes in order.
        case tag(Substring, [(name: Substring, value: Substring)])
    }

    static func pieces(_ html: String) -> [Piece] {
        var pieces: [Piece] = []
        let bytes = html.utf8
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let start = index
            if bytes[index] == UInt8(ascii: "<") {
                let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex
                pieces.append(tag(html[bytes.index(after: start)..<end]))
                index = end == bytes.endIndex ? end : bytes.index(after: end)
            } else {
                index = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
                pieces.append(.text(html[start..<index]))
            }
        }
        return pieces
    }

    private static func tag(_ content: Substring) -> Piece {
        let bytes = content.utf8
        let space = bytes.firstIndex(of: UInt8(ascii: " ")) ?? bytes.endIndex
        var attributes: [(name: Substring, value: Substring)] = []
        var rest = content[space...]
        while let equals = rest.utf8.firstIndex(of: UInt8(ascii: "=")) {
            let name = rest[..<equals].utf8.drop { $0 == UInt8(ascii: " ") }
            let open = rest.utf8.index(equals, offsetBy: 2)
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "\"")) ?? rest.endIndex
            attributes.append((Substring(name), rest[open..<close]))
            rest = close == rest.endIndex ? rest[close...] : rest[rest.utf8.index(after: close)...]
        }
        return .tag(content[..<space], attributes)
    }

    static func text(_ pieces: [Piece]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): String(text)
            case .tag(let name, let attributes):
                "<\(name)\(attributes.map { " \($0.name)=\"\($0.value)\"" }.joined())>"
            }
        }.joined()
    }

    /// What a write leaves in the workspace: headings have ids. Those of the body before are kept, by place.
    static func stored(_ sent: String, ids: [String], newID: () -> String) -> String {
        var known = ids[...]
        return text(
            pieces(sent).map { piece in
                guard case .tag("h1", let attributes) = piece else { return piece }
                let id = known.popFirst() ?? newID()
                return .tag("h1", attributes.filter { $0.name != "id" } + [("id", Substring(id))])
            })
    }

    /// What a read gives of it: paragraphs with a class, empty paragraphs around headings, and images on a host of the
    /// workspace's own, signed anew at every read, once it has got round to moving them.
    static func served(_ stored: String, reading: Int, movesImages: Bool) -> String {
        text(
            pieces(stored).flatMap { piece -> [Piece] in
                switch piece {
                case .tag("p", _): [.tag("p", [("class", "no-margin")])]
                case .tag("/h1", _): [piece, .tag("p", [("class", "no-margin")]), .tag("/p", [])]
                case .tag("img", let attributes) where movesImages:
                    [
                        .tag(
                            "img",
                            attributes.map { attribute in
                                attribute.name == "src"
                                    ? ("src", "https://images.model/\(name(attribute.value))?sig=\(reading)")
                                    : attribute
                            })
                    ]
                default: [piece]
                }
            })
    }

    /// The last part of an address, without its query.
    static func name(_ address: Substring) -> Substring {
        let path = address.prefix { $0 != "?" }
        return path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path
    }

    static func headingIDs(_ html: String) -> [String] {
        pieces(html).compactMap { piece in
            guard case .tag("h1", let attributes) = piece else { return nil }
            return String(attributes.first { $0.name == "id" }?.value ?? "")
        }
    }

    /// The number behind the first `#` of the text: which source something came from.
    static func mark(_ text: String) -> Int? {
        for piece in pieces(text) {
            guard case .text(let words) = piece, let hash = words.firstIndex(of: "#") else { continue }
            return Int(words[words.index(after: hash)...].prefix { $0.isNumber })
        }
        return nil
    }
}

/// Sees through what the simulated workspace does to bodies.
struct SimulatedBodies: BodyReader {
    func read(_ html: String) -> BodyReading {
        var canonical: [ServedHTML.Piece] = []
        var texts: [Substring] = []
        for piece in ServedHTML.pieces(html) {
            switch piece {
            case .text(let text):
                texts.append(text)
                canonical.append(piece)
            case .tag("/p", _):
                // A paragraph without anything in it says nothing.
                if case .tag("p", _)? = canonical.last { canonical.removeLast() } else { canonical.append(piece) }
            case .tag("p", _), .tag("h1", _): if case .tag(let name, _) = piece { canonical.append(.tag(name, [])) }
            case .tag("img", let attributes):
                canonical.append(.tag("img", attributes.map { ($0.name, ServedHTML.name($0.value)) }))
            case .tag: canonical.append(piece)
            }
        }
        return BodyReading(
            canonical: ServedHTML.text(canonical), text: texts.joined(separator: "\n"),
            headingIDs: ServedHTML.headingIDs(html))
    }

    func blocks(_ html: String) -> [BodyBlock] {
        read(html).text.split(separator: "\n").map { BodyBlock(.paragraph, runs: [BodyRun(String($0))]) }
    }
}
