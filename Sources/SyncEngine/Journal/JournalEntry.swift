package import HelpCenterModel

/// A line of the journal.
package enum JournalEntry: Hashable, Sendable, Codable {
    /// Written before the request is sent.
    case intent(JournalIntent)
    /// Written once the answer is known: what the lockfile is to hold, or nothing for an item that is gone.
    case answer(sequence: Int, item: LockedItem?)
    /// Written when the request surely took no effect.
    case refused(sequence: Int)

    package var sequence: Int {
        switch self {
        case .intent(let intent): intent.sequence
        case .answer(let sequence, _), .refused(let sequence): sequence
        }
    }
}

/// A write that is about to be sent, with what is needed to recognise its effect should the answer be lost.
package struct JournalIntent: Hashable, Sendable, Codable {
    package enum Action: String, Hashable, Sendable, Codable {
        case create
        case update
        case delete
    }

    package var sequence: Int
    package var action: Action
    package var kind: LockedKind
    package var path: ProjectPath
    package var id: RemoteID?
    package var title: String
    package var parentID: RemoteID?
    /// The lockfile's entry as it will be if the write takes effect, but for what only the answer can tell.
    package var expected: LockedItem?
    /// The bodies that are sent.
    package var bodies: [LocaleCode: SentBody]
    /// What is sent; `nil` for the whole item.
    package var sent: SentParts?

    package struct SentBody: Hashable, Sendable, Codable {
        package var canonical: FieldDigest
        package var text: FieldDigest
        /// The anchors of its headings, in order.
        package var anchors: [String]
    }

    package init(
        sequence: Int, action: Action, kind: LockedKind, path: ProjectPath, id: RemoteID?, title: String,
        parentID: RemoteID? = nil, expected: LockedItem? = nil,
        bodies: [LocaleCode: SentBody] = [:], sent: SentParts? = nil
    ) {
        self.sequence = sequence
        self.action = action
        self.kind = kind
        self.path = path
        self.id = id
        self.title = title
        self.parentID = parentID
        self.expected = expected
        self.bodies = bodies
        self.sent = sent
    }
}
