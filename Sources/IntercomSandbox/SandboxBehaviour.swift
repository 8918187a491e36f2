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
        case keptFromClient
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
        case publishedByUpdate
        /// It joins them; only `POST /articles/{id}/draft/publish` shows them.
        case keptUntilPublished
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
    /// The switches by the names that they have outside of code, each with its values, the first one the default.
    package static let switches: KeyValuePairs<String, [String]> = [
        "nested-lists": NestedLists.allCases.map(\.rawValue), "heading-ids": HeadingIDPolicy.allCases.map(\.rawValue),
        "image-rehosting": ImageRehosting.allCases.map(\.rawValue), "next-page": NextPage.allCases.map(\.rawValue),
        "pending-draft": PendingDraft.allCases.map(\.rawValue),
        "omitted-author": OmittedAuthor.allCases.map(\.rawValue), "draft-errors": DraftErrors.allCases.map(\.rawValue),
        "omitted-reactions": OmittedReactions.allCases.map(\.rawValue),
        "cover-images": CoverImages.allCases.map(\.rawValue),
    ]

    /// Sets a switch.
    /// - Returns: whether there is such a switch and it has such a value.
    package mutating func set(_ name: String, to value: String) -> Bool {
        switch name {
        case "nested-lists": Self.set(&nestedLists, value)
        case "heading-ids": Self.set(&headingIDs, value)
        case "image-rehosting": Self.set(&imageRehosting, value)
        case "next-page": Self.set(&nextPage, value)
        case "pending-draft": Self.set(&pendingDraft, value)
        case "omitted-author": Self.set(&omittedAuthor, value)
        case "draft-errors": Self.set(&draftErrors, value)
        case "omitted-reactions": Self.set(&omittedReactions, value)
        case "cover-images": Self.set(&coverImages, value)
        default: false
        }
    }

    private static func set<Value: RawRepresentable<String>>(_ place: inout Value, _ written: String) -> Bool {
        guard let value = Value(rawValue: written) else { return false }
        place = value
        return true
    }
}
