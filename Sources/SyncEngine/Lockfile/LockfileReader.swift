internal import HelpCenterModel

/// Reads a lockfile that is as `LockfileWriter` writes it, in a tenth of the time that a general decoder takes.
///
/// Every plan begins with it. What it does not know it does not judge: for a form of JSON that we do not write, a key
/// that stands there twice, what git has left of a merge, or a newer version it gives up, and `LockfileFormat` looks
/// closer.
struct LockfileReader {
    /// Something is not as we write it.
    struct Unusual: Error {}

    private let bytes: [UInt8]
    private var index = 0
    private var locales: [String: LocaleCode] = [:]

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The lockfile; `nil` when something in it is not as we write it.
    ///
    /// - Parameter version: the only one that is read here.
    static func lockfile(_ bytes: [UInt8], version: Int) -> Lockfile? {
        var reader = LockfileReader(bytes)
        return try? reader.document(version: version)
    }

    private mutating func document(version: Int) throws(Unusual) -> Lockfile {
        var lockfile = Lockfile()
        var isOfVersion = false
        var seen: Set<String> = []
        try object { reader, key throws(Unusual) in
            guard seen.insert(key).inserted else { throw Unusual() }
            switch key {
            case "articles": lockfile.articles = try reader.entries { reader throws(Unusual) in try reader.item() }
            case "assets": lockfile.assets = try reader.entries { reader throws(Unusual) in try reader.asset() }
            case "collections":
                lockfile.collections = try reader.entries { reader throws(Unusual) in try reader.item() }
            case "help_center_id": lockfile.helpCenterID = RemoteID(try reader.string())
            case "help_center_url": lockfile.helpCenterURL = try reader.string()
            case "news": lockfile.news = try reader.entries { reader throws(Unusual) in try reader.item() }
            case "region":
                guard let region = Region(rawValue: try reader.string()) else { throw Unusual() }
                lockfile.region = region
            case "version": isOfVersion = try reader.integer() == version
            case "workspace_id": lockfile.workspaceID = try reader.string()
            default: throw Unusual()
            }
        }
        skipSpace()
        guard isOfVersion, index == bytes.count else { throw Unusual() }
        return lockfile
    }

    // MARK: Items

    private mutating func entries<Entry>(
        _ entry: (inout LockfileReader) throws(Unusual) -> Entry
    ) throws(Unusual) -> [ProjectPath: Entry] {
        var entries: [ProjectPath: Entry] = [:]
        try object { reader, path throws(Unusual) in
            guard entries.updateValue(try entry(&reader), forKey: ProjectPath(path)) == nil else { throw Unusual() }
        }
        return entries
    }

    private mutating func item() throws(Unusual) -> LockedItem {
        var item = LockedItem(id: RemoteID(""), title: "", parentID: nil)
        var found: Set<LockedItem.CodingKeys> = []
        try sortedObject { reader, key throws(Unusual) in
            guard let key = LockedItem.CodingKeys(rawValue: key) else { throw Unusual() }
            found.insert(key)
            switch key {
            case .id: item.id = RemoteID(try reader.string())
            case .title: item.title = try reader.string()
            case .parentID: item.parentID = RemoteID(try reader.string())
            case .asked: item.asked = try reader.digests()
            case .returned: item.returned = try reader.digests()
            case .locales: item.locales = try reader.contents()
            case .isProtected: item.isProtected = try reader.true()
            case .otherLocales: item.otherLocales = try reader.listOfLocales()
            case .hasBeenLive: item.hasBeenLive = try reader.true()
            }
        }
        guard found.isSuperset(of: [.id, .title, .asked, .returned, .locales]) else { throw Unusual() }
        return item
    }

    private mutating func contents() throws(Unusual) -> [LocaleCode: LockedContent] {
        var contents: [LocaleCode: LockedContent] = [:]
        try object { reader, locale throws(Unusual) in
            let locale = try reader.locale(locale)
            guard contents.updateValue(try reader.content(), forKey: locale) == nil else { throw Unusual() }
        }
        return contents
    }

    private mutating func content() throws(Unusual) -> LockedContent {
        var content = LockedContent()
        var (asked, returned): (FieldDigests?, FieldDigests?)
        try sortedObject { reader, key throws(Unusual) in
            guard let key = LockedContent.CodingKeys(rawValue: key) else { throw Unusual() }
            switch key {
            case .asked: asked = try reader.digests()
            case .returned: returned = try reader.digests()
            case .rawBody: content.rawBody = try reader.digest()
            case .unlinkedBody: content.unlinkedBody = try reader.digest()
            case .url: content.url = try reader.string()
            case .updatedAt: content.updatedAt = try reader.integer()
            case .headings: content.headings = try reader.texts()
            case .links: content.links = try reader.texts()
            case .headingsUnstable: content.headingsUnstable = try reader.true()
            case .text: content.text = try reader.digest()
            case .source: content.source = try reader.digest()
            }
        }
        guard let asked, let returned else { throw Unusual() }
        (content.asked, content.returned) = (asked, returned)
        return content
    }

