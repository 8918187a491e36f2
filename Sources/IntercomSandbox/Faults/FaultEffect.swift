internal import Foundation

/// What a fault does to a request.
package enum FaultEffect: Hashable, Sendable {
    /// Answers with the status, with nothing done; 429 has the code `rate_limit_exceeded`, the others `server_error`.
    case status(Int)
    /// Closes the connection with nothing done.
    case dropBefore
    /// Resets the connection with nothing done, as a machine does that has lost it.
    case reset
    /// Does what is asked, then closes the connection instead of answering.
    case dropAfter
    /// Answers with the first bytes of the answer's body only, then closes the connection.
    case truncate(bytes: Int)
    /// Waits so many seconds before doing what is asked.
    case delay(seconds: Double)
    /// Does what is asked and never answers.
    case hang
    /// Sends SIGKILL to a process at a moment of the request.
    case kill(process: Int32, at: Moment)

    /// A moment of a request.
    package enum Moment: String, Hashable, Sendable, Codable, CaseIterable {
        /// Nothing is done yet.
        case beforeHandling = "before_handling"
        /// The write is committed, the answer not sent.
        case afterCommit = "after_commit"
        /// The answer is sent.
        case afterAnswer = "after_answer"
    }
}

/// In JSON an effect is an object with `kind` and the values that the kind has; `kill` without a process kills the
/// sandbox itself.
extension FaultEffect: Codable {
    private enum Kind: String, Codable {
        case status
        case dropBefore = "drop_before"
        case reset
        case dropAfter = "drop_after"
        case truncate
        case delay
        case hang
        case kill
    }

    private enum CodingKeys: String, CodingKey {
        case kind, status, bytes, seconds, process, at
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Kind.self, forKey: .kind) {
        case .status: self = .status(try container.decode(Int.self, forKey: .status))
        case .dropBefore: self = .dropBefore
        case .reset: self = .reset
        case .dropAfter: self = .dropAfter
        case .truncate: self = .truncate(bytes: try container.decode(Int.self, forKey: .bytes))
        case .delay: self = .delay(seconds: try container.decode(Double.self, forKey: .seconds))
        case .hang: self = .hang
        case .kill:
            self = .kill(
                process: try container.decodeIfPresent(Int32.self, forKey: .process)
                    ?? ProcessInfo.processInfo.processIdentifier,
                at: try container.decode(Moment.self, forKey: .at))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .status(let status):
            try container.encode(Kind.status, forKey: .kind)
            try container.encode(status, forKey: .status)
        case .dropBefore: try container.encode(Kind.dropBefore, forKey: .kind)
        case .reset: try container.encode(Kind.reset, forKey: .kind)
        case .dropAfter: try container.encode(Kind.dropAfter, forKey: .kind)
        case .truncate(let bytes):
            try container.encode(Kind.truncate, forKey: .kind)
            try container.encode(bytes, forKey: .bytes)
        case .delay(let seconds):
            try container.encode(Kind.delay, forKey: .kind)
            try container.encode(seconds, forKey: .seconds)
        case .hang: try container.encode(Kind.hang, forKey: .kind)
        case .kill(let process, let moment):
            try container.encode(Kind.kill, forKey: .kind)
            try container.encode(process, forKey: .process)
            try container.encode(moment, forKey: .at)
        }
    }
}
