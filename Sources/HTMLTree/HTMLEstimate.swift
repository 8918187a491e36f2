/// Estimates, before gumbo sees it, how deep the elements of a text nest and how many there will be.
///
/// For most tags gumbo looks through all elements that are open, so a hundred thousand unclosed ones take it minutes.
/// And it repeats `<b>` and its like, where they are left open, in each block that follows (HTML Living Standard,
/// “reconstruct the active formatting elements”), so a few lines can become gigabytes. The estimate reads tags, not
/// HTML, and is too high rather than too low: tags in comments count as well.
struct HTMLEstimate {
    /// How deep elements may seem to nest. Those that HTML closes without a word seem to nest deeper than they do.
    private static let depthLimit = HTMLParser.depthLimit * 8
    /// How many looks at open elements there may be; each takes some nanoseconds.
    private static let stepLimit = 20_000_000
    /// How many elements there may be.
    private static let elementLimit = 500_000
    /// How many blocks an end tag such as `</b>` is carried through.
    private static let adoptionLimit = 8

    private var open: [HTMLTagName] = []
    /// Formatting elements that are open or will be repeated.
    private var formatting: [Formatting] = []
    private var fences = 0
    private var steps = 0
    private var elements = 0
    /// Whether all since `<svg` are its own shapes, whose tags may close themselves.
    private var isInDrawing = false

    private struct Formatting {
        var name: HTMLTagName
        /// Tells the whole tag from others, because only three of the same are repeated.
        var tag: Int
        /// How many tables and their like are open around it; an end tag inside of one does not reach out of it.
        var fences: Int
    }

    /// Why the text must not be parsed; `nil` when it may be.
    static func failure(of html: ArraySlice<UInt8>) -> HTMLParser.Failure? {
        var estimate = HTMLEstimate()
        var index = html.startIndex
        while let place = html[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = place + 1
            let isEnd = index < html.endIndex && html[index] == UInt8(ascii: "/")
            guard let name = HTMLTagName(html[(isEnd ? index + 1 : index)...]) else { continue }
            if isEnd {
                estimate.close(name)
            } else {
                let rest = html[index...].prefix(256)
                estimate.open(name, tag: rest.prefix { $0 != UInt8(ascii: ">") })
            }
            estimate.steps += estimate.open.count + estimate.formatting.count
            if estimate.steps > stepLimit || estimate.open.count + estimate.formatting.count > depthLimit {
                return .tooDeep(limit: HTMLParser.depthLimit)
            }
            if estimate.elements > elementLimit { return .tooMany(limit: elementLimit) }
        }
        return nil
    }

    private mutating func open(_ name: HTMLTagName, tag: ArraySlice<UInt8>) {
        elements += 1
        if name.isFormatting {
            var hasher = Hasher()
            for byte in tag { hasher.combine(byte) }
            let tag = hasher.finalize()
            if formatting.count(where: { $0.tag == tag }) < 3 {
                formatting.append(Formatting(name: name, tag: tag, fences: fences))
            }
        } else {
            elements += formatting.count
        }
        if name.beginsDrawing { isInDrawing = true } else if !name.isShape { isInDrawing = false }
        let closesItself = isInDrawing && tag.last == UInt8(ascii: "/")
        guard !name.isFlat, !closesItself else { return }
        if name.isFence { fences += 1 }
        open.append(name)
    }

    private mutating func close(_ name: HTMLTagName) {
        guard !name.isFormatting else { return closeFormatting(name) }
        // `</p>` and `</br>` make an element if there is none.
        elements += 1 + formatting.count
        guard let place = place(of: name) else { return }
        // `</form>` takes itself out of those that are open in it, all others close those.
        if name.isForm {
            open.remove(at: place)
        } else {
            fences -= open[place...].count { $0.isFence }
            open.removeSubrange(place...)
        }
    }

    private mutating func closeFormatting(_ name: HTMLTagName) {
        elements += formatting.count
        if let place = place(of: name) {
            guard open.count - place <= Self.adoptionLimit else { return }
            open.remove(at: place)
        }
        if let last = formatting.lastIndex(where: { $0.name == name && $0.fences == fences }) {
            formatting.remove(at: last)
        }
    }

    /// The innermost open element of this name that an end tag here reaches.
    private func place(of name: HTMLTagName) -> Int? {
        for index in open.indices.reversed() {
            if open[index] == name { return index }
            if open[index].isFence { return nil }
        }
        return nil
    }
}
