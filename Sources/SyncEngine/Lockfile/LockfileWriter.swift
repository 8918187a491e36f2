internal import Dispatch
internal import HelpCenterModel
internal import Synchronization

/// Writes the lockfile's JSON: sorted keys, two spaces of indent, every entry on a line of its own, a blank line between
/// two.
///
/// The lines are made for git. A change of an entry is a change of its line alone, and the blank line keeps it apart from
/// what another branch does to the next one. No two entries share a line that says anything, so where two branches add
/// entries at the same place the lines of both can be kept (`merge=union`), which would mix entries of several lines up.
///
/// Written by hand rather than by an encoder, because the bytes are part of the format and the file is written while an
/// apply waits: a general encoder takes ten times as long. Entries are independent, so every core writes some.
struct LockfileWriter {
    /// What is written behind `pieces`.
    private var bytes: [UInt8] = []
    /// What is written, but for the end.
    private var pieces: [[UInt8]] = []
    private var depth = 0
    /// Whether all is on one line: inside an entry.
    private var isInline = false
    /// Whether the innermost object has a member already.
    private var hasMember = false

    /// From how many bytes on a piece stays one: it takes longer to put large ones together than to write each.
    private static let pieceSize = 1 << 20

    static func pieces(of lockfile: Lockfile, version: Int) -> [[UInt8]] {
        var writer = LockfileWriter()
        writer.object { writer in
            writer.entries("articles", lockfile.articles) { $0.write($1) }
            writer.entries("assets", lockfile.assets) { writer, asset in
                if let byteCount = asset.byteCount {
                    writer.key("byte_count")
                    writer.bytes += "\(byteCount)".utf8
                }
                writer.member("digest", asset.digest.string)
                writer.member("url", asset.url)
            }
            writer.entries("collections", lockfile.collections) { $0.write($1) }
            writer.member("help_center_id", lockfile.helpCenterID?.string)
            writer.member("help_center_url", lockfile.helpCenterURL)
            writer.entries("news", lockfile.news) { $0.write($1) }
            writer.member("region", lockfile.region?.rawValue)
            writer.key("version")
            writer.bytes += "\(version)".utf8
            writer.member("workspace_id", lockfile.workspaceID)
        }
        writer.bytes.append(0x0A)
        return writer.joined()
    }

    /// All that is written, small pieces put together.
    private func joined() -> [[UInt8]] {
        var joined: [[UInt8]] = [[]]
        for piece in pieces + [bytes] {
            if joined[joined.count - 1].count < Self.pieceSize {
                joined[joined.count - 1] += piece
            } else {
                joined.append(piece)
            }
        }
        return joined
    }

    // MARK: Items

    private mutating func write(_ item: LockedItem) {
        member("asked", item.asked)
        if item.hasBeenLive {
            key("been_live")
            bytes += "true".utf8
        }
        member("id", item.id.string)
        key("locales")
        object { writer in
            for locale in item.locales.keys.sorted() {
                guard let content = item.locales[locale] else { continue }
                writer.key(locale.code)
                writer.object { $0.write(content) }
            }
        }
        if !item.otherLocales.isEmpty {
            key("other_locales")
            array(item.otherLocales.sorted().map(\.code))
        }
        member("parent_id", item.parentID?.string)
        if item.isProtected {
            key("protected")
            bytes += "true".utf8
        }
        member("returned", item.returned)
        member("title", item.title)
    }

    private mutating func write(_ content: LockedContent) {
        member("asked", content.asked)
        member("headings", content.headings)
        if content.headingsUnstable == true {
            key("headings_unstable")
            bytes += "true".utf8
        }
        member("links", content.links)
        member("raw_body", content.rawBody)
        member("returned", content.returned)
        member("source", content.source)
        member("text", content.text)
        member("unlinked_body", content.unlinkedBody)
        if let updatedAt = content.updatedAt {
            key("updated_at")
            bytes += "\(updatedAt)".utf8
        }
        member("url", content.url)
    }

    /// How many entries are written by one task.
    private static let share = 500

    private mutating func entries<Value: Sendable>(
        _ name: String, _ entries: [ProjectPath: Value], _ write: @Sendable (inout LockfileWriter, Value) -> Void
    ) {
        let paths = entries.keys.sorted()
        key(name)
        object { writer in
            let depth = writer.depth
            let shares = Mutex([[UInt8]](repeating: [], count: (paths.count + Self.share - 1) / Self.share))
            DispatchQueue.concurrentPerform(iterations: shares.withLock(\.count)) { number in
                var part = LockfileWriter()
                part.depth = depth
                part.hasMember = number > 0
                let own = paths[(number * Self.share)...].prefix(Self.share)
                for path in own {
                    guard let entry = entries[path] else { continue }
                    part.key(path.string, isApart: true)
                    part.isInline = true
                    part.object { write(&$0, entry) }
                    part.isInline = false
                    // Entries are much alike, and bytes that grow are copied each time.
                    if path == own.first {
                        part.bytes.reserveCapacity(min(part.bytes.count * own.count * 5 / 4, 4 * Self.pieceSize))
                    }
                }
                shares.withLock { $0[number] = part.bytes }
            }
            writer.pieces.append(writer.bytes)
            writer.pieces += shares.withLock(\.self)
            writer.bytes = []
            writer.hasMember = !paths.isEmpty
        }
    }

    // MARK: JSON

    private mutating func member(_ name: String, _ fields: FieldDigests) {
        key(name)
        object { writer in
            for (field, digest) in fields { writer.member(field.rawValue, digest) }
        }
    }

    private mutating func member(_ name: String, _ digest: FieldDigest?) {
        guard let digest else { return }
        key(name)
        bytes.append(UInt8(ascii: "\""))
        digest.appendDigits(to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func member(_ name: String, _ texts: LockedTexts?) {
        guard let texts else { return }
        key(name)
        bytes.append(UInt8(ascii: "{"))
        bytes += texts.members
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func member(_ name: String, _ text: String?) {
        guard let text else { return }
        key(name)
        JSONLine.append(text, to: &bytes)
    }

    private mutating func object(_ content: (inout LockfileWriter) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        let outer = hasMember
        hasMember = false
        depth += 1
        content(&self)
        depth -= 1
        if hasMember { newLine() }
        hasMember = outer
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func array(_ texts: [String]) {
        bytes.append(UInt8(ascii: "["))
        for (index, text) in texts.enumerated() {
            if index > 0 { bytes += ", ".utf8 }
            JSONLine.append(text, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// - Parameter isApart: whether a blank line keeps it apart from the member before.
    private mutating func key(_ name: String, isApart: Bool = false) {
        if hasMember {
            bytes.append(UInt8(ascii: ","))
            if isApart { bytes.append(0x0A) }
            if isInline { bytes.append(UInt8(ascii: " ")) }
        }
        hasMember = true
        newLine()
        JSONLine.append(name, to: &bytes)
        bytes += ": ".utf8
    }

    private mutating func newLine() {
        guard !isInline else { return }
        bytes.append(0x0A)
        for _ in 0..<depth { bytes += "  ".utf8 }
    }
}