    private mutating func asset() throws(Unusual) -> LockedAsset {
        var digest: Digest?
        var url: String?
        var byteCount: Int?
        try object { reader, key throws(Unusual) in
            switch key {
            case "byte_count" where byteCount == nil: byteCount = try reader.integer()
            case "digest" where digest == nil: digest = Digest(try reader.string())
            case "url" where url == nil: url = try reader.string()
            default: throw Unusual()
            }
        }
        guard let digest, let url else { throw Unusual() }
        return LockedAsset(digest: digest, url: url, byteCount: byteCount)
    }

    private mutating func digests() throws(Unusual) -> FieldDigests {
        var digests: FieldDigests = [:]
        try object { reader, name throws(Unusual) in
            guard let field = Field(rawValue: name) else { throw Unusual() }
            guard digests[field] == nil else { throw Unusual() }
            digests[field] = try reader.digest()
        }
        return digests
    }

    private mutating func digest() throws(Unusual) -> FieldDigest {
        guard let digest = FieldDigest(written: try token().dropFirst().dropLast()) else { throw Unusual() }
        return digest
    }

    private mutating func locale(_ code: String) throws(Unusual) -> LocaleCode {
        if let known = locales[code] { return known }
        guard let locale = LocaleCode(code) else { throw Unusual() }
        locales[code] = locale
        return locale
    }

    private mutating func listOfLocales() throws(Unusual) -> Set<LocaleCode> {
        var list: Set<LocaleCode> = []
        try expect(UInt8(ascii: "["))
        repeat { list.insert(try locale(try string())) } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
        return list
    }

    // MARK: JSON

    /// The members of an object whose names stand in their order, each once, as we write them.
    private mutating func sortedObject(
        _ member: (inout LockfileReader, String) throws(Unusual) -> Void
    ) throws(Unusual) {
        var previous = ""
        try object { reader, key throws(Unusual) in
            guard previous < key else { throw Unusual() }
            previous = key
            try member(&reader, key)
        }
    }

    private mutating func object(
        _ member: (inout LockfileReader, String) throws(Unusual) -> Void
    ) throws(Unusual) {
        try expect(UInt8(ascii: "{"))
        if take(UInt8(ascii: "}")) { return }
        repeat {
            let key = try string()
            try expect(UInt8(ascii: ":"))
            try member(&self, key)
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
    }

    /// Texts by name, taken over as they stand.
    private mutating func texts() throws(Unusual) -> LockedTexts {
        try expect(UInt8(ascii: "{"))
        skipSpace()
        let start = index
        var previous: ArraySlice<UInt8>?
        repeat {
            let name = try token().dropLast()
            guard previous.map({ $0.lexicographicallyPrecedes(name) }) ?? true else { throw Unusual() }
            previous = name
            try expect(": ")
            _ = try token()
        } while taken(", ")
        let end = index
        try expect(UInt8(ascii: "}"))
        return LockedTexts(members: bytes[start..<end])
    }

    private mutating func string() throws(Unusual) -> String { JSONLine.text(try token()) }

    /// A string with its quotes.
    private mutating func token() throws(Unusual) -> ArraySlice<UInt8> {
        try expect(UInt8(ascii: "\""))
        let start = index - 1
        var isPlain = true
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                let token = bytes[start..<index]
                guard isPlain || String(validating: token, as: UTF8.self) != nil else { throw Unusual() }
                return token
            }
            if byte == UInt8(ascii: "\\") {
                guard JSONLine.isOwnEscape(at: index, in: bytes) else { throw Unusual() }
                index += 1
            } else if byte < 0x20 {
                throw Unusual()
            } else if byte >= 0x80 {
                isPlain = false
            }
            index += 1
        }
        throw Unusual()
    }

    private mutating func integer() throws(Unusual) -> Int {
        skipSpace()
        let digits = bytes[index...].prefix(19).prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, digits.count < 19, digits.first != 0x30 || digits.count == 1 else { throw Unusual() }
        index = digits.endIndex
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private mutating func `true`() throws(Unusual) -> Bool {
        skipSpace()
        try expect("true")
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(Unusual) {
        guard take(byte) else { throw Unusual() }
    }

    /// Takes exactly these characters, white space not passed over.
    private mutating func expect(_ text: String) throws(Unusual) {
        guard taken(text) else { throw Unusual() }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func taken(_ text: String) -> Bool {
        guard bytes[index...].starts(with: text.utf8) else { return false }
        index += text.utf8.count
        return true
    }

    private mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }
}
