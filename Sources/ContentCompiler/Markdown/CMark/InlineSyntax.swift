internal import CCmarkGFM

/// What Markdown's inlines know beyond CommonMark, as one extension of cmark-gfm: `{{ … }}`, `:short_codes:` and
/// `~~struck~~` text. As a part of the parse, none of them is ever seen in code, and a backslash takes away its
/// meaning as it does everywhere in Markdown.
///
/// Strikethrough is cmark-gfm's own, written once more for the sake of threads; see `cmarkExtensions`.
enum InlineSyntax {
    /// The extensions of every parse, in the order in which they are asked; `nil` when the library has no memory.
    ///
    /// cmark-gfm 0.29 keeps the characters at which an inline may begin in global tables (`SPECIAL_CHARS` and
    /// `SKIP_CHARS` in its `inlines.c`). Each parse adds those of its extensions before its inlines and takes them
    /// away after them, so that another thread loses them in the middle of a document: its `~~struck~~` and bare
    /// links silently stay text. So the tables are filled here, once, and the extensions then own no character that a
    /// parse could take away again. After that no parse writes anything that is shared, and any number may run at once.
    ///
    /// `~~` needs a character of its own all the same, by which cmark-gfm finds the extension that closes it. That
    /// is `delimiter`, a control character, which no text holds and which means nothing in the tables.
    ///
    /// As addresses, which may be shared; the extensions themselves live as long as the program.
    static let cmarkExtensions: [UInt] = registered()

    /// Stands for `~` on cmark's stack of delimiters.
    private static let delimiter: UInt8 = 0x01

    /// What the user's word of an emphasis says if it is struck text. Table cells take none but cmark-gfm's own kinds of
    /// nodes, so ours are kinds that do no harm there: struck text is an emphasis, a placeholder is inline HTML.
    static let strikethrough = 1

