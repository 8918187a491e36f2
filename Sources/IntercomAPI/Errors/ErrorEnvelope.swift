/// The body of an error, as far as it can be understood: Intercom's list of errors, `{message, status}`, or nothing
/// (API.md §1.3).
struct ErrorEnvelope: Sendable {
    var code: String?
    var message: String?
    /// The field of the request that is at fault.
    var field: String?
    var requestID: String?
    /// What a teammate or token would have to be allowed to, on some 403s.
    var permissions: [String] = []

    /// Reads a body. Half of an error is worth reading, so what is of another kind than it should be is passed over; one
    /// that is not JSON, or JSON of another kind, says nothing, and the status alone must do.
    init(_ body: AnswerBody) {
        guard let json = (try? JSONDocument(body))?.root else { return }
        let first = json.member("errors")?.values.first
        requestID = json.member("request_id")?.string
        code = first?.member("code")?.string ?? json.member("code")?.string
        message =
            first?.member("message")?.string ?? json.member("message")?.string ?? json.member("error")?.string
        field = first?.member("field")?.string
        permissions = first?.member("data")?.member("required_permissions")?.values.compactMap(\.string) ?? []
    }
}

extension JSONElement {
    /// The value of a member; `nil` also when this is no object.
    fileprivate func member(_ name: String) -> JSONElement? { (try? self[name]) ?? nil }

    /// The values of a list; none when this is no list.
    fileprivate var values: [JSONElement] { (try? elements()) ?? [] }

    /// The text; `nil` when this is none.
    fileprivate var string: String? { try? text() }
}
