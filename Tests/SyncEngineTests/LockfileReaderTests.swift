import HelpCenterModel
import TestSupport
import Testing

@testable import SyncEngine

@Suite struct LockfileReaderTests {
    @Test(arguments: 0..<60) func `reads what was written as the general decoder does`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let lockfile = Lockfile.random(&random)
        let bytes = LockfileFormat.encode(lockfile)
        #expect(LockfileReader.lockfile(bytes, version: LockfileFormat.currentVersion) == lockfile)
        #expect(try LockfileFormat.decodeWhole(bytes, file: "guidepost.lock") == lockfile)
    }

    @Test func `a lockfile of several pieces comes back from the disk`() throws {
        var lockfile = Lockfile(workspaceID: "ws1", region: .eu, helpCenterID: RemoteID(3))
        for number in 0..<12_000 {
            lockfile.articles[ProjectPath("articles/\(number).md")] = LockedItem(
                id: RemoteID(number), title: "Article \(number)", parentID: nil,
                asked: [.author: FieldDigest(of: "\(number)")],
                locales: [.english: LockedContent(url: "https://help.example/en/articles/\(number)")])
        }
        #expect(LockfileFormat.pieces(lockfile).count > 1)
        let entries = LockfileFormat.encode(lockfile).split(separator: 0x0A).filter { $0.starts(with: "    \"a".utf8) }
        #expect(entries.count == 12_000)
        #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
        let harness = try Harness()
        try harness.store.write(lockfile)
        #expect(try harness.store.read() == lockfile)
        lockfile.articles = lockfile.articles.filter { $0.key.string.hasSuffix("7.md") }
        try harness.store.write(lockfile)
        #expect(try harness.store.read() == lockfile)
    }

    @Test func `a text is found by its name and a name by its text`() throws {
        let texts = ["b": "2", "a \"quoted\"": "1\n", "é": "ü", "a": ""]
        let locked = try #require(LockedTexts(texts))
        #expect(locked.dictionary == texts)
        for (name, text) in texts {
            #expect(locked[name] == text)
            #expect(locked.name(of: text) == name)
        }
        #expect(locked["2"] == nil)
        #expect(locked[": "] == nil)
        #expect(locked.name(of: "b") == nil)
        #expect(LockedTexts([:]) == nil)
    }

    /// What is not as we write it is left to the general decoder, be it right or wrong.
    @Test(arguments: [
        #"{"version": 2}"#, #"{"version": 1.0}"#, #"{"version": 1}x"#, #"{"version": 1, "version": 1}"#,
        #"{"version": 1, "pages": {}}"#,
        #"{}"#, #"{"version": 1"#, #"{"version": 1}}"#, #"{"version": 01}"#, "",
        #"{"version": 1, "articles": {"a.md": {"id": "1"}}}"#,
        #"{"version": 1, "assets": {"a.png": {"digest": "12", "url": "u"}}}"#,
        #"{"version": 1, "workspace_id": "\u00e9"}"#, #"{"version": 1, "workspace_id": "\/"}"#,
        #"{"version": 1, "workspace_id": null}"#, #"{"version": 1, "region": "moon"}"#,
    ])
    func `gives up on what it does not write`(text: String) {
        #expect(LockfileReader.lockfile(Array(text.utf8), version: 1) == nil)
    }

    @Test(arguments: [
        #"{"b": "1", "a": "2"}"#, #"{"a": "1", "a": "2"}"#, #"{"a":"1"}"#, #"{"a": "1","b": "2"}"#, #"{}"#,
        #"{"a": 1}"#, #"{"a": "1", }"#,
    ])
    func `gives up on texts in another form, which the general decoder takes over`(links: String) {
        let entry = #"{"asked": {}, "id": "1", "locales": {"en": {"asked": {}, "links": \#(links), "returned": {}}}"#
        let text = #"{"version": 1, "articles": {"a.md": \#(entry), "returned": {}, "title": "A"}}}"#
        #expect(LockfileReader.lockfile(Array(text.utf8), version: 1) == nil)
    }

    @Test func `bytes that are no UTF-8 are none of ours`() {
        var bytes = Array(#"{"version": 1, "workspace_id": "?"}"#.utf8)
        #expect(LockfileReader.lockfile(bytes, version: 1)?.workspaceID == "?")
        bytes[bytes.firstIndex(of: UInt8(ascii: "?")) ?? 0] = 0xFF
        #expect(LockfileReader.lockfile(bytes, version: 1) == nil)
    }
}

extension Lockfile {
    /// A lockfile with every kind of value that one can have.
    fileprivate static func random(_ random: inout SeededGenerator) -> Lockfile {
        var lockfile = Lockfile(
            workspaceID: random.text(), region: random.chance(50) ? .eu : nil, helpCenterID: RemoteID(random.below(99)),
            helpCenterURL: random.chance(50) ? random.text() : nil)
        for _ in 0..<random.below(5) { lockfile.articles[ProjectPath(random.text())] = .random(&random) }
        for _ in 0..<random.below(3) { lockfile.collections[ProjectPath(random.text())] = .random(&random) }
        for _ in 0..<random.below(3) {
            lockfile.assets[ProjectPath(random.text())] = LockedAsset(
                digest: Digest(of: random.text()), url: random.text(),
                byteCount: random.below(2) == 0 ? nil : random.below(1_000_000))
        }
        return lockfile
    }
}

extension LockedItem {
    fileprivate static func random(_ random: inout SeededGenerator) -> LockedItem {
        var item = LockedItem(
            id: RemoteID(random.below(1 << 40)), title: random.text(),
            parentID: random.chance(50) ? RemoteID(random.below(99)) : nil, asked: random.digests(),
            returned: random.digests())
        for locale in LocaleCode.all where random.chance(8) {
            var content = LockedContent(
                asked: random.digests(), returned: random.digests(),
                rawBody: random.chance(50) ? FieldDigest(of: random.text()) : nil,
                url: random.chance(50) ? random.text() : nil,
                updatedAt: random.chance(50) ? random.below(1 << 40) : nil,
                headings: LockedTexts(random.texts()), links: LockedTexts(random.texts()))
            if random.chance(20) { content.headingsUnstable = true }
            if random.chance(50) { content.unlinkedBody = FieldDigest(of: random.text()) }
            if random.chance(50) { content.text = FieldDigest(of: random.text()) }
            if random.chance(50) { content.source = FieldDigest(of: random.text()) }
            item.locales[locale] = content
        }
        item.isProtected = random.chance(30)
        for locale in LocaleCode.all where random.chance(4) { item.otherLocales.insert(locale) }
        return item
    }
}

extension SeededGenerator {
    fileprivate mutating func text() -> String {
        let pieces = [
            "a", "B9", "/", ".md", "é", "e\u{301}", "東", "\"", "\\", "\n", "\u{1}", " ", "{", "}", ",", ": ", "👩‍👧",
        ]
        return (0...below(12)).map { _ in pieces[below(pieces.count)] }.joined()
    }

    fileprivate mutating func texts() -> [String: String] {
        Dictionary((0..<below(6)).map { _ in (text(), text()) }, uniquingKeysWith: { first, _ in first })
    }

    fileprivate mutating func digests() -> FieldDigests {
        var digests: FieldDigests = [:]
        for field in Field.allCases where chance(40) { digests[field] = FieldDigest(of: text()) }
        return digests
    }
}
