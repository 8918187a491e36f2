internal import HelpCenterModel

/// HTML in UTF-8 with its links apart: a buffer without the URLs, and where each goes.
///
/// The bulk of a rendered body, in as few pieces of memory as can be, since all bodies are there at one time.
struct LinkedText: Sendable {
    /// The place of a link's URL, which is the whole value of an `href` or `src` attribute.
    struct Cut: Sendable {
        /// Where in `bytes`.
        var offset: Int
        /// Which of `links`.
        var link: Int
    }

    var bytes = KeptText()
    /// In the order of the text.
    var cuts: [Cut] = []
    /// In the order of the text.
    var links: [WrittenLink] = []

    var isEmpty: Bool { bytes.isEmpty && cuts.isEmpty }
}
