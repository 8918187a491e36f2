internal import HelpCenterModel

/// A page of the preview, without what is the same on all of them.
struct Page {
    /// A place on the way from the home to the page.
    struct Crumb {
        var title: String
        /// `nil` for the page itself.
        var address: PreviewAddress?
    }

    var title: String
    /// The language of the content; the preview's own words are English.
    var locale: LocaleCode
    var crumbs: [Crumb] = []
    /// The same item in every locale that it has, this one too.
    var translations: [(locale: LocaleCode, address: PreviewAddress)] = []
    var content: [Markup]
}
