package import HelpCenterModel

/// A plan with what a person has to see of it: the texts before and after, by item and locale.
///
/// Made right after planning, for changed items alone. What it holds of a text is where to find it; a comparison is made
/// when a view asks for it.
package struct PlanReview: Sendable {
    package let plan: Plan
    /// One for each change of the plan, in its order.
    package let items: [ItemReview]
    /// The changed items by collection, in the order of their paths; what belongs to none comes last.
    package let groups: [ReviewGroup]
    /// What is known of images by the names that they are published under, before and after.
    package let images: [String: ImageFact]

    package init(plan: Plan, items: [ItemReview], groups: [ReviewGroup], images: [String: ImageFact]) {
        self.plan = plan
        self.items = items
        self.groups = groups
        self.images = images
    }
}

/// The changes to one collection and to what it holds.
package struct ReviewGroup: Hashable, Sendable {
    /// The titles of the collection and of those around it, from the outside in; empty for what is in none.
    package var titles: [String]
    /// The places of its items in the review.
    package var items: [Int]

    package init(titles: [String], items: [Int]) {
        self.titles = titles
        self.items = items
    }
}

/// What is known of an image.
package struct ImageFact: Hashable, Sendable {
    package var path: ProjectPath
    /// `nil` when the lockfile does not say.
    package var byteCount: Int?

    package init(path: ProjectPath, byteCount: Int?) {
        self.path = path
        self.byteCount = byteCount
    }
}

/// One change with its texts.
package struct ItemReview: Sendable {
    package var change: Change
    /// The locales that differ, the default one first, the others sorted.
    package var locales: [LocaleReview]
    /// Fields that all locales share.
    package var shared: [TextChange]
    /// The file of the default locale; `nil` for what has none, or none any more.
    package var file: ProjectPath?
    /// Where readers find it as long as the plan is not applied; `nil` for what is not published.
    package var url: String?
    /// The size of a file that is uploaded, before and after in bytes; `nil` when it is not known, or there is none.
    package var sizes: (before: Int?, after: Int?)

    package init(
        _ change: Change, locales: [LocaleReview] = [], shared: [TextChange] = [], file: ProjectPath? = nil,
        url: String? = nil, sizes: (before: Int?, after: Int?) = (nil, nil)
    ) {
        self.change = change
        self.locales = locales
        self.shared = shared
        self.file = file
        self.url = url
        self.sizes = sizes
    }
}

/// One locale of an item that changes.
package struct LocaleReview: Sendable {
    package enum Fate: Hashable, Sendable {
        /// Readers had nothing in this locale before.
        case new
        case changed
        /// Its file is gone, and readers lose it.
        case removed
    }

    package var locale: LocaleCode
    package var fate: Fate
    package var file: ProjectPath?
    /// Title, description and state, as far as they differ.
    package var texts: [TextChange]
    /// `nil` when the body stays as it is.
    package var body: BodyReview?

    package init(
        _ locale: LocaleCode, _ fate: Fate, file: ProjectPath? = nil, texts: [TextChange] = [], body: BodyReview? = nil
    ) {
        self.locale = locale
        self.fate = fate
        self.file = file
        self.texts = texts
        self.body = body
    }
}

/// A short text that changes, as a title.
package struct TextChange: Hashable, Sendable {
    package var field: Field
    /// Empty when there was none; `nil` when it is not known.
    package var before: String?
    /// Empty when there will be none.
    package var after: String

    package init(_ field: Field, from before: String?, to after: String) {
        self.field = field
        self.before = before
        self.after = after
    }
}

/// Why nobody can tell what a text was before.
package enum UnknownText: String, Hashable, Sendable {
    case noHistory
    case shallowHistory
    case otherText
    case tooMany

    /// The rest of “the text before is not known: …”.
    package var sentence: String {
        switch self {
        case .noHistory: "git has no commit of the lockfile here"
        case .shallowHistory: "this checkout has no history; fetch it whole (`fetch-depth: 0` in GitHub Actions)"
        case .otherText: "what git has of the last publication is not the text that was published"
        case .tooMany: "the plan changes more than \(FormerTexts.limit) articles, and only so many are kept"
        }
    }
}
