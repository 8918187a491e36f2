internal import HelpCenterModel

extension RemoteError {
    /// The error of a success whose body is not what Intercom documents.
    init(_ fault: JSONFault, in answer: HTTPAnswer, _ context: ErrorContext) {
        let isWrite = context.request.method != .get
        self.init(
            .unreadable, delivery: isWrite ? .unknown : .none, status: answer.status,
            message: "The answer of \(context.host) to \(context.endpoint) is not what Intercom documents: "
                + "\(fault). Check that INTERCOM_BASE_URL and api.region lead to Intercom's API.",
            requestID: answer.requestID.map(context.quoted))
    }
}
