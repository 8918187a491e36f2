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
    }

    package var nestedLists: NestedLists
    package var headingIDs: HeadingIDPolicy
    package var imageRehosting: ImageRehosting
    package var nextPage: NextPage

    package init(
        nestedLists: NestedLists = .accepted, headingIDs: HeadingIDPolicy = .generated,
        imageRehosting: ImageRehosting = .immediate, nextPage: NextPage = .cursor
    ) {
        self.nestedLists = nestedLists
        self.headingIDs = headingIDs
        self.imageRehosting = imageRehosting
        self.nextPage = nextPage
    }
}
