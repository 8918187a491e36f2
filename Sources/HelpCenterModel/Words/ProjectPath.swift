internal import Foundation

/// A file's or folder's place in the project: relative to its root, with `/` on every system, in Unicode NFC.
///
/// NFC because macOS and Linux spell the same name differently on disk (“Yún”); the lockfile, the plan and every
/// message name items by this form. The root itself is the empty path.
package struct ProjectPath: Hashable, Sendable {
    package let string: String

    /// Normalises `string` to NFC; separators and `.`/`..` are taken as they stand.
    package init(_ string: String) {
        self.string = string.utf8.allSatisfy { $0 < 0x80 } ? string : string.precomposedStringWithCanonicalMapping
    }

    private init(normalised string: String) { self.string = string }

    package static let root = ProjectPath(normalised: "")

    package var isRoot: Bool { string.isEmpty }

    /// The names from the root to this place.
    package var components: [Substring] { Self.names(of: string) }

    /// Splits by bytes, which is several times faster than by characters and the same for `/`.
    private static func names(of path: String) -> [Substring] {
        path.utf8.split(separator: 0x2F).map { Substring($0) }
    }

    /// The last name; empty for the root.
    package var name: String {
        guard let slash = string.utf8.lastIndex(of: 0x2F) else { return string }
        return String(string[string.utf8.index(after: slash)...])
    }

    /// The folder that holds this place; the root's parent is the root.
    package var parent: ProjectPath {
        guard let slash = string.utf8.lastIndex(of: 0x2F) else { return .root }
        return ProjectPath(normalised: String(string[..<slash]))
    }

    /// The name's part after its last dot, without the dot, as written; empty when there is none.
    package var pathExtension: String {
        let name = name
        guard let dot = name.utf8.lastIndex(of: 0x2E), dot != name.startIndex else { return "" }
        return String(name[name.utf8.index(after: dot)...])
    }

    package func appending(_ name: String) -> ProjectPath {
        let other = ProjectPath(name)
        if isRoot || other.isRoot { return isRoot ? other : self }
        var path = string
        path.reserveCapacity(string.utf8.count + other.string.utf8.count + 1)
        path += "/"
        path += other.string
        return ProjectPath(normalised: path)
    }

    /// Whether this place is `folder` or lies somewhere below it.
    package func isInside(_ folder: ProjectPath) -> Bool {
        folder.isRoot || string == folder.string || string.hasPrefix(folder.string + "/")
    }

    /// The place that a relative path leads to from this folder, with `.` and `..` resolved;
    /// `nil` when it leads out of the project.
    package func resolving(_ relative: String) -> ProjectPath? { Self.resolve(relative, in: string.utf8[...]) }

    /// The place that a relative path leads to from the folder of this file; `nil` when it leads out of the project.
    package func resolvingBeside(_ relative: String) -> ProjectPath? {
        let bytes = string.utf8
        return Self.resolve(relative, in: bytes[..<(bytes.lastIndex(of: 0x2F) ?? bytes.startIndex)])
    }

    private static func resolve(_ relative: String, in folder: Substring.UTF8View) -> ProjectPath? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(folder.count + relative.utf8.count + 1)
        if relative.utf8.first != 0x2F { bytes += folder }
        var rest = relative.utf8[...]
        while !rest.isEmpty {
            let end = bytes.count
            if end > 0 { bytes.append(0x2F) }
            let start = bytes.count
            while let byte = rest.popFirst(), byte != 0x2F { bytes.append(byte) }
            let name = bytes[start...]
            switch name.count {
            case 0: bytes.removeLast(bytes.count - end)
            case 1 where name.first == 0x2E: bytes.removeLast(bytes.count - end)
            case 2 where name.first == 0x2E && name.last == 0x2E:
                guard end > 0 else { return nil }
                bytes.removeLast(bytes.count - (bytes[..<end].lastIndex(of: 0x2F) ?? 0))
            default: break
            }
        }
        return ProjectPath(String(decoding: bytes, as: UTF8.self))
    }
}

extension ProjectPath: Comparable {
    package static func < (left: ProjectPath, right: ProjectPath) -> Bool {
        // In NFC the order of strings is that of their bytes.
        left.string < right.string
    }
}

extension ProjectPath: CustomStringConvertible {
    package var description: String { string }
}

extension ProjectPath: Codable, CodingKeyRepresentable {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(string)
    }

    package init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }

    package var codingKey: any CodingKey { NameKey(string) }
}
