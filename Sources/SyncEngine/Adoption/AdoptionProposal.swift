package import HelpCenterModel

/// Which remote items could be taken under which paths' names.
package struct AdoptionProposal: Hashable, Sendable {
    /// One item for one path.
    package struct Match: Hashable, Sendable {
        package enum Reason: String, Hashable, Sendable, Codable {
            /// The front matter names it.
            case intercomID = "intercom-id"
            /// It is the only one of its title in its place.
            case title
            /// The command line named both.
            case given
        }

        package var kind: LockedKind
        package var path: ProjectPath
        package var id: RemoteID
        package var title: String
        /// Where readers find it; `nil` for a draft.
        package var url: String?
        package var reason: Reason
        /// Whether it is what the files ask for already, so that a plan has nothing to do with it.
        package var isIdentical: Bool
    }

    /// Several items for one path, of which none is taken.
    package struct Ambiguity: Hashable, Sendable {
        package var kind: LockedKind
        package var path: ProjectPath
        package var ids: [RemoteID]
    }

    /// Collections first, parents before what they hold.
    package var matches: [Match] = []
    package var ambiguities: [Ambiguity] = []
    /// The lockfile with every match as an entry of it.
    package var lockfile: Lockfile
}

/// Why one path cannot have one id.
package enum AdoptionError: Error, Hashable, Sendable {
    /// The site has nothing at the path; `nearest` is something that it has.
    case unknownPath(ProjectPath, nearest: String?)
    case hasItem(ProjectPath, id: RemoteID)
    case unknownID(RemoteID, kind: LockedKind)
    case taken(RemoteID, by: ProjectPath)
    /// The collection around it has no remote one yet.
    case homeless(ProjectPath, collection: ProjectPath)
}

extension AdoptionError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownPath(let path, let nearest):
            "there is no article, collection or news item at \(path)" + (nearest.map { "; did you mean \($0)?" } ?? "")
        case .hasItem(let path, let id):
            "\(path) has the remote item \(id) already; let that go first with `guidepost state rm \(path)`"
        case .unknownID(let id, let kind):
            "the workspace has no \(kind.noun) \(id); the number stands in its address in Intercom"
        case .taken(let id, let path):
            "\(id) belongs to \(path) already; let that go first with `guidepost state rm \(path)`"
        case .homeless(let path, let collection):
            "\(path) cannot be bound before its collection is: adopt \(collection) first, or publish it"
        }
    }
}
