internal import ContentCompiler
internal import HelpCenterModel
internal import IntercomAPI
internal import IntercomSandbox
internal import PreviewSite
internal import SyncEngine

/// What stopped a command: the exit code, a stable word for programs and a sentence for people.
struct Failure: Error, Sendable {
    var status: ExitStatus
    var code: String
    var message: String

    init(_ status: ExitStatus, code: String, message: String) {
        self.status = status
        self.code = code
        self.message = message
    }

    /// What an error of any part means to the caller.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as RemoteError: self.init(.failed, code: error.reason.rawValue, message: error.description)
        case let refusal as Refusal: self.init(.refused, code: Self.code(refusal), message: refusal.description)
        case let error as LockfileError:
            switch error {
            case .otherWorkspace: self.init(.refused, code: "other-workspace", message: error.description)
            case .otherHelpCenter: self.init(.refused, code: "other-help-center", message: error.description)
            case .mergeConflict, .repeated, .sharedID, .malformed, .newerVersion:
                self.init(.failed, code: "lockfile", message: error.description)
            }
        case let error as ApplyLockError: self.init(.refused, code: "locked", message: error.description)
        case let error as AdoptionError: self.init(.failed, code: "adopt", message: error.description)
        case let error as HelpCenterError: self.init(.failed, code: "help-center", message: error.description)
        case let error as JournalError: self.init(.failed, code: "journal", message: error.description)
        case let error as FileError: self.init(.failed, code: "file", message: error.description)
        case let error as BaseURLError: self.init(.wrongUsage, code: "base-url", message: error.description)
        case let error as PreviewError: self.init(.failed, code: "preview", message: error.description)
        case let error as SandboxError: self.init(.failed, code: "sandbox", message: error.description)
        default: self.init(.failed, code: "unexpected", message: String(describing: error))
        }
    }

    private static func code(_ refusal: Refusal) -> String {
        switch refusal {
        case .staleFingerprint: "stale-fingerprint"
        case .drift: "drift"
        case .brake: "brake"
        case .notConfirmed, .declined: "not-confirmed"
        }
    }
}