    private static func registered() -> [UInt] {
        cmark_gfm_core_extensions_ensure_registered()
        guard let own = unsafe cmark_syntax_extension_new("guidepost"), let parser = unsafe cmark_parser_new(0) else {
            return []
        }
        defer { unsafe cmark_parser_free(parser) }
        unsafe cmark_syntax_extension_set_match_inline_func(own) { _, _, _, character, inlines -> OpaquePointer? in
            unsafe InlineSyntax.match(character, inlines)
        }
        unsafe cmark_syntax_extension_set_inline_from_delim_func(own) { _, _, inlines, opener, closer in
            unsafe InlineSyntax.strike(inlines, opener, closer)
        }
        unsafe setCharacters([UInt8(ascii: "{")], of: own)
        let names = ["table", "autolink", "tasklist"]
        let others = names.map { name in unsafe UInt(bitPattern: cmark_find_syntax_extension(name)) }
        let extensions = [UInt(bitPattern: own)] + others
        for address in extensions { unsafe attach(address, to: parser) }
        // For its character and for the way it counts beside the marks of emphasis, never for a document.
        unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("strikethrough"))
        unsafe cmark_manage_extensions_special_characters(parser, 1)
        for address in extensions { unsafe setCharacters([], of: OpaquePointer(bitPattern: address)) }
        unsafe setCharacters([delimiter], of: own)
        return extensions
    }

    /// Makes a parser know one of the extensions.
    static func attach(_ address: UInt, to parser: OpaquePointer) {
        unsafe cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: address))
    }

    private static func setCharacters(_ characters: [UInt8], of extension: OpaquePointer?) {
        var list: UnsafeMutablePointer<cmark_llist>?
        for character in characters {
            unsafe list = cmark_llist_append(
                cmark_get_default_mem_allocator(), list, UnsafeMutableRawPointer(bitPattern: Int(character)))
        }
        unsafe cmark_syntax_extension_set_special_inline_chars(`extension`, list)
    }

    // MARK: Matching

    /// The inline that begins at the parser's place; `nil` when it is text.
    private static func match(_ character: UInt8, _ inlines: OpaquePointer?) -> OpaquePointer? {
        guard let inlines = unsafe inlines else { return nil }
        switch character {
        case UInt8(ascii: "{"): return unsafe placeholder(inlines)
        case UInt8(ascii: ":"): return unsafe shortCode(inlines)
        case UInt8(ascii: "~"): return unsafe tildes(inlines)
        default: return nil
        }
    }

    /// `{{ … }}` on one line, without braces inside.
    private static func placeholder(_ inlines: OpaquePointer) -> OpaquePointer? {
        let start = unsafe cmark_inline_parser_get_offset(inlines)
        guard unsafe cmark_inline_parser_peek_at(inlines, start + 1) == UInt8(ascii: "{") else { return nil }
        var bytes = Array("{{".utf8)
        while true {
            let byte = unsafe cmark_inline_parser_peek_at(inlines, start + CInt(bytes.count))
            if byte == 0 || byte == UInt8(ascii: "{") || byte == 0x0A || byte == 0x0D { return nil }
            bytes.append(byte)
            guard byte == UInt8(ascii: "}") else { continue }
            guard unsafe cmark_inline_parser_peek_at(inlines, start + CInt(bytes.count)) == byte else { return nil }
            bytes.append(byte)
            break
        }
        guard let node = unsafe ParserMemory.node(CMARK_NODE_HTML_INLINE) else { return nil }
        unsafe cmark_node_set_literal(node, String(decoding: bytes, as: UTF8.self))
        let place = unsafe InlinePlace(
            line: cmark_inline_parser_get_line(inlines), column: cmark_inline_parser_get_column(inlines))
        unsafe cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: place.packed))
        unsafe cmark_inline_parser_set_offset(inlines, start + CInt(bytes.count))
        return unsafe node
    }

    /// `:tada:`, apart from letters and digits around it, which `10:30:45` has.
    private static func shortCode(_ inlines: OpaquePointer) -> OpaquePointer? {
        let start = unsafe cmark_inline_parser_get_offset(inlines)
        if start > 0, unsafe isWord(cmark_inline_parser_peek_at(inlines, start - 1)) { return nil }
        var name: [UInt8] = []
        while true {
            let byte = unsafe cmark_inline_parser_peek_at(inlines, start + 1 + CInt(name.count))
            if byte == UInt8(ascii: ":") { break }
            guard ShortCodes.mayHold(byte), name.count < ShortCodes.longest else { return nil }
            name.append(byte)
        }
        let end = start + 2 + CInt(name.count)
        guard unsafe !isWord(cmark_inline_parser_peek_at(inlines, end)), let emoji = ShortCodes.emoji(for: name),
            let node = unsafe ParserMemory.node(CMARK_NODE_TEXT)
        else { return nil }
        unsafe cmark_node_set_literal(node, emoji)
        unsafe cmark_inline_parser_set_offset(inlines, end)
        return unsafe node
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/")
    }

    /// One or two `~`, which may open or close struck text; as in cmark-gfm's `strikethrough.c`.
    private static func tildes(_ inlines: OpaquePointer) -> OpaquePointer? {
        var (opens, closes, afterPunctuation, beforePunctuation): (CInt, CInt, CInt, CInt) = (0, 0, 0, 0)
        let count = unsafe cmark_inline_parser_scan_delimiters(
            inlines, 100, UInt8(ascii: "~"), &opens, &closes, &afterPunctuation, &beforePunctuation)
        guard let node = unsafe ParserMemory.node(CMARK_NODE_TEXT) else { return nil }
        unsafe cmark_node_set_literal(node, String(repeating: "~", count: Int(count)))
        if opens != 0 || closes != 0, count <= 2 {
            unsafe cmark_inline_parser_push_delimiter(inlines, delimiter, opens, closes, node)
        }
        return unsafe node
    }

    /// Puts what stands between two delimiters of one length into a node of its own.
    /// - Returns: the delimiter to go on with.
    private static func strike(
        _ inlines: OpaquePointer?, _ opener: UnsafeMutablePointer<CCmarkGFM.delimiter>?,
        _ closer: UnsafeMutablePointer<CCmarkGFM.delimiter>?
    ) -> UnsafeMutablePointer<CCmarkGFM.delimiter>? {
        guard let opener = unsafe opener, let closer = unsafe closer else { return nil }
        let next = unsafe closer.pointee.next
        let first = unsafe opener.pointee.inl_text
        let last = unsafe closer.pointee.inl_text
        guard unsafe opener.pointee.length == closer.pointee.length,
            let node = unsafe ParserMemory.node(CMARK_NODE_EMPH)
        else { return unsafe next }
        unsafe cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: strikethrough))
        unsafe cmark_node_insert_before(first, node)
        while let inner = unsafe cmark_node_next(first), unsafe inner != last {
            unsafe cmark_node_append_child(node, inner)
        }
        unsafe cmark_node_free(first)
        unsafe cmark_node_free(last)
        var between: UnsafeMutablePointer<CCmarkGFM.delimiter>? = unsafe closer
        while let delimiter = unsafe between, unsafe delimiter != opener {
            unsafe between = delimiter.pointee.previous
            unsafe cmark_inline_parser_remove_delimiter(inlines, delimiter)
        }
        unsafe cmark_inline_parser_remove_delimiter(inlines, opener)
        return unsafe next
    }
}
