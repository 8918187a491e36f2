/// How the sandbox behaves where what Intercom does is contested or not known (API.md §7.2).
package struct SandboxBehaviour: Hashable, Sendable {
    /// Whether a list may stand in a list item: the documentation says it is refused, users say it works (row 15).
    package enum NestedLists: String, Hashable, Sendable, CaseIterable {
        case accepted
        /// Status 400.
        case refused
    }

    /// Where a heading's id comes from (row 3).
    package enum HeadingIDPolicy: String, Hashable, Sendable, CaseIterable {
        /// The workspace makes it; at an update a heading whose text was there before keeps its id.
        case generated
        /// An id that the client sends survives.
        case keptFromClient = "kept-from-client"
        /// The workspace makes new ones at every write.
        case regenerated
    }

    /// When the address of an image becomes the workspace's own.
    package enum ImageRehosting: String, Hashable, Sendable, CaseIterable {
        /// The answer to the write already has it.
        case immediate
        /// The answer to the write still has the client's address, every later read the new one.
        case delayed
    }

    /// What `pages.next` holds on a page with another after it (API.md §1.5).
    package enum NextPage: String, Hashable, Sendable, CaseIterable {
        /// An object with `per_page` and `starting_after`, as the OpenAPI description declares.
        case cursor
        /// The URL of the next page.
        case url
        /// Nothing: only the page numbers tell.
        case absent
        /// Null on every page.
        case null
    }

    /// What an update with the state `published` does while changes wait on top of a published article. One without a
    /// state joins them (API.md §2.5); of this one nothing is known.
    package enum PendingDraft: String, Hashable, Sendable, CaseIterable {
        /// It goes live with them.
        case publishedByUpdate = "published-by-update"
        /// It joins them; only `POST /articles/{id}/draft/publish` shows them.
        case keptUntilPublished = "kept-until-published"
    }

    /// Whose an article is after an update that leaves its author out (API.md §2.1).
    package enum OmittedAuthor: String, Hashable, Sendable, CaseIterable {
        /// The token's owner's, as users report.
        case reassigned
        case kept
    }

    /// What the body of an error of the draft endpoints is: Intercom's own engineers saw another than the envelope
    /// (API.md §1.3).
    package enum DraftErrors: String, Hashable, Sendable, CaseIterable {
        case envelope
        /// `{message, status}` with status 422, and nothing at all with 404.
        case bare
    }

    /// What a news item shows as its reactions after an update that left them out, which disables them (API.md §5).
    package enum OmittedReactions: String, Hashable, Sendable, CaseIterable {
        /// The list as it was.
        case echoed
        /// Four nulls, as of every item without reactions.
        case nulls
    }

    /// Whether `cover_image_url` of a news item is taken: the reference has it from 2.17 on (API.md §5).
    package enum CoverImages: String, Hashable, Sendable, CaseIterable {
        case writable
        /// As in the description of 2.16: left out of requests, null in answers.
        case ignored
    }

    package var nestedLists: NestedLists
    package var headingIDs: HeadingIDPolicy
    package var imageRehosting: ImageRehosting
    package var nextPage: NextPage
    package var pendingDraft: PendingDraft
    package var omittedAuthor: OmittedAuthor
    package var draftErrors: DraftErrors
    package var omittedReactions: OmittedReactions
    package var coverImages: CoverImages

    package init(
        nestedLists: NestedLists = .accepted, headingIDs: HeadingIDPolicy = .generated,
        imageRehosting: ImageRehosting = .immediate, nextPage: NextPage = .cursor,
        pendingDraft: PendingDraft = .publishedByUpdate, omittedAuthor: OmittedAuthor = .reassigned,
        draftErrors: DraftErrors = .envelope,
        omittedReactions: OmittedReactions = .echoed, coverImages: CoverImages = .writable
    ) {
        self.nestedLists = nestedLists
        self.headingIDs = headingIDs
        self.imageRehosting = imageRehosting
        self.nextPage = nextPage
        self.pendingDraft = pendingDraft
        self.omittedAuthor = omittedAuthor
        self.draftErrors = draftErrors
        self.omittedReactions = omittedReactions
        self.coverImages = coverImages
    }
}

extension SandboxBehaviour {
    /// One of the behaviours by the name that it has outside of code.
    package struct Switch: Sendable {
        package let name: String
        /// The first one is the default.
        package let values: [String]
        fileprivate let set: @Sendable (inout SandboxBehaviour, String) -> Bool

        fileprivate init<Value>(_ name: String, _ place: any WritableKeyPath<SandboxBehaviour, Value> & Sendable)
        where Value: RawRepresentable<String> & CaseIterable & SendableMetatype {
            self.name = name
            values = Value.allCases.map(\.rawValue)
            set = { behaviour, written in
                guard let value = Value(rawValue: written) else { return false }
                behaviour[keyPath: place] = value
                return true
            }
        }
    }

    package static let switches = [
        Switch("nested-lists", \.nestedLists), Switch("heading-ids", \.headingIDs),
        Switch("image-rehosting", \.imageRehosting), Switch("next-page", \.nextPage),
        Switch("pending-draft", \.pendingDraft), Switch("omitted-author", \.omittedAuthor),
        Switch("draft-errors", \.draftErrors), Switch("omitted-reactions", \.omittedReactions),
        Switch("cover-images", \.coverImages),
    ]

    /// Sets a switch.
    /// - Returns: whether there is such a switch and it has such a value.
    package mutating func set(_ name: String, to value: String) -> Bool {
        Self.switches.first { $0.name == name }?.set(&self, value) ?? false
    }
}
