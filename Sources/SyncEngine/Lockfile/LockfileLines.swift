internal import Foundation
internal import HelpCenterModel

/// A lockfile by its lines, to put right what is left when git keeps the lines of two branches.
///
/// With `merge=union` git never marks a conflict in it. Where both branches added entries at the end of a list, the last
/// line of the first one has no comma; where both changed an entry, or one changed it and the other its neighbour, there
/// are two lines for it.
struct LockfileLines {
    private struct Member {
        let key: [UInt8]
        /// The line without indent and without a comma at its end.
        var line: ArraySlice<UInt8>
    }

    private struct Section {
        let key: [UInt8]
        /// The whole line of a value that is no list of entries.
        var line: ArraySlice<UInt8>?
        var members: [Member] = []
        var places: [[UInt8]: Int] = [:]
    }

    private var sections: [Section] = []
    private var places: [[UInt8]: Int] = [:]
    /// Later lines of keys that were there already, by their section's.
    private var repetitions: [(section: Int, member: Member?, line: ArraySlice<UInt8>)] = []
    /// Whether every entry is a line, and nothing but entries and braces is there, to the last brace.
    private(set) var isMendable = true
    private(set) var hasConflictMarker = false

    var hasRepeatedKeys: Bool { !repetitions.isEmpty }

    init(_ bytes: [UInt8]) {
        var current: Int?
        for line in bytes.split(separator: 0x0A) {
            let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
            let content = line.dropFirst(indent)
            guard content.first == UInt8(ascii: "\""), let colon = Self.colon(content) else {
                if Self.markers.contains(where: { line.starts(with: $0) }) { hasConflictMarker = true }
                if !["{", "}", "},"].contains(where: { content.elementsEqual($0.utf8) }) { isMendable = false }
                continue
            }
            let key = Array(content[..<colon])
            let value = content.last == UInt8(ascii: ",") ? content.dropLast() : content
            if indent == 2 {
                current = open(key, value)
            } else if indent == 4, let current {
                if value.last != UInt8(ascii: "}") { isMendable = false }
                add(Member(key: key, line: value), to: current)
            }
        }
        if !bytes.suffix(3).elementsEqual("\n}\n".utf8) { isMendable = false }
    }

    private static let markers = ["<<<<<<< ", "=======", ">>>>>>> "].map { Array($0.utf8) }

    /// The end of the key that a line begins with.
    private static func colon(_ line: ArraySlice<UInt8>) -> Int? {
        var index = line.startIndex + 1
        while index < line.endIndex {
            switch line[index] {
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "\""): return line.dropFirst(index + 1 - line.startIndex).first == 0x3A ? index + 1 : nil
            default: index += 1
            }
        }
        return nil
    }

    /// - Returns: the section whose entries follow; `nil` where none do.
    private mutating func open(_ key: [UInt8], _ value: ArraySlice<UInt8>) -> Int? {
        let hasEntries = value.last == UInt8(ascii: "{")
        let isEmpty = value.suffix(2).elementsEqual("{}".utf8)
        guard let known = places[key] else {
            places[key] = sections.count
            sections.append(Section(key: key, line: hasEntries || isEmpty ? nil : value))
            return hasEntries ? sections.count - 1 : nil
        }
        // A list that was empty before may stand there twice, and so may what both sides say.
        repetitions.append((known, nil, value))
        return hasEntries ? known : nil
    }

    private mutating func add(_ member: Member, to section: Int) {
        guard sections[section].places[member.key] == nil else {
            repetitions.append((section, member, member.line))
            return
        }
        sections[section].places[member.key] = sections[section].members.count
        sections[section].members.append(member)
    }

    /// The file with one line for each key: of two entries of one item the one that was written later.
    func mended(file: String) throws(LockfileError) -> [UInt8] {
        var sections = sections
        for (section, member, line) in repetitions {
            if let member {
                guard isMendable, let place = sections[section].places[member.key] else {
                    throw .repeated(file: file, key: Self.text(member.key))
                }
                let known = sections[section].members[place]
                guard known.line != line else { continue }
                guard let later = Self.later(known, member) else {
                    throw .repeated(file: file, key: Self.text(member.key))
                }
                sections[section].members[place] = later
            } else if let known = sections[section].line, known != line {
                throw .repeated(file: file, key: Self.text(sections[section].key))
            }
        }
        var bytes = Array("{\n".utf8)
        for (index, section) in sections.enumerated() {
            if index > 0 { bytes += ",\n".utf8 }
            if let line = section.line {
                bytes += line
            } else {
                bytes += section.key
                bytes += ": {\n".utf8
                bytes += section.members.map(\.line).joined(separator: ",\n".utf8)
                bytes += "\n}".utf8
            }
        }
        return bytes + "\n}\n".utf8
    }

    /// Of two entries the one that was written later; `nil` when they are of two items.
    private static func later(_ first: Member, _ second: Member) -> Member? {
        let items = [first, second].map { member in
            try? JSONDecoder().decode([String: LockedItem].self, from: Data("{".utf8 + member.line + "}".utf8))
                .values.first
        }
        guard let before = items[0], let after = items[1], before.id == after.id else { return nil }
        return time(of: after) > time(of: before) ? second : first
    }

    private static func time(of item: LockedItem) -> Int { item.locales.values.compactMap(\.updatedAt).max() ?? 0 }

    private static func text(_ key: [UInt8]) -> String {
        (try? JSONDecoder().decode(String.self, from: Data(key))) ?? String(decoding: key, as: UTF8.self)
    }
}
